import type { Encoding } from '../io/encodings.ts'
import { bytesOf, linesOf } from '../io/open-input.ts'
import { YakafError } from '../text/error.ts'
import { decode } from '../text/utf8.ts'

/** A whole document as a string. */
export interface ReadText {
  readonly text: string
  /** As they were read, in the document's own encoding. */
  readonly bytes: number
}

/**
 * Reads all that an open file or pipe holds, up to `largest` bytes.
 *
 * @throws YakafError E_READ, E_MALFORMED; E_TOO_LARGE with `tooLarge` for its message.
 */
export function readText(descriptor: number, encoding: Encoding, largest: number, tooLarge: string): ReadText {
  let bytes = 0
  function* counted(): Generator<Uint8Array> {
    for (const piece of bytesOf(descriptor)) {
      bytes += piece.length
      if (bytes > largest) throw new YakafError('E_TOO_LARGE', tooLarge)
      yield piece
    }
  }
  // The pieces are cut between code points.
  let text = ''
  for (const piece of encoding.decode(counted(), linesOf(descriptor))) text += decode(piece)
  return { text, bytes }
}
