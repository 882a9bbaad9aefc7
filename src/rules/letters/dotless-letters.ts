import { foldRule } from '../../rule/define.ts'
import {
  BEH,
  DOTLESS_BEH,
  DOTLESS_FEH,
  DOTLESS_QAF,
  FEH,
  FEH_WITH_DOT_MOVED_BELOW,
  QAF,
  QAF_WITH_DOT_ABOVE,
} from '../../text/code-points.ts'

export const dotlessLetters = foldRule({
  id: 'letters/dotless-letters',
  safety: 'unsafe',
  default: 'off',
  summary: 'Write dotless and Maghrebi feh, qaf and beh with the dots of the Arabic letters.',
  why: 'Old manuscripts leave the dots out, Maghrebi writing sets them elsewhere (U+06A2, U+06A7). Who quotes them means them; a dotless beh (U+066E) may be any of five letters.',
  table: {
    [DOTLESS_BEH]: BEH,
    [DOTLESS_QAF]: QAF,
    [DOTLESS_FEH]: FEH,
    [FEH_WITH_DOT_MOVED_BELOW]: FEH,
    [QAF_WITH_DOT_ABOVE]: QAF,
  },
  examples: [
    { from: 'ڢاس', to: 'فاس' },
    { from: 'ڧال', to: 'قال' },
    { keep: 'فاس', because: 'it already has the Arabic dots' },
  ],
})
