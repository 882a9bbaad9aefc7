import { foldRule } from '../../rule/define.ts'
import { GAF, KAF } from '../../text/code-points.ts'

export const gaf = foldRule({
  id: 'letters/gaf',
  safety: 'unsafe',
  default: 'off',
  summary: 'Write gaf as Arabic kaf.',
  why: 'Arabs write U+06AF in names (گوگل) and dialect. A publisher who admits the 28 letters only writes a kaf; غ and ج are as common, so the rule may choose another letter than the house does.',
  table: { [GAF]: KAF },
  examples: [
    { from: 'گوگل', to: 'كوكل' },
    { keep: 'كوكل', because: 'it holds Arabic letters only' },
  ],
})
