import { foldRule } from '../../rule/define.ts'
import {
  ALEF_WITH_HAMZA_ABOVE,
  HAMZA,
  HIGH_HAMZA,
  HIGH_HAMZA_ALEF,
  HIGH_HAMZA_WAW,
  U_WITH_HAMZA_ABOVE,
  WAW_WITH_HAMZA_ABOVE,
} from '../../text/code-points.ts'

export const highHamza = foldRule({
  id: 'letters/high-hamza',
  safety: 'unsafe',
  default: 'off',
  summary: 'Write the Kazakh high hamza and its letters as the Arabic letters with hamza.',
  why: 'U+0674 to U+0677 are Kazakh. NFKC takes them apart into a letter and U+0674, which is no Arabic spelling either.',
  table: {
    [HIGH_HAMZA]: HAMZA,
    [HIGH_HAMZA_ALEF]: ALEF_WITH_HAMZA_ABOVE,
    [HIGH_HAMZA_WAW]: WAW_WITH_HAMZA_ABOVE,
    [U_WITH_HAMZA_ABOVE]: WAW_WITH_HAMZA_ABOVE,
  },
  examples: [
    { from: 'ٵحمد', to: 'أحمد' },
    { from: 'مٶمن', to: 'مؤمن' },
    { keep: 'مؤمن', because: 'it already is the Arabic letter' },
  ],
})
