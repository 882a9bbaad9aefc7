import fc from 'fast-check'
import type { Settings } from '../../src/rule/rule.ts'
import { BIDI_CONTROLS, range } from '../../src/text/code-points.ts'
import { wordListOf } from '../../src/yeh/word-list.ts'
import { exampleText } from '../helpers/example-text.ts'
import { ALL_RULES } from '../reference/rules.ts'

/**
 * Texts such as the rules are made for, and worse: words, numbers and dates of all alphabets and systems, with invisible
 * characters, marks, presentation forms and masks between. Weighted so that every rule fires (coverage.test.ts).
 */
export function arabicText(): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof({ arbitrary: piece(), weight: 10 }, { arbitrary: separator(), weight: 7 }), {
      maxLength: 24,
      size: 'max',
    })
    .map((pieces) => pieces.join(''))
}

/** Settings in all their combinations. */
export function anySettings() {
  return fc.record({
    digits: fc.constantFrom('latn', 'arab', 'keep'),
    allDigits: fc.boolean(),
    finalYeh: fc.constantFrom('judge', 'judge', 'yeh', 'maksura', 'keep'),
    words: fc.constantFrom(NO_WORDS, SOME_WORDS),
    repairMaksura: fc.boolean(),
    foldsLetters: fc.boolean(),
    dates: fc.constantFrom('fix', 'fix', 'fix', 'keep'),
    dateOrder: fc.constantFrom('dmy', 'mdy'),
    nullDates: fc.constantFrom('drop', 'drop', 'keep'),
  } as const)
}

const NO_WORDS: Settings['words'] = new Map()
const SOME_WORDS = wordListOf({ علی: 'علي', فی: 'فى', موسی: 'موسى' })
const ARABIC = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'
const HAMZAS = 'ءآأؤإئةى'
const FOREIGN = 'ییککەەں۔گپچژۀۂےۓەہھۃںېۍێۑؠڪګڬڤڨڥٮٯڡڢڧۿٲٳٴٵٶٷٸٱڭٹڈڑټډړڼښۆۇۈۋڵڕ'
const MARKS = [...range(0x064b, 8), 0x0654, 0x0655, 0x0670, 0x06e1, 0x0640]
const INVISIBLES = [0x200b, 0x200c, 0x200d, 0x2060, 0x180e, 0xfeff, 0xad, 0xac, ...BIDI_CONTROLS]
const ODDITIES = [0x206a, 0x206f, 0x00, 0x01, 0x0b, 0x0c, 0x1f, 0x85, 0xa0, 0x2003, 0x3000, 0x2028, 0x2029]
const FORMS = [
  ...range(0xfb8e, 4),
  ...range(0xfba4, 14),
  ...range(0xfbe8, 2),
  ...range(0xfbfc, 4),
  ...range(0xfe70, 141),
]
const RARE_FORMS = [...range(0xfc5e, 6), 0xfdfc, 0xfdfc, ...range(0xfdf0, 14), ...range(0xfbd3, 4)]
const DIGITS = ['0123456789', '٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹'] as const
const JOINERS = ['.', ',', '٫', '٬', '/', ':', '-', '٪', '%', ' ', '\u200f', '/\u200f', '--', '']
const YEH_WORDS = ['عل', 'إل', 'حت', 'ف', 'الت', 'مستشف', 'مصطف', 'والأول', 'لد', 'الثان', 'کبر', 'هد\u064b', '']
const YEHS = [
  'ی',
  'ی',
  'ی\u0670',
  'ی\u0654',
  'ى',
  'ي',
  'ے',
  'ۍ',
  '\ufbfc',
  '\ufbfd',
  '\ufbae',
  '\ufeef',
  '\ufef0',
  '\ufef1',
  '\ufef2',
  'ې',
]
const MONTHS = [
  'October',
  'Jan',
  'MAY',
  'GMT',
  'أكتوبر',
  'ینایر',
  'کانون الثاني',
  'آذار',
  'ربیع الثانی',
  'ذي الحجة',
  'ذی الحجه',
  ' جمادی الاولی',
  ' جمادی الثانیه',
  'دیسمبر',
  'ژانویه',
  'سپتامبر',
  'کانوں\u00adالثانے',
]
const DATES = [
  'تأريخ النشر: ۲ ربیع الثانی -۶۴۱ - ۱۴:۰۷ - 07October 2014',
  'تاريخ النشر: 0000-00-00 00:00:00',
  '٩ آذر -٦٢٢',
  'تاريخ النشر: 0000-00-00\n',
  '\n0000-00-00 - 7 أكتوبر 2014',
  'مارس(آذار)2012',
  '7 مايو(أيار)2013',
  'في عام2014',
  'يوم الثلاثاء۱۲ دیسمبر',
  '(آذار/مارس)۲۰۱۱',
  'مارس (آذار)2014',
  ' 28 سپتامبر 2016',
  ' ۵ ژانویه ',
  '\nتاريخ النشر: 01/01/1970 - 03:30\n',
  '\nتاريخ الخبر: ۱۱ دی ۱۳۴۸ - ',
  '\nتاريخ النشر: 1/1/1900\n',
]
const MASKED = [
  'https://ar.example.org/کتاب?q=۱۲#ی',
  'mailto:ali@example.com',
  'علی@example.com',
  '@علی_رضا',
  '#هاشتاگ_فارسی',
  '/home/علی/ملف.txt',
  'C:\\کتاب',
  'اسم_الملف',
  'example.com/ی',
  '﴾ی ۱۲﴿',
  '﴿قرآنی﴾',
  'الک\ufffdاب',
  '﴿',
  '﴾',
]
const SIGNS = [
  '\ufffd',
  '@',
  '#',
  '_',
  '/',
  '\\',
  '://',
  '&',
  "'",
  '.',
  '...',
  '~/',
  '٭',
  '؍',
  'ǃ',
  'ǃ',
  'ǃǃ',
  '۔',
  '۔۔',
  '?',
  ';',
  ',',
  '!',
]
const PUNCTUATION = [
  '، ',
  '؛ ',
  '؟ ',
  ', ',
  '; ',
  '? ',
  '. ',
  ': ',
  ' - ',
  ' ـ ',
  '«',
  '»',
  '"',
  '(',
  ')',
  '[',
  ']',
  '|',
  '`',
  '<',
]
const SPACES = [' ', '  ', '\t', '\n', '\r\n', '\n\n', '\r\n\r\n', '\n \t\n', '\u00a0', '\r']
const LATIN = ['Word', 'x', 'PDF', 'Åse', 'v', 'IMG', 'ﬁ', 'кот', 'ᠠ', '中']
const PICTURES = ['😀', '👨\u200d👩\u200d👧', '🏳\ufe0f\u200d🌈', '\ud83d', '\ude00', '𐤀']

