import { foldRule } from '../../rule/define.ts'
import {
  KAF,
  KAF_WITH_DOT_ABOVE,
  KAF_WITH_RING,
  KEHEH_WITH_DOT_ABOVE,
  KEHEH_WITH_THREE_DOTS_ABOVE,
  KEHEH_WITH_THREE_DOTS_BELOW,
  KEHEH_WITH_TWO_DOTS_ABOVE,
} from '../../text/code-points.ts'

export const markedKaf = foldRule({
  id: 'letters/marked-kaf',
  safety: 'unsafe',
  default: 'off',
  summary: 'Write kafs with a ring or dots as Arabic kaf.',
  why: 'Pashto, Jawi and Moroccan spelling mark a g so (U+06AB, U+06AC, U+063B, U+063C, U+0762, U+0763). Folding loses the sound.',
  table: {
    [KAF_WITH_RING]: KAF,
    [KAF_WITH_DOT_ABOVE]: KAF,
    [KEHEH_WITH_TWO_DOTS_ABOVE]: KAF,
    [KEHEH_WITH_THREE_DOTS_BELOW]: KAF,
    [KEHEH_WITH_DOT_ABOVE]: KAF,
    [KEHEH_WITH_THREE_DOTS_ABOVE]: KAF,
  },
  examples: [
    { from: 'اݣادير', to: 'اكادير' },
    { from: 'ڬلام', to: 'كلام' },
    { keep: 'كلام', because: 'it already is an Arabic kaf' },
    { keep: 'ڭ', because: 'the ng of Uyghur and of Maghrebi names is left alone' },
  ],
})
