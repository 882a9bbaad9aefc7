import { patternRule } from '../../rule/define.ts'
import { NOT_SIGN, SOFT_HYPHEN } from '../../text/code-points.ts'
import { softSeparation } from '../../text/invisible.ts'

export const softHyphen = patternRule({
  id: 'invisibles/soft-hyphen',
  safety: 'unsafe',
  default: 'off',
  summary: 'Treat soft hyphens and not signs between Arabic letters like zero width non-joiners.',
  why: 'Persian software once used U+00AD and U+00AC for U+200C. In other texts they mean what Unicode says.',
  sources: [{ title: 'virastar (JavaScript) 0.22.1: maps both to U+200C' }],
  triggers: [NOT_SIGN, SOFT_HYPHEN],
  find(segment, run) {
    const text = softSeparation(segment, run)
    return text === undefined ? undefined : { ...run, text }
  },
  examples: [
    { from: 'إن¬شاء\u00adالله', to: 'إن شاء الله' },
    { from: 'دار\u00adنا', to: 'دارنا' },
    { keep: 'A ¬B', because: 'no Arabic letter stands beside it' },
    { keep: '¬الشرط 7\u00adب', because: 'it does not stand between two letters' },
  ],
})
