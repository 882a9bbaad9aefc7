import { isBracketBeforeYear } from '../../calendar/month-brackets.ts'
import { isUnseen } from '../../calendar/unseen.ts'
import { patternRule } from '../../rule/define.ts'
import { isDigit } from '../../text/characters.ts'
import { RIGHT_PARENTHESIS } from '../../text/code-points.ts'

export const gluedYear = patternRule({
  id: 'dates/glued-year',
  safety: 'safe',
  isActive: ({ dates }) => dates !== 'keep',
  summary: 'Put a space between the bracket that holds a second name of a month and the year that touches it.',
  why: 'Agencies print both names of a month, and the year sticks to the bracket: مارس (آذار)2012.',
  sources: [{ title: 'Month pairs as printed by irna.ir, iqna.ir and mehrnews.com' }],
  triggers: [RIGHT_PARENTHESIS],
  beside: { behind: (code) => isDigit(code) || isUnseen(code) },
  find: (segment, run) =>
    isBracketBeforeYear(segment, run.end) ? { start: run.end, end: run.end, text: ' ' } : undefined,
  examples: [
    { from: 'في (آذار/مارس)2011', to: 'في (آذار/مارس) 2011' },
    { from: 'منذ مارس (آذار)۲۰۱۲', to: 'منذ مارس (آذار) ۲۰۱۲' },
    { keep: 'منذ مارس (آذار) 2012', because: 'the space is there' },
    { keep: 'المادة (3)2014', because: 'the brackets hold no month' },
  ],
})
