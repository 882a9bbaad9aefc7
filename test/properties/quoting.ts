/** Texts in several languages, and words for them. */
import fc from 'fast-check'

export const ARABIC = 'فی على إلی المدینة الکتاب أن من قال هذه الجامعة کتاب مدینة بیت والکبیرة وللناس محمد ما'.split(
  ' ',
)
export const PERSIAN = 'است که از در را این برای کتاب‌ها می‌خواند شهر بزرگ گفت چه پدر مردم ایران من ما و به'.split(' ')
export const OTHERS = 'ہے ہیں کے ڈاکٹر بۆ کوردستانی ئەوە چې ښه آهي ڪتاب بىلەن كىتاب می تو گوگل ٱلله خانۀ'.split(' ')
/** Words with two readings, and some that show which letter is meant. */
const JUDGED = 'علی إلی علي على بنی موسيقى الموسيقی رأى مستشفى مصطفى الذي التي الذى التى'.split(' ')
const CLEAR = 'قال فی المدینة أن هذه الجامعة محمد'

/** Behind one whose language is clear, blocks of Arabic that quote other languages, with masks, numbers and dates in both. */
export function quotingText(): fc.Arbitrary<string> {
  const words = (from: readonly string[]): fc.Arbitrary<string> =>
    fc.array(fc.constantFrom(...from), { minLength: 1, maxLength: 5 }).map((list) => list.join(' '))
  const masked = fc.constantFrom('https://a.co/یک_کی', '@کی', '#ی_ک', 'ک_ی', 'a/کی.txt', '\ufffdک', '\ufd3eکی\ufd3f')
  const dated = fc.constantFrom('۲۰۱۴', '۱۲', 'مارس2014', '٢٠ جمادی', '۱۲٪', 'مارس(آذار)2012', '0000-00-00', '5٫2')
  const inner = fc.oneof(words(PERSIAN), words(PERSIAN), words(JUDGED), words(OTHERS), words(ARABIC), masked, dated)
  const quoted = fc
    .tuple(fc.constantFrom('«»', '()', '[]', '""', '“”'), fc.array(inner, { minLength: 1, maxLength: 3 }))
    .map(([marks, parts]) => `${marks.charAt(0)}${parts.join(' ')}${marks.charAt(1)}`)
  const part = fc.oneof({ arbitrary: words(ARABIC), weight: 3 }, words(JUDGED), quoted, quoted, masked, dated)
  const gap = fc.constantFrom(' ', ' ', ' ', '', '\n')
  const block = fc.array(fc.tuple(part, gap), { minLength: 1, maxLength: 8 }).map((parts) => parts.flat().join(''))
  return fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks) => [CLEAR, ...blocks].join('\n\n'))
}
