import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstWords, lastWords } from '../../src/calendar/glue.ts'
import { compile } from '../../src/engine/compile.ts'
import { writeQuietRuns } from '../../src/engine/quiet-runs.ts'
import { Run } from '../../src/engine/run.ts'
import { writeKnownForms } from '../../src/engine/written-forms.ts'
import { findingsIn } from '../../src/format/findings.ts'
import { plain } from '../../src/formats/plain.ts'
import { newKernel } from '../../src/normalizer/new-kernel.ts'
import { createNormalizer } from '../../src/normalizer/normalizer.ts'
import { yehHeadOf } from '../../src/normalizer/yeh-head.ts'
import { decode, encode } from '../../src/text/utf8.ts'
import { writeYehs } from '../../src/yeh/kernel-tables.ts'
import { normalizeReference } from '../reference/normalize.ts'
import { DEFAULT_RULES, SETTINGS } from '../reference/rules.ts'
import { runs } from './runs.ts'

/** One for all texts: what the kernel has learned of the surroundings of a number must hold for every other. */
const normalizer = createNormalizer({ language: 'ar', mojibake: 'off' })

const before = fc.constantFrom(
  ...[
    '',
    'في ',
    'نسبة ',
    'نسبة',
    'GPT-',
    'GPT',
    'عاموس-',
    'إف -',
    '- ',
    '-',
    '(',
    '(-',
    '[',
    '«',
    '"',
    '−',
    '5−',
    '\t-',
    ' -',
    'ـ-',
    'رجب -',
    'رجب-',
    'رجب ',
    'ربيع الثاني -',
    'آذر -',
  ],
  ...[
    '1-',
    '۱-',
    '١-',
    '3/',
    '۳/',
    '٣/',
    '1.',
    '۱.',
    '1,',
    '۱,',
    '۱:',
    '٫',
    '٬',
    '٪',
    '% ',
    '#',
    '&#',
    '\u200f',
    '\u200e-',
    'a\u200f',
    'x',
    'May',
    'عام',
    'عام\u2060',
    'عام\u200c',
    'λ',
    'σ ',
    '√',
    '→',
    '− ',
    '≤ -',
    'Ω-',
    '𝑥',
    'é',
    'يوم الثلاثاء',
    'في يوليو',
    '٤',
    '4',
    '۴',
  ],
)
const digits = fc.oneof(
  fc.constantFrom('۱', '۲۰', '۶۴۱', '۲۰۱۴', '۰۰۰۰', '۰۰۰۱', '۶۲۲', '۰۶۴۱', '۱۳۹۳', '۲۰۲٤', '۱2'),
  fc.constantFrom('1', '20', '641', '2014', '0000', '0001', '622', '0641', '700', '701', '1446'),
  // What is not seen in a number.
  fc.constantFrom('20\u200f14', '64\u20601', '6\u200f41', '0\u200b641', '1\u200b2', '۲۰۱\u200f۴', '0005', '00001'),
  fc.constantFrom('١', '٢٠', '٦٤١', '٢٠١٤', '٠٠٠٠', '٠٠٠١', '٦٢٢'),
)
const joiner = fc.constantFrom(
  '-',
  '-',
  '/',
  '/',
  '.',
  ',',
  ':',
  '٫',
  '٬',
  ' - ',
  '\u200f/',
  '/\u200f',
  '--',
  '..',
  '/-',
  '_',
  '+',
  ';',
)
const behind = fc.constantFrom(
  ...[
    '',
    ' ',
    ' في',
    '-',
    '- ',
    '-في',
    '-\u200f',
    '/',
    '/ ',
    '.',
    '. ',
    '،',
    ')',
    ']',
    '»',
    '٪',
    '٪ ',
    '٪#',
    '٪٪',
    '٪5',
    '٪۵',
    '٪ف',
    '٪-',
    '\u200f٪',
    '%',
    '٫',
    '٫5',
    '٬',
    'x',
    ' x',
    'λ',
    '√',
    '→',
    ' ≤',
    '-σ',
    '/√',
    '⁻',
    '²',
    'October',
    'آذر',
    'م',
    'هـ',
    'ه',
  ],
  ...[
    ' ذي الحجه 1435',
    ' جمادی الاولی',
    '-جمادی الاولی',
    ' ذی',
    ' جم',
    ' مارس',
    ' رجب -641',
    ' - 14:07 - 07 October 2014',
    '- - 7 أكتوبر 2014',
    '\u200c',
    '\u200fم',
    '−',
  ],
)

const number = fc
  .tuple(digits, fc.array(fc.tuple(joiner, digits), { maxLength: 3 }))
  .map(([first, rest]) => first + rest.flat().join(''))
const line = fc
  .tuple(fc.constantFrom('', '', 'تاريخ النشر: ', 'ب '), before, number, behind)
  .map((parts) => parts.join(''))

