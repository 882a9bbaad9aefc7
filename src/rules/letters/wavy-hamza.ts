import { foldRule } from '../../rule/define.ts'
import {
  ALEF_WITH_HAMZA_ABOVE,
  ALEF_WITH_HAMZA_BELOW,
  ALEF_WITH_WAVY_HAMZA_ABOVE,
  ALEF_WITH_WAVY_HAMZA_BELOW,
} from '../../text/code-points.ts'

export const wavyHamza = foldRule({
  id: 'letters/wavy-hamza',
  safety: 'unsafe',
  default: 'off',
  summary: 'Write alef with wavy hamza as alef with hamza.',
  why: 'U+0672 and U+0673 are Kashmiri. Some lists of Quran words use U+0672 for a plain alef with a superscript alef, so the hamza is not certain.',
  sources: [{ title: 'alquran.cloud issue 9', url: 'https://github.com/islamic-network/alquran.cloud/issues/9' }],
  table: {
    [ALEF_WITH_WAVY_HAMZA_ABOVE]: ALEF_WITH_HAMZA_ABOVE,
    [ALEF_WITH_WAVY_HAMZA_BELOW]: ALEF_WITH_HAMZA_BELOW,
  },
  examples: [
    { from: 'ٲحمد', to: 'أحمد' },
    { from: 'ٳلى', to: 'إلى' },
    { keep: 'أحمد', because: 'it already is the Arabic letter' },
    { keep: 'ٱلحمد', because: 'alef wasla belongs to the spelling of the Quran' },
  ],
})
