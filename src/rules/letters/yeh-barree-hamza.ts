import { foldRule } from '../../rule/define.ts'
import { YEH_BARREE_WITH_HAMZA_ABOVE, YEH_WITH_HAMZA_ABOVE } from '../../text/code-points.ts'

export const yehBarreeHamza = foldRule({
  id: 'letters/yeh-barree-hamza',
  safety: 'safe',
  summary: 'Write yeh barree with hamza as yeh with hamza.',
  why: 'Urdu keyboards type U+06D3 for a final yeh with hamza; U+FBB0 and U+FBB1 are its presentation forms.',
  table: {
    [YEH_BARREE_WITH_HAMZA_ABOVE]: YEH_WITH_HAMZA_ABOVE,
    64432: YEH_WITH_HAMZA_ABOVE,
    64433: YEH_WITH_HAMZA_ABOVE,
  },
  examples: [
    { from: 'شاطۓ', to: 'شاطئ' },
    { from: 'شاط\ufbb1', to: 'شاطئ' },
    { keep: 'شاطئ', because: 'it already is the Arabic letter' },
  ],
})