/** How letters of date words are typed. */
const TYPED: Readonly<Record<string, string>> = { ا: 'اأإآ', ي: 'يىی', ه: 'هة', ك: 'كک', o: 'oO' }
const typed = (words: ReadonlySet<string>): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...words), fc.infiniteStream(fc.nat({ max: 3 }))).map(([word, choices]) =>
    [...word]
      .map((letter) => {
        const letters = TYPED[letter] ?? letter
        return letters.charAt((choices.next().value as number) % letters.length)
      })
      .join(''),
  )
/** On the last letter of a word, or on none. */
const mark = fc.constantFrom('', '', '', 'ٌ', 'َّ', 'ِ')
const gap = fc.constantFrom('', '', ' ', '- ', '-', '/', ' / ', '--', ' - - ')
const year = fc.constantFrom('641', '622', '7', '0641', '۶۴۱', '٦٢٢', '1446')
const beginning = fc.constantFrom('', '', '', 'و', 'ب', 'ول', 'م', 'x', 'في ', '5 ', 'َ', 'ـ', '(')
const ending = fc.constantFrom('', '', '', 'ا', 'ن', 'x', ' 2014', ' 1435', ' الأولى 1435', ' الحجه 1435', '\u200c', 'َ')
const minus = fc.constantFrom(
  ...[
    ' -',
    ' -',
    ' −',
    '−',
    '\t-',
    '  -',
    'ٌ -',
    ') -',
    ' x -',
    '، -',
    ' 5 -',
    '\u200f -',
    ' -\u200f',
    '\u00a0-',
    ' (آذار) -',
  ],
)
const dateWord = fc.oneof(
  fc
    .tuple(beginning, typed(lastWords()), mark, digits, fc.constantFrom('', ' ', 'م', ':26'))
    .map((parts) => parts.join('')),
  fc
    .tuple(beginning, typed(lastWords()), fc.constantFrom('(آذار)2012', '(مارس) 2012', '(5)'))
    .map((parts) => parts.join('')),
  fc.tuple(digits, gap, typed(firstWords()), ending).map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom(...lastWords()), minus, year)
    .map(([month, minus, number]) => `تاريخ النشر: 2 ${month}${minus}${number} | 7 أكتوبر 2014`),
)

/** What stands alone most often, beside what matters to it. */
const lone = fc
  .array(
    fc.constantFrom(
      ...['كتاب', 'ه', 'ب', '2', '٥', '۷', ' ', '(', '.', 'x', '”', '😀', '\u064e', '\u0640', '\u200f', '\u200c'],
      ...['٪', '٬', '٫', '\u200d', '\u200b', '\u200b\u200b', '\u2060', '\ufeff', '\u180e', '\ufeea', '\ufec9'],
    ),
    { minLength: 1, maxLength: 12 },
  )
  // A byte order mark that begins a text is none of the rules'.
  .map((parts) => `-${parts.join('')}`)

const program = compile(DEFAULT_RULES, SETTINGS)
const kernel = newKernel(program)
writeQuietRuns(program, kernel.memory.all.buffer)
writeKnownForms(program, kernel.memory.all.buffer)

/** What becomes of it where the kernel has been told beforehand of all surroundings. */
function withAllSaid(text: string): string {
  kernel.load(encode(text))
  const { blocks } = findingsIn(kernel, plain)
  const makeReady = (): boolean => {
    kernel.yehs.makeReady(writeYehs, yehHeadOf(kernel, blocks, false), false)
    return false
  }
  return decode(new Run(program, kernel, makeReady).piece(kernel.bytes.length, blocks, blocks.length).target)
}

/** For texts of such lines. */
function expectTheReference(lineOfText: fc.Arbitrary<string>): void {
  fc.assert(
    fc.property(fc.array(lineOfText, { minLength: 1, maxLength: 12 }), (lines) => {
      const text = lines.join('\n')
      const expected = normalizeReference(text, { rules: DEFAULT_RULES, settings: SETTINGS })
      expect(normalizer.normalize(text)).toBe(expected.text)
      expect(withAllSaid(text)).toBe(expected.text)
    }),
    runs(1200),
  )
}

