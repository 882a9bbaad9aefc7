import { foldRule } from '../../rule/define.ts'
import {
  BEH,
  FEH,
  FEH_WITH_THREE_DOTS_BELOW,
  JEEM,
  JEH,
  PEH,
  QAF,
  QAF_WITH_THREE_DOTS_ABOVE,
  TCHEH,
  VEH,
  ZAIN,
} from '../../text/code-points.ts'

export const foreignConsonants = foldRule({
  id: 'letters/foreign-consonants',
  safety: 'unsafe',
  default: 'off',
  summary: 'Write the letters for p, ch, zh, v and g in foreign names as the nearest Arabic letters.',
  why: 'Arabs write پ چ ژ ڤ ڨ ڥ in names and loan words. A publisher who admits the 28 letters only folds them, and loses the sound.',
  table: {
    [PEH]: BEH,
    [TCHEH]: JEEM,
    [JEH]: ZAIN,
    [VEH]: FEH,
    [QAF_WITH_THREE_DOTS_ABOVE]: QAF,
    [FEH_WITH_THREE_DOTS_BELOW]: FEH,
  },
  examples: [
    { from: 'پاريس وڤيينا', to: 'باريس وفيينا' },
    { from: 'چيلي', to: 'جيلي' },
    { keep: 'باريس', because: 'it holds Arabic letters only' },
    { keep: 'گوگل', because: 'gaf is for letters/gaf' },
  ],
})
