import type { Detection } from '../io/detect.ts'
import type { Packing } from '../io/packing.ts'
import { type EncodingChoice, readText } from '../io/read-text.ts'
import { YakafError } from '../text/error.ts'
import { decode } from '../text/utf8.ts'

/** A whole document as a string. */
export interface WholeText extends Detection {
  readonly text: string
  /** As they were read, in the document's own encoding. */
  readonly bytes: number
}

/**
 * Reads all that an open file or pipe holds, up to `largest` bytes of its own.
 *
 * @throws YakafError E_READ, E_MALFORMED; E_TOO_LARGE with `tooLarge` for its message.
 */
export async function readWhole(
  descriptor: number,
  choice: EncodingChoice,
  largest: number,
  tooLarge: string,
  packing?: Packing,
): Promise<WholeText> {
  const { pieces, bytesRead, ...detection } = await readText(descriptor, choice, undefined, packing)
  // The pieces are cut between code points.
  let text = ''
  for (const piece of pieces) {
    if (bytesRead() > largest || text.length > largest) throw new YakafError('E_TOO_LARGE', tooLarge)
    text += decode(piece)
  }
  return { ...detection, text, bytes: bytesRead() }
}
