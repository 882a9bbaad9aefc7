import { monthInArabicLetters } from '../../calendar/date-letters.ts'
import { hijriMonthEdit, mayPrecedeHijriMonth } from '../../calendar/date-word-runs.ts'
import { patternRule } from '../../rule/define.ts'
import { DIGITS } from '../../text/code-points.ts'

export const hijriMonth = patternRule({
  id: 'dates/hijri-month',
  safety: 'safe',
  isActive: ({ dates, foldsLetters }) => dates !== 'keep' && foldsLetters,
  summary: 'Write the last letters of جمادى and ذو الحجة behind a day as they should be.',
  why: 'The names are a closed list, so ی is ى in جمادى whatever the text around it says, and the last heh of ذو الحجه and جمادى الثانيه is a teh marbuta. All other letters of months are those of letters/farsi-yeh and letters/keheh; without these, dates/month-letters has them.',
  sources: [{ title: 'CLDR 48 ar; data/month-names.tsv' }],
  triggers: DIGITS,
  beside: { behind: mayPrecedeHijriMonth },
  find: (segment, run) => hijriMonthEdit(segment, run, monthInArabicLetters),
  examples: [
    { from: '١ جمادی الاولی ١٤٣٧', to: '١ جمادى الاولى ١٤٣٧' },
    { from: '9 ذي الحجه 1440 هـ', to: '9 ذي الحجة 1440 هـ' },
    { keep: '9 ذي الحجة 1440', because: 'it is written as it should be' },
    { keep: '9 جمادات', because: 'it is no month' },
  ],
})
