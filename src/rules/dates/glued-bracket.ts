import { isUnseen } from '../../calendar/fold.ts'
import { isLetterOrUnseen } from '../../calendar/glued-runs.ts'
import { isBracketAfterMonth, isBracketBeforeYear } from '../../calendar/month-brackets.ts'
import { patternRule } from '../../rule/define.ts'
import { isDigit } from '../../text/characters.ts'
import { LEFT_PARENTHESIS, RIGHT_PARENTHESIS } from '../../text/code-points.ts'

export const gluedBracket = patternRule({
  id: 'dates/glued-bracket',
  safety: 'safe',
  summary: 'Put a space around the brackets that hold the second name of a month.',
  why: 'Agencies print both names of a month, and the brackets stick to the first name and to the year: مارس(آذار)2012.',
  sources: [{ title: 'Month pairs as printed by irna.ir, iqna.ir and mehrnews.com' }],
  triggers: [LEFT_PARENTHESIS, RIGHT_PARENTHESIS],
  beside: { before: isLetterOrUnseen, behind: (code) => isDigit(code) || isUnseen(code) },
  find(segment, run) {
    if (isBracketAfterMonth(segment, run.start)) return { start: run.start, end: run.start, text: ' ' }
    return isBracketBeforeYear(segment, run.end) ? { start: run.end, end: run.end, text: ' ' } : undefined
  },
  examples: [
    { from: 'منذ مارس(آذار)2012', to: 'منذ مارس (آذار) 2012' },
    { from: 'في (آذار/مارس)2011', to: 'في (آذار/مارس) 2011' },
    { from: 'هجمات أیلول(سبتمبر) 2001', to: 'هجمات أیلول (سبتمبر) 2001' },
    { keep: 'منذ مارس (آذار) 2012', because: 'the spaces are there' },
    { keep: 'الدالة مارس(س)2012', because: 'the brackets hold no month' },
    { keep: 'القرار(1701)2006', because: 'no month stands before the bracket' },
  ],
})
