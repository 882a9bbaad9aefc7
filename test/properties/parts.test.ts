/** A document of which others do parts: the same bytes, counts, verdicts and errors as one that is done in one go, wherever it is cut. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentResult } from '../../src/batch/document-result.ts'
import { Crew } from '../../src/batch/lots/crew.ts'
import { doPart } from '../../src/batch/lots/do-part.ts'
import { doneOf } from '../../src/batch/lots/part-result.ts'
import { processDocument } from '../../src/batch/process-document.ts'
import type { Helpers } from '../../src/batch/shared-document.ts'
import type { Format } from '../../src/format/format.ts'
import { csv } from '../../src/formats/csv.ts'
import { jsonl } from '../../src/formats/jsonl.ts'
import { plain } from '../../src/formats/plain.ts'
import { checkedUtf8 } from '../../src/io/utf8-input.ts'
import type { NormalizeOptions } from '../../src/normalizer/options.ts'
import { prepare } from '../../src/normalizer/prepare.ts'
import { YakafError } from '../../src/text/error.ts'
import { encode } from '../../src/text/utf8.ts'
import { LETTER, MARK, NULL_DATE_LINE, PERSIAN, paragraphs, typed } from '../helpers/arabic.ts'
import { arabicText } from './arbitrary.ts'
import { runs } from './runs.ts'

/** More than a head, in front of what is cut. */
const HEAD = paragraphs(8000)
const HEAD_LENGTH = encode(HEAD).length
const PIECE = 1 << 18
const RECORDS = `${JSON.stringify({ text: typed(LETTER) })}\n`.repeat(9000)

/** Does every part when it is asked to, in the kernel of this thread, but as far from its objects as a worker: what is sent is copied. */
function helpers(prepared: Parameters<typeof doPart>[0], least: number, parts: { count: number }): Helpers {
  return {
    ahead: 3,
    least,
    async run(part) {
      parts.count++
      const own = structuredClone(part)
      // Too little room for some.
      const room = new Uint8Array(own.bytes.length)
      await new Promise((resolve) => setImmediate(resolve))
      const result = structuredClone(doPart(prepared, own, room))
      return { ...doneOf(result, own.bytes, room), free: () => room.fill(0) }
    },
    close: () => {},
  }
}

interface Seen {
  readonly text: string
  readonly end: unknown
}

/** What is written, and what became of the document, an error too. `least`: of a part; undefined for none. */
async function seen(
  bytes: Uint8Array,
  format: Format,
  options: NormalizeOptions,
  least: number | undefined,
  parts = { count: 0 },
): Promise<Seen> {
  const written: Uint8Array[] = []
  const writer = {
    mark: (): void => void written.push(encode(MARK)),
    take: ({ target }: { readonly target: Uint8Array }): void => void written.push(target.slice()),
    finish: (): void => {},
  }
  const prepared = prepare(options, format)
  const pieces = checkedUtf8(cut(bytes, least ?? PIECE))
  const crew = least === undefined ? undefined : helpers(prepared, least, parts)
  const end = await processDocument(pieces, prepared, [writer], undefined, crew).then(told, (error: unknown) => error)
  return { text: Buffer.concat(written).toString(), end }
}

/** Of records only how many were left is told. */
function told({ language, ...rest }: DocumentResult): object {
  return { ...rest, language: language?.records ?? language }
}

