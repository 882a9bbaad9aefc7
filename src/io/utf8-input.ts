import { isUtf8 } from 'node:buffer'
import { LINE_FEED } from '../text/code-points.ts'
import { YakafError } from '../text/error.ts'
import { widthOf } from '../text/utf8.ts'

/** Knows the line of an offset, for an error. What can be read again is counted only then. */
export interface LineCounter {
  /** The next bytes, before the offset that will be asked for. */
  pass(bytes: Uint8Array): void
  /** The line, from 1, of the byte at `offset`. */
  lineAt(offset: number): number
}

/** Counts as the bytes pass by: for what cannot be read again. */
export function countingLines(): LineCounter {
  let line = 1
  return {
    pass: (bytes) => {
      line += lineFeeds(bytes)
    },
    lineAt: () => line,
  }
}

/** Cuts pieces of UTF-8 between code points, and finds the first byte that is none. */
export class Utf8Checker {
  readonly #lines: LineCounter
  #carry = new Uint8Array(0)
  #offset = 0
  #error: YakafError | undefined

  constructor(lines: LineCounter = countingLines()) {
    this.#lines = lines
  }

  /** Bytes that the character lacks with which the last piece broke off. */
  get missing(): number {
    return this.#carry.length === 0 ? 0 : widthOf(this.#carry[0] as number) - this.#carry.length
  }

  /** The well-formed part of what came so far and was not handed out yet. */
  accept(piece: Uint8Array): Uint8Array {
    const bytes = this.#carry.length === 0 ? piece : joined(this.#carry, piece)
    let whole = bytes.subarray(0, wholeLength(bytes))
    this.#carry = bytes.slice(whole.length)
    const isGood = isUtf8(whole)
    if (!isGood) whole = whole.subarray(0, firstBad(whole))
    this.#offset += whole.length
    this.#lines.pass(whole)
    if (!isGood) this.#error = malformed(this.#offset, this.#lines.lineAt(this.#offset))
    return whole
  }

  /** @throws YakafError E_MALFORMED when a byte behind what was handed out begins no character. */
  assertGood(): void {
    if (this.#error !== undefined) throw this.#error
  }

  /** @throws YakafError E_MALFORMED when the last character is cut off. */
  end(): void {
    if (this.#carry.length > 0) throw malformed(this.#offset, this.#lines.lineAt(this.#offset))
  }
}

/**
 * Passes well-formed UTF-8 on, cut between code points. A byte that is none ends it: what stands before it is passed on
 * first, then the error names offset and line.
 *
 * @throws YakafError E_MALFORMED
 */
export function* checkedUtf8(pieces: Iterable<Uint8Array>, lines?: LineCounter): Generator<Uint8Array> {
  const checker = new Utf8Checker(lines)
  for (const piece of pieces) {
    // First what completes a character, by itself: joining it with all of the piece would copy that.
    const cut = Math.min(checker.missing, piece.length)
    for (const part of cut === 0 ? [piece] : [piece.subarray(0, cut), piece.subarray(cut)]) {
      yield checker.accept(part)
      checker.assertGood()
    }
  }
  checker.end()
}

function malformed(offset: number, line: number): YakafError {
  return new YakafError(
    'E_MALFORMED',
    `not UTF-8: the byte at offset ${offset} (line ${line}) begins no character; name the file's encoding with --encoding, for example --encoding windows-1256`,
  )
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

/** The length without a code point that is cut off at the end. */
export function wholeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number
    if ((byte & 0xc0) === 0x80) continue
    return byte >= 0xc0 && widthOf(byte) > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

/** The offset of the first byte that begins no well-formed character: windows first, then one character at a time. */
function firstBad(bytes: Uint8Array): number {
  let good = 0
  for (;;) {
    const window = bytes.subarray(good, good + 4096)
    const whole = wholeLength(window)
    if (whole === 0 || !isUtf8(window.subarray(0, whole))) break
    good += whole
  }
  while (isUtf8(bytes.subarray(good, good + widthOf(bytes[good] as number)))) good += widthOf(bytes[good] as number)
  return good
}

/** How many line feeds stand in `bytes`. */
export function lineFeeds(bytes: Uint8Array): number {
  let count = 0
  for (let feed = bytes.indexOf(LINE_FEED); feed >= 0; feed = bytes.indexOf(LINE_FEED, feed + 1)) count++
  return count
}
