import { arabicMonth } from '../../calendar/date-letters.ts'
import { mayPrecedeMonth, monthEdit } from '../../calendar/date-word-runs.ts'
import { patternRule } from '../../rule/define.ts'
import { DIGITS } from '../../text/code-points.ts'

export const persianMonth = patternRule({
  id: 'dates/persian-month',
  safety: 'unsafe',
  isActive: ({ dates }) => dates !== 'keep',
  summary: 'Write the Arabic name of a month for the Persian one behind a day.',
  why: 'Pages translated from Persian keep سپتامبر and ژانویه. The month is certain; which of its Arabic names the page would use (سبتمبر or أيلول) is not.',
  sources: [{ title: 'CLDR 48 fa and ar; data/month-names.tsv' }],
  triggers: DIGITS,
  beside: { behind: mayPrecedeMonth },
  find: (segment, run) => monthEdit(segment, run, (_, tokens) => arabicMonth(tokens)),
  examples: [
    { from: 'في 28 سپتامبر 2016', to: 'في 28 سبتمبر 2016' },
    { from: '۵ ژانویه ۲۰۱۵', to: '۵ يناير ۲۰۱۵' },
    { from: '21 ذیقعده 1436', to: '21 ذي القعدة 1436' },
    { keep: 'دوشنبه 28 سپتامبر 2016', because: 'the line is Persian' },
    { keep: 'مجلة سپتامبر', because: 'no number says that it is a month' },
  ],
})
