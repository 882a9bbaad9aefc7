import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingsIn } from '../../src/format/findings.ts'
import type { Block } from '../../src/format/format.ts'
import { plain } from '../../src/formats/plain.ts'
import type { Kernel } from '../../src/kernel/kernel.ts'
import { unitsOf } from '../../src/language/units.ts'
import { newKernel } from '../../src/normalizer/new-kernel.ts'
import { createNormalizer } from '../../src/normalizer/normalizer.ts'
import type { NormalizeOptions } from '../../src/normalizer/options.ts'
import { prepare } from '../../src/normalizer/prepare.ts'
import { profileOf, readBlock } from '../../src/normalizer/profile.ts'
import type { Span } from '../../src/text/span.ts'
import { encode } from '../../src/text/utf8.ts'
import { MARK } from '../helpers/arabic.ts'
import { inChunks } from '../helpers/in-chunks.ts'
import { blocksOf } from '../reference/blocks.ts'
import { ReferenceLanguage } from '../reference/language.ts'
import { normalizeReference } from '../reference/normalize.ts'
import { DEFAULT_RULES, SETTINGS } from '../reference/rules.ts'
import { arabicText } from './arbitrary.ts'
import { ARABIC, OTHERS, PERSIAN, quotingText } from './quoting.ts'
import { runs } from './runs.ts'

/** Each says less against Arabic than decides a word, a few together enough. */
const WEAK = 'پسند پیامبرانند سرگل به و رایگان کام اصفهان پسته'.split(' ')
/** Of which some say something side by side. */
const PAIRED = 'صبح سفر روز شب بخیر بخیر بخیر أنا'.split(' ')
const NEUTRAL = [
  'Google',
  '۱۲',
  '12',
  '،',
  '.',
  'خؤةش',
  'ﻻ',
  'ﺍﻟﻜﺘﺎﺏ',
  'ک\u0654',
  'ه\u0654',
  'ی\u0654',
  'a',
  'كتـاب',
  'دور‌هم',
  'مِنْ',
]
const DELIMITERS = [
  '(',
  ')',
  '[',
  ']',
  '«',
  '»',
  '“',
  '”',
  '„',
  '‹',
  '›',
  '"',
  '"',
  '\n',
  '\n',
  '\n\n',
  '﴿',
  '﴾',
  '\r\n',
]

/** Texts in several languages, with quotation marks and brackets that may not match. */
function mixedText(): fc.Arbitrary<string> {
  const words = (from: readonly string[]): fc.Arbitrary<string> =>
    fc.array(fc.constantFrom(...from), { minLength: 1, maxLength: 6 }).map((list) => list.join(' '))
  const piece = fc.oneof(
    { arbitrary: words(ARABIC), weight: 5 },
    { arbitrary: words(PERSIAN), weight: 4 },
    { arbitrary: words(OTHERS), weight: 2 },
    { arbitrary: words(WEAK), weight: 2 },
    { arbitrary: words(PAIRED), weight: 2 },
    { arbitrary: words(NEUTRAL), weight: 1 },
    { arbitrary: fc.constantFrom(...DELIMITERS), weight: 8 },
  )
  return fc.array(piece, { maxLength: 30, size: 'max' }).map((pieces) => pieces.join(' '))
}

/** The judge of final yehs reads neighbours; here they do not matter. */
const OPTIONS: NormalizeOptions = { finalYeh: 'yeh' }

/** A signature at the start is no text, to a normalizer; the reference knows nothing of it. */
function reference(signed: string, mode: 'auto' | 'arabic-spans'): string {
  const signature = signed.startsWith(MARK) ? MARK : ''
  const text = signed.slice(signature.length)
  const blocks = blocksOf(text).map(({ start, end }) => text.slice(start, end))
  const language = new ReferenceLanguage(blocks, mode)
  const settings = { ...SETTINGS, finalYeh: 'yeh' } as const
  const gate = (block: string): readonly Span[] => language.openStretches(block)
  return signature + normalizeReference(text, { rules: DEFAULT_RULES, settings, gate }).text
}

function answerOf(text: string): string {
  const { kernel, blocks } = loaded(text)
  return profileOf(
    kernel,
    blocks,
    blocks.map((block) => readBlock(kernel, block)),
    true,
  ).answer
}

