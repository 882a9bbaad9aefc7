import { patternRule } from '../../rule/define.ts'
import { digitValue } from '../../text/characters.ts'
import { EXTENDED_ARABIC_INDIC_DIGIT_ZERO, range } from '../../text/code-points.ts'
import { isContinued, mayGoOn, numberAt, PLAIN_JOINERS } from '../../text/number.ts'
import { ANY, ARABEXT } from '../../text/numbering-systems.ts'
import { rewrite, writtenDigit } from '../../text/rewrite-number.ts'

export const extendedArabicIndic = patternRule({
  id: 'digits/extended-arabic-indic',
  safety: 'safe',
  summary: 'Write numbers in Persian digits with the digits asked for.',
  why: 'U+06F0 to U+06F9 are the digits of Persian and Urdu. Most look like U+0660 to U+0669, so nobody sees the difference, but 4, 5 and 6 do not, and a parser of Arabic numbers stops at all of them.',
  sources: [{ title: 'CLDR 48: the numbering systems of Arabic are arab and latn' }],
  triggers: range(EXTENDED_ARABIC_INDIC_DIGIT_ZERO, 10),
  plain: {
    unless: mayGoOn,
    write: (code, { digits }) => (digits === 'keep' ? undefined : writtenDigit(digitValue(code), digits)),
    joiners: PLAIN_JOINERS,
  },
  find(segment, run, { digits }) {
    if (digits === 'keep') return undefined
    if (isContinued(segment, run.start, ANY)) return undefined
    const number = numberAt(segment, run)
    if (number === undefined || number.systems !== ARABEXT || number.piece.start !== run.start) return undefined
    return rewrite(segment, number, number.piece, digits)
  },
  examples: [
    { from: 'رمز الخبر: ۶۰۴۱۶', to: 'رمز الخبر: 60416' },
    { from: '۱۴:۰۷ - ۰۷October ۲۰۱۴', to: '14:07 - 07October 2014' },
    { from: '۱۲٫۵ و۵۰٪', to: '12.5 و50%' },
    { from: '۱۲٫۵ و۵۰٪', to: '١٢٫٥ و٥٠٪', settings: { digits: 'arab' } },
    { from: '۱۲\u200f/۰۵', to: '12\u200f/05' },
    { keep: '۱۲', because: 'the digits are to be kept', settings: { digits: 'keep' } },
    { keep: '١٢ 12', because: 'both are systems of Arabic' },
    { keep: 'A۱۲', because: 'digits against a Latin letter are an identifier' },
    { keep: '۱۲/05', because: 'it mixes systems, which digits/mixed-systems repairs' },
  ],
})
