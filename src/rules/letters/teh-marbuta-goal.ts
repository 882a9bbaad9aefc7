import { foldRule } from '../../rule/define.ts'
import { TEH_MARBUTA, TEH_MARBUTA_GOAL } from '../../text/code-points.ts'

export const tehMarbutaGoal = foldRule({
  id: 'letters/teh-marbuta-goal',
  safety: 'safe',
  summary: 'Write teh marbuta goal as teh marbuta.',
  why: 'Urdu keyboards type U+06C3, the same letter in the Urdu shape.',
  sources: [{ title: 'ICANN second-level reference LGR, Arabic language: U+06C3 is a variant of U+0629' }],
  table: { [TEH_MARBUTA_GOAL]: TEH_MARBUTA },
  examples: [
    { from: 'المدینۃ', to: 'المدینة' },
    { keep: 'المدينة', because: 'it already is a teh marbuta' },
  ],
})
