import { describe, expect, it } from 'vitest'
import { jsonl } from '../../src/formats/jsonl.ts'
import { outcomesOfPieces } from '../../src/normalizer/pieces.ts'
import { openDocument, prepare } from '../../src/normalizer/prepare.ts'
import { decode, encode } from '../../src/text/utf8.ts'

const RECORD = '{"text":"ذهب إلى المدرسة ثم عاد إلی الکتاب"}\n'
const FIXED = '{"text":"ذهب إلى المدرسة ثم عاد إلى الكتاب"}\n'

/** What came out before the error, and the error. */
function outputOf(text: string, size: number): { readonly output: string; readonly message: string } {
  const bytes = encode(text)
  const pieces: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size))
  const parts: string[] = []
  try {
    for (const { target } of outcomesOfPieces(openDocument(prepare({}, jsonl)), pieces, () => {}))
      parts.push(decode(target))
  } catch (error) {
    return { output: parts.join(''), message: String(error) }
  }
  return { output: parts.join(''), message: 'none' }
}

describe('records before a broken line', () => {
  // Within what is read before the first record is touched, and behind it; with much text behind the broken line, and with little.
  it.each([
    [10, 80_000],
    [10, 5],
    [70_000, 80_000],
    [70_000, 5],
  ])('come out once: %i before it, %i behind', (before, behind) => {
    const text = `${RECORD.repeat(before)}{bad\n${RECORD.repeat(behind)}`
    for (const size of [1 << 16, 1 << 24]) {
      const { output, message } = outputOf(text, size)
      expect(output === FIXED.repeat(before)).toBe(true)
      expect(message).toContain(`line ${before + 1},`)
    }
  })
})