function piece(): fc.Arbitrary<string> {
  return fc.oneof(
    { arbitrary: word(), weight: 14 },
    { arbitrary: finalYeh(), weight: 6 },
    { arbitrary: number(), weight: 6 },
    { arbitrary: example(), weight: 12 },
    { arbitrary: characters([...INVISIBLES, ...INVISIBLES, ...ODDITIES], 3), weight: 4 },
    { arbitrary: characters(MARKS, 3), weight: 2 },
    { arbitrary: characters([...FORMS, ...FORMS, ...RARE_FORMS], 4), weight: 4 },
    { arbitrary: date(), weight: 5 },
    { arbitrary: hijriYear(), weight: 1 },
    { arbitrary: fc.constantFrom(...MASKED), weight: 2 },
    { arbitrary: fc.constantFrom(...SIGNS), weight: 2 },
    { arbitrary: fc.constantFrom(...LATIN, ...PICTURES), weight: 2 },
  )
}

function separator(): fc.Arbitrary<string> {
  return fc.oneof(
    { arbitrary: fc.constant(' '), weight: 6 },
    { arbitrary: fc.constantFrom(...SPACES), weight: 2 },
    { arbitrary: fc.constantFrom(...PUNCTUATION), weight: 2 },
    { arbitrary: fc.constant(''), weight: 2 },
  )
}

/** Letters of a word, now and then with a mark, a tatweel or something invisible inside. */
function word(): fc.Arbitrary<string> {
  const letter = fc.oneof(
    { arbitrary: fc.constantFrom(...ARABIC), weight: 8 },
    { arbitrary: fc.constantFrom(...HAMZAS), weight: 2 },
    { arbitrary: fc.constantFrom(...FOREIGN), weight: 5 },
    { arbitrary: characters(MARKS, 2), weight: 1 },
    { arbitrary: characters(INVISIBLES, 2), weight: 1 },
  )
  return fc.array(letter, { minLength: 1, maxLength: 7 }).map((letters) => letters.join(''))
}

function finalYeh(): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom('', 'و', 'ف'),
      fc.constantFrom(...YEH_WORDS),
      fc.constantFrom(...YEHS),
      fc.oneof(
        { arbitrary: fc.constant(''), weight: 5 },
        { arbitrary: characters([...MARKS, 0x0670, 0x0654, ...INVISIBLES], 2), weight: 2 },
      ),
    )
    .map((parts) => parts.join(''))
}

/** Parts in one system or in several, joined as numbers are or as they are not. */
function number(): fc.Arbitrary<string> {
  const part = fc.oneof(
    ...DIGITS.map((digits) =>
      fc.array(fc.constantFrom(...digits), { minLength: 1, maxLength: 4 }).map((run) => run.join('')),
    ),
  )
  const plain = fc.constantFrom(...DIGITS).chain((digits) =>
    fc.array(
      fc.array(fc.constantFrom(...digits), { minLength: 1, maxLength: 4 }).map((run) => run.join('')),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
  )
  return fc
    .tuple(
      fc.oneof(plain, fc.array(part, { minLength: 1, maxLength: 4 })),
      fc.constantFrom(...JOINERS),
      fc.constantFrom('', '', '', '٪', '%', '\u200f', 'م', 'x', ' \ufdfc'),
    )
    .map(([parts, joiner, end]) => parts.join(joiner) + end)
}

function date(): fc.Arbitrary<string> {
  const glued = fc.tuple(number(), fc.constantFrom(...MONTHS), fc.constantFrom('', ' ', '\u200f'), number())
  return fc.oneof(
    fc.constantFrom(...DATES),
    glued.map(([day, month, space, year]) => day + month + space + year),
  )
}

function hijriYear(): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom('1435', '۱۴۳۵', '١٤٣٥', '61', '14355'),
      fc.constantFrom('', '', ' '),
      fc.constantFrom('ھ', 'ه\u200d', 'هـ', 'ه', '\ufeeb', '\ufeea', 'ھ\u200d', 'ھـ'),
      fc.constantFrom('', '.ش', ' ', 'ا'),
    )
    .map((parts) => parts.join(''))
}

/** What the rules themselves show, so that a new rule is met without a change here. */
function example(): fc.Arbitrary<string> {
  const all = ALL_RULES.map((rule) => fc.constantFrom(...rule.examples.map(exampleText)))
  return fc.oneof(...all)
}

function characters(codes: readonly number[], most: number): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...codes), { minLength: 1, maxLength: most })
    .map((chosen) => String.fromCodePoint(...chosen))
}
