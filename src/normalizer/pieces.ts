import type { Outcome } from '../engine/run.ts'
import type { Document } from './document.ts'

/** The UTF-8 form of U+FEFF at the start of a document, which is a signature and no text. */
export const BYTE_ORDER_MARK: Uint8Array = Uint8Array.of(0xef, 0xbb, 0xbf)

/** Tells a byte order mark at a document's start from its text. */
export class MarkFinder {
  #isStart = true
  found = false

  /** The piece without the mark. Pieces are cut between code points, so the first one holds it whole. */
  strip(piece: Uint8Array): Uint8Array {
    if (!this.#isStart || piece.length === 0) return piece
    this.#isStart = false
    this.found = BYTE_ORDER_MARK.every((byte, index) => piece[index] === byte)
    return this.found ? piece.subarray(BYTE_ORDER_MARK.length) : piece
  }
}

/** Takes the mark off a document's first piece; `onMark` is called when there is one. */
export function markStripper(onMark: () => void): (piece: Uint8Array) => Uint8Array {
  const finder = new MarkFinder()
  let isTold = false
  return (piece) => {
    const text = finder.strip(piece)
    if (finder.found && !isTold) onMark()
    isTold = finder.found
    return text
  }
}

/**
 * Runs a document over pieces of UTF-8. `onMark` is called first when it begins with a byte order mark, which is then no
 * part of the text. When the pieces end in an error, the blocks that are whole are handed out before it is passed on.
 */
export function* outcomesOfPieces<Lent>(
  document: Document<Lent>,
  pieces: Iterable<Uint8Array>,
  onMark: () => void,
): Generator<Outcome | Lent> {
  const strip = markStripper(onMark)
  try {
    for (const piece of pieces) yield* document.push(strip(piece))
  } catch (error) {
    yield* document.flush()
    throw error
  }
  yield* document.end()
}
