import { mayEndDateWordHere } from '../../calendar/glued-runs.ts'
import { isBracketAfterMonth } from '../../calendar/month-brackets.ts'
import { patternRule } from '../../rule/define.ts'
import { LEFT_PARENTHESIS } from '../../text/code-points.ts'

export const gluedBracket = patternRule({
  id: 'dates/glued-bracket',
  safety: 'safe',
  isActive: ({ dates }) => dates !== 'keep',
  summary: 'Put a space before the bracket that holds the second name of a month.',
  why: 'Agencies print both names of a month, and the bracket sticks to the first: مارس(آذار).',
  sources: [{ title: 'Month pairs as printed by irna.ir, iqna.ir and mehrnews.com' }],
  triggers: [LEFT_PARENTHESIS],
  beside: { before: mayEndDateWordHere },
  find: (segment, run) =>
    isBracketAfterMonth(segment, run.start) ? { start: run.start, end: run.start, text: ' ' } : undefined,
  examples: [
    { from: 'منذ مارس(آذار) 2012', to: 'منذ مارس (آذار) 2012' },
    { from: 'هجمات أیلول(سبتمبر) 2001', to: 'هجمات أیلول (سبتمبر) 2001' },
    { keep: 'منذ مارس (آذار) 2012', because: 'the space is there' },
    { keep: 'الدالة مارس(س) 2012', because: 'the brackets hold no month' },
    { keep: 'القرار(1701) 2006', because: 'no month stands before the bracket' },
  ],
})
