import { prepareNamed } from '../../src/normalizer/normalizer.ts'
import type { NormalizeOptions } from '../../src/normalizer/options.ts'
import { MarkFinder } from '../../src/normalizer/pieces.ts'
import { openDocument } from '../../src/normalizer/prepare.ts'
import { decode, encode } from '../../src/text/utf8.ts'

/** The text normalised as a stream of pieces of `size` bytes. */
export function inChunks(text: string, size: number, options: NormalizeOptions = {}): string {
  const bytes = encode(text)
  const marked = new MarkFinder()
  marked.strip(bytes)
  const document = openDocument(prepareNamed(options))
  const start = marked.found ? 3 : 0
  const parts: Uint8Array[] = []
  for (let offset = start; offset < bytes.length; offset += size) {
    for (const outcome of document.push(bytes.subarray(offset, offset + size))) parts.push(outcome.target.slice())
  }
  for (const outcome of document.end()) parts.push(outcome.target.slice())
  return (marked.found ? '\ufeff' : '') + decode(Buffer.concat(parts))
}
