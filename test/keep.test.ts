import { describe, expect, it } from 'vitest'
import { range, spell } from '../src/text/code-points.ts'
import { normalizeReference } from './reference/normalize.ts'
import { DEFAULT_RULES, SETTINGS, UNSAFE_RULES } from './reference/rules.ts'

/** What research/normalisers.md, section 5, keeps or leaves to rules that are off. */
const KEPT: readonly (readonly [what: string, codes: readonly number[]])[] = [
  ['yehs with the digits of Urdu, Burushaski and African languages', [0x0777, 0x0775, 0x0776, 0x077a, 0x077b]],
  ['more of these yehs', [0x08a8, 0x08a9, 0x08ba]],
  ['Kurdish and African yeh', [0x06ce, 0x06d1]],
  ['Kashmiri and Azerbaijani yehs', [0x0620, 0x063d, 0x063e, 0x063f]],
  ['kafs with a ring or dots', [0x06ab, 0x06ac, 0x063b, 0x063c, 0x0762, 0x0763]],
  ['the ng of Uyghur and the Maghreb', [0x06ad]],
  ['gaf', [0x06af]],
  ['heh with inverted v', [0x06ff]],
  ['alef wasla', [0x0671]],
  ['alef with wavy hamza', [0x0672, 0x0673]],
  ['high hamza and its letters', [0x0674, 0x0675, 0x0676, 0x0677]],
  ['dotless and Maghrebi letters', [0x066e, 0x066f, 0x06a1, 0x06a2, 0x06a7]],
  ['letters of foreign names', [0x067e, 0x0686, 0x0698, 0x06a4, 0x06a8, 0x06a5]],
  ['Urdu letters', [0x0679, 0x0688, 0x0691]],
  ['Pashto letters', [0x067c, 0x0689, 0x0693, 0x06bc, 0x069a, 0x0696, 0x0681, 0x0685]],
  ['Kurdish letters', [0x06b5, 0x0695, 0x06c6]],
  ['Uyghur letters', [0x06c7, 0x06c8, 0x06cb]],
  ['Sindhi letters', [0x067a, 0x067d, 0x0680, 0x067b, 0x0684, 0x0683, 0x0687]],
  ['marks of the Quran in the Indian spelling', [0x0616, 0x06e1, 0x0656, 0x0657]],
  ['signs that NFKC would spell out', [0xfdfa, 0xfdfb, 0xfdfd, 0xfdfc]],
  ['ornate parentheses', [0xfd3e, 0xfd3f]],
  ['presentation forms that fonts of the Quran use for other glyphs', [...range(0xfbd3, 15), ...range(0xfbea, 18)]],
  ['date separator and five-pointed star', [0x060d, 0x066d]],
  ['punctuation', [0x060c, 0x061b, 0x061f, 0xab, 0xbb, 0x201c, 0x201d, 0x2c, 0x3b, 0x3f, 0x01c3]],
  ['tatweel, soft hyphen, not sign, zero width joiner', [0x0640, 0xad, 0xac, 0x200d]],
  ['bidi controls', [0x061c, 0x200e, 0x200f, ...range(0x202a, 5), ...range(0x2066, 4)]],
  ['spaces', [0xa0, ...range(0x2000, 11), 0x202f, 0x205f, 0x3000]],
  ['line separators', [0x2028, 0x2029, 0x85]],
  ['control characters', [...range(0x206a, 6), ...range(0x00, 9), 0x0b, 0x0c, ...range(0x0e, 18)]],
  ['final heh, which may be meant for teh marbuta', [0x0647]],
]

const SETS = [
  ['the safe rules', DEFAULT_RULES],
  ['the safe and the unsafe rules', UNSAFE_RULES],
] as const

describe.each(SETS)('%s', (_, rules) => {
  const normalized = (text: string) => normalizeReference(text, { rules, settings: SETTINGS }).text

  for (const [what, codes] of KEPT) {
    it.each(codes.map((code) => [spell(code), String.fromCodePoint(code)]))(`keep %s, ${what}`, (_code, kept) => {
      for (const text of [
        `كتا${kept}ب`,
        `${kept}كتاب`,
        `كتاب${kept}`,
        `في ${kept} البيت`,
        `كتاب${kept} و ${kept}بيت`,
      ]) {
        expect(normalized(text)).toBe(text)
      }
    })
  }

  it.each([
    'الـ48',
    'سنة ١٤٣٥هـ وسنة 1435هـ',
    'سنة ١٤٣٥ ه',
    'طهران ـ قم',
    '١٢٫٥ و٣٬٥٠٠ و٥٠٪',
    'على علي إلى إلي',
    '«كتاب»، أين؟ هنا؛ نعم…',
    'كَتَبَ ٱلرَّحْمَٰنِ مُؤْمِنٌ شَيْءٌ',
    'أإآةىءؤئ',
  ])('keep %s', (text) => {
    expect(normalized(text)).toBe(text)
  })

  it('keep the slash between Persian digits, and write the digits', () => {
    expect(normalized('۳/۵')).toBe('3/5')
  })
})

/** The unsafe rules take it for teh marbuta. */
it('the safe rules keep a final heh even where nothing else can be meant', () => {
  expect(normalizeReference('مدرسه كبيره', { rules: DEFAULT_RULES, settings: SETTINGS }).text).toBe('مدرسه كبيره')
})
