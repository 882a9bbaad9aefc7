import { monthInArabicLetters } from '../../calendar/date-letters.ts'
import { mayPrecedeMonth, monthEdit } from '../../calendar/date-word-runs.ts'
import { patternRule } from '../../rule/define.ts'
import { DIGITS } from '../../text/code-points.ts'

export const monthLetters = patternRule({
  id: 'dates/month-letters',
  safety: 'safe',
  // Where the letters are folded anyway, dates/hijri-month has the rest: looking behind every number is dear.
  isActive: ({ dates, foldsLetters }) => dates !== 'keep' && !foldsLetters,
  summary: 'Write the name of a month behind a day in the letters of Arabic.',
  why: 'The names are a closed list, so the right letter is known: ی is ى in جمادى and ي in ربيع, and the last heh of ذو الحجة is a teh marbuta. Hamzas are left as they are, and so are other names of one month (ربيع الثاني, ذي الحجة).',
  sources: [{ title: 'CLDR 48 ar; data/month-names.tsv' }],
  triggers: DIGITS,
  beside: { behind: mayPrecedeMonth },
  find: (segment, run) => monthEdit(segment, run, monthInArabicLetters),
  examples: [
    { from: 'الخميس ۲۵ مایو ۲۰۱۷', to: 'الخميس ۲۵ مايو ۲۰۱۷', settings: { foldsLetters: false } },
    { from: '١ جمادی الاولی ١٤٣٧', to: '١ جمادى الاولى ١٤٣٧', settings: { foldsLetters: false } },
    { from: '9 ذی الحجه 1440 هـ', to: '9 ذي الحجة 1440 هـ', settings: { foldsLetters: false } },
    { from: '15 کانون الثانی 2015', to: '15 كانون الثاني 2015', settings: { foldsLetters: false } },
    { keep: '10 ربيع الثاني 1436', because: 'it is one of the names of the month', settings: { foldsLetters: false } },
    { keep: 'مایو في الصيف', because: 'no number says that it is a month', settings: { foldsLetters: false } },
    { keep: 'دوشنبه ۲۰ شهریور ۱۳۹۹', because: 'the line is Persian', settings: { foldsLetters: false } },
    { keep: '28 سپتامبر 2016', because: 'it is another name: dates/persian-month', settings: { foldsLetters: false } },
  ],
})