/** A head, and pieces of a size behind it: each may be a part. */
function* cut(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  yield bytes.subarray(0, HEAD_LENGTH)
  for (let start = HEAD_LENGTH; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

async function expectSame(
  text: string | Uint8Array,
  format: Format,
  least: number,
  options: NormalizeOptions = {},
): Promise<number> {
  const bytes = typeof text === 'string' ? encode(text) : text
  const parts = { count: 0 }
  const shared = await seen(bytes, format, options, least, parts)
  const alone = await seen(bytes, format, options, undefined)
  // Compared as they are: a difference of millions of characters is not to be printed.
  expect(shared.text === alone.text).toBe(true)
  expect(shared.end).toEqual(alone.end)
  return parts.count
}

/** Sizes of parts that cut everywhere, somewhere, and hardly. */
const LEAST = fc.constantFrom(1, 100, 5000, 1 << 17)

const line = fc.oneof(
  { arbitrary: arabicText(), weight: 4 },
  {
    arbitrary: fc.constantFrom(
      '',
      '',
      ' \t',
      typed(LETTER),
      PERSIAN,
      NULL_DATE_LINE,
      'yakaf-ignore-start',
      'yakaf-ignore-end',
      '# yakaf-ignore-next-line letters',
      'کتاب علی ۲۰۲۴/۰۳/۱۷ yakaf-ignore foo',
      'Ø§Ù„ÙƒØªØ§Ø¨ Ø§Ù„Ø¬Ø¯ÙŠØ¯',
      'ک\ufffdب',
    ),
    weight: 5,
  },
)

describe('a document whose parts others do', () => {
  it('is the same, whatever stands behind its head', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 40, size: 'max' }),
        fc.constantFrom('\n', '\r\n', '\n\n'),
        LEAST,
        fc.constantFrom<NormalizeOptions>({}, { language: 'arabic-spans' }, { language: 'ar', mojibake: 'report' }),
        async (lines, end, least, options) => {
          await expectSame(`${HEAD}${lines.join(end)}`, plain, least, options)
        },
      ),
      runs(30),
    )
  })

  it.each([
    ['paragraphs', paragraphs(20_000), plain],
    ['CRLF', paragraphs(20_000).replaceAll('\n', '\r\n'), plain],
    ['a byte order mark', `${MARK}${paragraphs(20_000)}`, plain],
    ['lines without a blank one', paragraphs(20_000).replaceAll('\n\n', '\n'), plain],
    ['no final line end', `${paragraphs(20_000)}${typed(LETTER)}`, plain],
    ['a blank last line', `${paragraphs(20_000)} \t`, plain],
    ['another language', `${PERSIAN}\n\n`.repeat(20_000), plain],
    ['another language behind the head', `${paragraphs(10_000)}${`${PERSIAN}\n\n`.repeat(10_000)}`, plain],
    ['records', RECORDS.repeat(4), jsonl],
    [
      'records in several languages',
      `${RECORDS}${JSON.stringify({ text: PERSIAN })}\n{"a": "کی"}\n\n`.repeat(3),
      jsonl,
    ],
  ])('is the same: %s', async (_, text, format) => {
    expect(await expectSame(text, format, 1 << 16)).toBeGreaterThan(1)
  })

  it.each([
    ['one line', typed(`${LETTER} `).repeat(40_000)],
    ['one line without white space', 'کتاب'.repeat(400_000)],
    ['a stretch of blanks', `${paragraphs(10_000)}${typed(LETTER)}${' '.repeat(5_000_000)}${typed(LETTER)}\n`],
  ])('is the same where there is no place to cut: %s', async (_, text) => {
    await expectSame(text, plain, 1 << 16)
  })

  it('is not cut where a format reads on behind lines', async () => {
    expect(await expectSame(`${typed(LETTER)},"${typed(LETTER)}"\n`.repeat(20_000), csv, PIECE)).toBe(0)
  })

  it('does itself what a pragma is for that began before', async () => {
    const rest = paragraphs(5000)
    const text = `${HEAD}yakaf-ignore-start\n\n${rest}yakaf-ignore-end\n\n${rest}yakaf-ignore-end\n\n${rest}`
    expect(await expectSame(text, plain, 1 << 16)).toBeGreaterThan(4)
  })

  it.each([
    [
      'a byte that is no UTF-8',
      Buffer.concat([Buffer.from(paragraphs(15_000)), Buffer.of(0xff), Buffer.from(HEAD)]),
      plain,
    ],
    ['a character that is cut off', Buffer.concat([Buffer.from(paragraphs(15_000)), Buffer.of(0xd8)]), plain],
    ['a broken record', `${RECORDS.repeat(2)}{"a": \n${RECORDS}`, jsonl],
    [
      'a broken record before a byte that is no UTF-8',
      Buffer.concat([Buffer.from(`${RECORDS.repeat(2)}{"a"\n${RECORDS}`), Buffer.of(0xff)]),
      jsonl,
    ],
  ])('ends in the same error, behind the same text: %s', async (_, text, format) => {
    const bytes = typeof text === 'string' ? encode(text) : text
    expect((await seen(bytes, format, {}, 1 << 16)).end).toBeInstanceOf(Error)
    await expectSame(bytes, format, 1 << 16)
  })

  it('fails, and leaves nothing, when a worker dies', async () => {
    const prepared = prepare({})
    const died = new YakafError('E_WORKER', 'the worker died')
    const crew = new Crew(prepared, 1, () => Promise.reject(died))
    const calls: string[] = []
    const writer = { take: () => {}, finish: () => calls.push('finish'), abort: () => calls.push('abort') }
    const end = processDocument(cut(encode(paragraphs(40_000)), PIECE), prepared, [writer], undefined, crew)
    await expect(end).rejects.toBe(died)
    expect(calls).toEqual(['abort'])
    crew.close()
  })

  it.each(['keep', 'drop'] as const)('is the same with broken records that it is to %s', async (onError) => {
    const text = `${RECORDS.repeat(2)}{"a": \n${RECORDS}`
    expect(await expectSame(text, jsonl, 1 << 16, { onError })).toBeGreaterThan(4)
  })
})