function loaded(text: string): { readonly kernel: Kernel; readonly blocks: readonly Block[] } {
  const kernel = newKernel(prepare({}).program)
  kernel.load(encode(text))
  const { blocks } = findingsIn(kernel, plain)
  return { kernel, blocks }
}

/** The points of all units of a text, block by block. */
function pointsOf(text: string): readonly number[] {
  const { kernel, blocks } = loaded(text)
  return blocks.flatMap((block) => unitsOf(kernel, block).units.map((unit) => unit.points))
}

describe('the language judge', () => {
  it.each(['auto', 'arabic-spans'] as const)('does what the reference does with %s', (mode) => {
    const { normalize } = createNormalizer({ ...OPTIONS, language: mode })
    fc.assert(
      fc.property(mixedText(), (text) => {
        expect(normalize(text)).toBe(reference(text, mode))
      }),
      runs(3000),
    )
  })

  it.each(['auto', 'arabic-spans'] as const)('does that with blocks that quote, with %s', (mode) => {
    const { normalize } = createNormalizer({ ...OPTIONS, language: mode })
    fc.assert(
      fc.property(quotingText(), (text) => {
        expect(normalize(text)).toBe(reference(text, mode))
      }),
      runs(2000),
    )
  })

  it('reads what follows a bracket without a partner as a part of its line', () => {
    const text = 'فی ( پسند فی فی كىتاب ہیں بىلەن'
    expect(reference(text, 'arabic-spans')).toBe(text)
    expect(createNormalizer({ ...OPTIONS, language: 'arabic-spans' }).normalize(text)).toBe(text)
  })

  it('does what the reference does with texts of all kinds of characters', () => {
    const { normalize } = createNormalizer(OPTIONS)
    fc.assert(
      fc.property(arabicText(), (text) => {
        expect(normalize(text)).toBe(reference(text, 'auto'))
      }),
      runs(1000),
    )
  })

  // The kernel goes over 2,048 bytes of a block at a time. Of a line that is Arabic by its first words it reads no more, unless a foreign letter follows.
  it('does what the reference does where a block is long', () => {
    const { normalize } = createNormalizer(OPTIONS)
    const others = 'است که از در را این شهر مردم است '
    const beginning = `المدینة الجامعة الکتاب ${others.repeat(3)}`
    const room = 1_024 - encode(beginning).length / 2
    fc.assert(
      fc.property(fc.integer({ min: -9, max: 9 }), fc.constantFrom(' ', '  '), mixedText(), (more, space, end) => {
        const text = `${beginning}${'ن'.repeat(room + more)}${space}گ «${end}`
        expect(normalize(text)).toBe(reference(text, 'auto'))
      }),
      runs(1000),
    )
  })

  it('sees text in a mark that follows the signature of a file', () => {
    expect(reference(`${MARK}${MARK}ا`, 'auto')).toBe(`${MARK}ا`)
    expect(createNormalizer(OPTIONS).normalize(`${MARK}${MARK}ا`)).toBe(`${MARK}ا`)
  })

  it('judges a text and its repair alike', () => {
    const { normalize } = createNormalizer({ language: 'ar' })
    const letters = createNormalizer({ language: 'ar', only: ['letters', 'invisibles', 'marks', 'words'] })
    fc.assert(
      fc.property(mixedText(), (text) => {
        expect(pointsOf(letters.normalize(text))).toEqual(pointsOf(text))
        expect(answerOf(normalize(text))).toBe(answerOf(text))
      }),
      runs(1500),
    )
  })

  it('changes nothing the second time', () => {
    for (const language of ['auto', 'arabic-spans'] as const) {
      const { normalize } = createNormalizer({ language })
      fc.assert(
        fc.property(mixedText(), (text) => {
          const once = normalize(text)
          expect(normalize(once)).toBe(once)
        }),
        runs(1500),
      )
    }
  })

  it('says the same for any chunks', () => {
    const { normalize } = createNormalizer()
    fc.assert(
      fc.property(mixedText(), fc.integer({ min: 1, max: 64 }), (text, size) => {
        expect(inChunks(text, size)).toBe(normalize(text))
      }),
      runs(400),
    )
  })
})
