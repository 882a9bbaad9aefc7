import { letterRule } from '../../rule/define.ts'
import { isArabicLetter } from '../../text/characters.ts'
import { FARSI_YEH, YEH } from '../../text/code-points.ts'
import { isMarkedYeh, isMedial } from '../../text/word.ts'

export const farsiYeh = letterRule({
  id: 'letters/farsi-yeh',
  safety: 'safe',
  summary: 'Write Farsi yeh as Arabic yeh wherever a letter of the same word follows.',
  why: 'Persian keyboards type U+06CC. Inside a word it has two dots and can only be U+064A; at the end it may also stand for U+0649, which words/final-yeh decides.',
  sources: [{ title: 'The Unicode Standard 16, section 9.2: shapes of Farsi yeh by position' }],
  triggers: [FARSI_YEH],
  beforeLetter: YEH,
  atWordEnd: 'none',
  decide(segment, offset) {
    // Nine times in ten the next code point is a letter, and one look is enough.
    if (isArabicLetter(segment.codeAt(segment.after(offset)))) return YEH
    return isMedial(segment, offset) && !isMarkedYeh(segment, offset) ? YEH : undefined
  },
  examples: [
    { from: 'السوریة', to: 'السورية' },
    { from: 'بَیـت', to: 'بَيـت' },
    { from: 'بی\u200bت', to: 'بي\u200bت' },
    { keep: 'علی، فی', because: 'at the end of a word the letter is not certain' },
    { keep: 'مسیٔول', because: 'with hamza above it is U+0626, which letters/yeh-hamza writes' },
  ],
})
