/** The judge of final hehs, and what words/teh-marbuta asks of a document. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { TEH_MARBUTA_MODEL } from '../src/data/teh-marbuta-model.ts'
import { isTehMarbuta, mayBeTehMarbuta } from '../src/heh/judge.ts'
import { foldedLetters } from '../src/heh/letters.ts'
import { contextScore, wordScore } from '../src/heh/model.ts'
import { type Word, wordBefore } from '../src/heh/words.ts'
import { createNormalizer, normalize } from '../src/normalizer/normalizer.ts'
import { STANDARD_LETTERS } from '../src/text/standard-letters.ts'
import { encode } from '../src/text/utf8.ts'
import { Utf8Segment } from '../src/text/utf8-segment.ts'
import { inChunks } from './helpers/in-chunks.ts'

const OPTIONS = { also: ['words/teh-marbuta'] }

/** The first word of `text` that ends in a heh, and the segment it stands in. */
function wordOf(text: string): readonly [Utf8Segment, Word] {
  const segment = new Utf8Segment(encode(text))
  const length = encode(/^[^ ]*/.exec(text)?.[0] ?? '').length
  return [segment, wordBefore(segment, length) as Word]
}

describe('the model of the final heh', () => {
  it.each(['مدرسه', 'برعايه', 'والجامعه', 'المسؤوله', 'شبكه', 'حكومه', 'نتيجه'])('takes %s for ة', (word) => {
    expect(isTehMarbuta(...wordOf(word))).toBe(true)
  })

  it.each(['هذه', 'فيه', 'الله', 'وجه', 'إليه', 'مياه', 'اتجاه', 'شاهده', 'كاتبه', 'له', 'الفقه'])(
    'leaves %s',
    (word) => {
      expect(isTehMarbuta(...wordOf(word))).toBe(false)
    },
  )

  it('asks the neighbours of a word that is met with both', () => {
    expect(isTehMarbuta(...wordOf('وحده عسكرية في الشمال'))).toBe(true)
    expect(isTehMarbuta(...wordOf('وحده، ثم خرج'))).toBe(false)
  })

  it('needs more to doubt a hamza', () => {
    expect(mayBeTehMarbuta(wordOf('وجهه')[1])).toBe(true)
    expect(mayBeTehMarbuta(wordOf('دانشنامه')[1])).toBe(false)
  })

  it('gives the scores it gave when it was trained', () => {
    const scores = ['المدرسه', 'وجهه', 'كتابه في'].map((text) => {
      const [segment, word] = wordOf(text)
      return [wordScore(word), contextScore(segment, word)]
    })
    expect(scores).toEqual([
      [103, 27],
      [-28, -9],
      [6, -20],
    ])
  })

  it('takes for one letter what rules write as one, so that a second run reads what the first did', () => {
    for (const [typed, arabic] of STANDARD_LETTERS) expect(foldedLetters(typed)).toEqual(foldedLetters(arabic))
  })

  it('fits into 30 KB', () => {
    expect(TEH_MARBUTA_MODEL.length).toBeLessThanOrEqual(30_000)
  })

  it('is not trained on test texts', () => {
    const folder = mkdtempSync(join(tmpdir(), 'yakaf-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    mkdirSync(join(folder, 'test'))
    const args = ['--import', 'tsx', 'scripts/train-teh-marbuta.ts', join(folder, 'test')]
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr).toContain('texts under test/ are for evaluation only')
  })
})

describe('a document', () => {
  const { normalize: fold } = createNormalizer(OPTIONS)
  const WITHOUT = 'زار الرجل المدرسه في نهايه الشهر\n\n'
  const WITH = 'زار الرجل المدرسة في نهاية الشهر\n\n'
  const PLAIN = 'وصل القطار إلى المحطه في الصباح\n\n'
  /** Blocks that say nothing, up to the end of the head and beyond. */
  const FILLER = 'كان الرجل في البيت مع الأولاد من الصباح حتى المساء\n\n'.repeat(14_000)

  it('without any ة has its final hehs judged', () => {
    expect(fold(WITHOUT + PLAIN)).toBe(WITH + PLAIN.replace('المحطه', 'المحطة'))
  })

  it('with one ة keeps them, in whatever script or mask it stands', () => {
    for (const text of [WITHOUT + WITH, `${WITHOUT}(مدينۀ)\n`, `${WITHOUT}#مدرسة\n`]) {
      expect(fold(text)).toBe(text.replace('مدينۀ', 'مدينة'))
    }
  })

  it('in which no word is sure keeps them', () => {
    expect(fold('كتابه هنا')).toBe('كتابه هنا')
  })

  it('is judged by its head, and each block behind by itself too', () => {
    expect(encode(FILLER).length).toBeGreaterThan(1 << 20)
    const text = WITHOUT + FILLER + PLAIN + WITH + WITHOUT
    const expected = WITH + FILLER + PLAIN.replace('المحطه', 'المحطة') + WITH + WITH
    expect(fold(text) === expected).toBe(true)
    expect(fold(expected) === expected).toBe(true)
    expect(inChunks(text, 100_000, OPTIONS) === expected).toBe(true)
  })

  it('says nothing behind its head', () => {
    const text = FILLER + WITHOUT
    expect(fold(text) === text).toBe(true)
  })

  it('has nothing changed by default', () => {
    expect(normalize(WITHOUT)).toBe(WITHOUT)
    expect(normalize('المدينۀ')).toBe('المدينۀ')
  })
})

const FOLDER = '../shared/data/synthetic'
const isThere = existsSync(FOLDER)

describe.skipIf(!isThere)(`the invented articles${isThere ? '' : ' (skipped: ../shared is not there)'}`, () => {
  const read = (name: string): string => readFileSync(`${FOLDER}/${name}.txt`, 'utf8')
  const P8 = 'P8-teh-marbuta-as-heh'
  const P8B = 'P8b-eh-yeh-for-teh-marbuta'
  const expected = JSON.parse(isThere ? readFileSync(`${FOLDER}/expected.json`, 'utf8') : '{}')
  /** Words that hold a letter of this rule; the yehs are another one's. */
  const hehWords = (text: string): readonly string[] => text.match(/[\u0621-\u064a]+[هة](?![\u0621-\u064a])/g) ?? []

  it('have every ۀ as ة', () => {
    const { title, kicker, lead, body, disclaimer } = expected[P8B]
    const output = normalize(read(P8B), OPTIONS)
    expect(output).not.toMatch(/ۀ/)
    expect(hehWords([kicker, title, lead, title, ...body, disclaimer].join('\n'))).toEqual(
      hehWords(output).filter((word) => word !== 'قراءة'),
    )
  })

  it('keep their ه by default, and where a ة stands', () => {
    expect(hehWords(normalize(read(P8)))).toEqual(hehWords(read(P8).replaceAll('ی', 'ي').replaceAll('ک', 'ك')))
    expect(hehWords(normalize(read(P8), OPTIONS))).toEqual(hehWords(normalize(read(P8))))
  })

  it('have every ه right that stands for ة when there is none', () => {
    const text = read(P8).replace('قراءة', 'قراءه')
    expect(hehWords(normalize(text, OPTIONS))).toEqual(hehWords(normalize(read(P8B), OPTIONS)))
  })
})