describe('numbers', () => {
  it('are what the reference makes of them, wherever they stand', () => {
    expectTheReference(line)
  })

  it('are that beside words of dates, and words that are nearly such', () => {
    expectTheReference(dateWord)
  })

  it('are that where signs and invisible characters stand alone', () => {
    expectTheReference(lone)
  })

  it.each([
    ['من ۲-۴ مرات و۱۹۸۱-۲۰۱۵', 'من 2-4 مرات و1981-2015'],
    ['۷/۲۴۵ و۱۵-۰۱-۱۹۸۱', '7/245 و15-01-1981'],
    ['۷/۲۴۵/٣', '7/245/3'],
    ['۷-٢ و۲۰۲٤-۲۰۲۵', '7-2 و2024-2025'],
    ['A۷-۲ و۷-۲x', 'A۷-۲ و۷-۲x'],
    ['تاريخ النشر: ۰۰۰۰-۰۰-۰۰ | 7 أكتوبر 2014', 'تاريخ النشر: 7 أكتوبر 2014'],
    ['تاريخ النشر: ۲ ربيع الثاني -۶۴۱ | 7 أكتوبر 2014', 'تاريخ النشر: 7 أكتوبر 2014'],
    ['تاريخ النشر: ۲ ربيع الثاني\t-641 | 7 أكتوبر 2014', 'تاريخ النشر: 7 أكتوبر 2014'],
    ['تاريخ النشر: ۲ ربيع الثاني −641 | 7 أكتوبر 2014', 'تاريخ النشر: 7 أكتوبر 2014'],
    ['تاريخ النشر: ۲ ربيع الثاني 641- | 7 أكتوبر 2014', 'تاريخ النشر: 7 أكتوبر 2014'],
    ['ربيع الثاني-641 و641-642 وGPT-3', 'ربيع الثاني-641 و641-642 وGPT-3'],
    ['بنسبة 12.5٪ و(7٪) و1,000٪، ونحو50٪.', 'بنسبة 12.5% و(7%) و1,000%، ونحو50%.'],
    ['x5٪ وx1.5٪ و5٪# و5٪٪ و5٪٫', 'x5٪ وx1.5٪ و5٪# و5%٪ و5%٫'],
    ['نسبة ٥.5٪ و۵.5٪ و۵/1.5٪', 'نسبة 5.5% و5.5% و5/1.5%'],
    ['من ١٩٨١-٢٠١٥ و٧/٢٤٥ و٧/۲۴۵ و۷/٢٤٥', 'من ١٩٨١-٢٠١٥ و٧/٢٤٥ و7/245 و7/245'],
    ['تاريخ النشر: ٠٠٠٠-٠٠-٠٠ | 7 أكتوبر 2014', 'تاريخ النشر: 7 أكتوبر 2014'],
    ['λ۷ و√۲ و→۵ و۷≤۲ وσ-641 و−641', 'λ7 و√2 و→5 و7≤2 وσ-641 و−641'],
    ['نسبة ٥٪ و12٫5٪', 'نسبة ٥٪ و12.5%'],
    ['بسنة2014 ووسنة2014 وولسنة2014', 'بسنة 2014 ووسنة2014 وولسنة2014'],
    ['المؤمنین(آذار)2012 وحزیران(آذار)2012', 'المؤمنين(آذار) 2012 وحزيران (آذار) 2012'],
    ['15إلى 15أيلول 2014 و15أيلولة', '15إلى 15 أيلول 2014 و15أيلولة'],
    ['5 جمادی الأولى و5 جمعی و5 جما', '5 جمادى الأولى و5 جمعي و5 جما'],
    ['۱- قال\n۲- ذوالحجه و٢- ذوالحجه', '1- قال\n2- ذوالحجة و٢- ذوالحجة'],
    ['5- جمادی الاولی و5-جهاد و5/ جمعی و5 - ذو الحجه', '5- جمادى الاولى و5-جهاد و5/ جمعي و5 - ذو الحجة'],
    ['عامُ2014 وَ2014 والْ2014', 'عامُ 2014 وَ2014 والْ2014'],
    ['تاريخ النشر: ۲ صفر -641 | 7 أكتوبر 2014', 'تاريخ النشر: 7 أكتوبر 2014'],
    ['من صفحة -641 | 7 أكتوبر 2014', 'من صفحة -641 | 7 أكتوبر 2014'],
    ['MAGEC3 وDec2014 و(CNN)', 'MAGEC3 وDec 2014 و(CNN)'],
    ['في عام2014٪ و7 أكتوبر2014٪', 'في عام 2014% و7 أكتوبر 2014%'],
    ['من 2 ٪، ٬ و٫ و ٪5 و5 ٪5', 'من 2 ٪، ٬ و٫ و %5 و5 %5'],
    ['كتا\u200b\u200bب، \u200b. و12\u200b', 'كتاب، \u200b. و12\u200b'],
    ['من 1950- 1953 و[-17، −1] و0.0001', 'من 1950- 1953 و[-17، −1] و0.0001'],
    ['تاريخ النشر: 0001-01-01 | 7 أكتوبر 2014', 'تاريخ النشر: 7 أكتوبر 2014'],
    ['تاريخ النشر: 2 صفر (آذار) -641 | 7 أكتوبر 2014', 'تاريخ النشر: 2 صفر (آذار) -641 | 7 أكتوبر 2014'],
    ['تاريخ النشر: 2 صفر -0641 | 7 أكتوبر 2014', 'تاريخ النشر: 7 أكتوبر 2014'],
    ['سنة7 وعام641 ويوم الثلاثاء7 و0000الجمعة', 'سنة7 وعام641 ويوم الثلاثاء 7 و0000 الجمعة'],
  ])('%s', (from, to) => {
    expect(normalizer.normalize(from)).toBe(to)
  })
})
