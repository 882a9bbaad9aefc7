const CARRIAGE_RETURN = 0x0d
const LINE_FEED = 0x0a
const LF = Uint8Array.of(LINE_FEED)
const CRLF = Uint8Array.of(CARRIAGE_RETURN, LINE_FEED)
const NOTHING = new Uint8Array(0)

/** `keep` leaves each line the end that it has, also where they differ. */
export type LineEnd = 'keep' | 'lf' | 'crlf'

/**
 * Writes the line ends of a text that comes in pieces of UTF-8. A line ends in LF or CRLF; a CR by itself is left, since nobody can
 * say whether it ends one.
 */
export class LineEnds {
  readonly #end: LineEnd
  readonly #isFinal: boolean
  /** A CR at the end of a piece is kept back: an LF may follow. */
  #hasReturn = false
  #last = LINE_FEED
  #lastEnd: Uint8Array = LF

  /** `isFinal`: whether a last line without an end gets one. */
  constructor(end: LineEnd, isFinal: boolean) {
    this.#end = end
    this.#isFinal = isFinal
  }

  /** What becomes of the next piece; a view on it where nothing does. */
  push(piece: Uint8Array): Uint8Array {
    const bytes = this.#withReturn(piece)
    if (bytes.length === 0) return bytes
    this.#last = bytes[bytes.length - 1] as number
    if (this.#isFinal) this.#lastEnd = lastEndIn(bytes) ?? this.#lastEnd
    return this.#end === 'keep' ? bytes : rewritten(bytes, this.#end === 'lf' ? LF : CRLF)
  }

  /** What is left to write behind the last piece. */
  finish(): Uint8Array {
    const held = this.#hasReturn ? Uint8Array.of(CARRIAGE_RETURN) : NOTHING
    const isOpen = this.#hasReturn || this.#last !== LINE_FEED
    if (!this.#isFinal || !isOpen) return held
    const end = this.#end === 'keep' ? this.#lastEnd : this.#end === 'lf' ? LF : CRLF
    return Buffer.concat([held, end])
  }

  #withReturn(piece: Uint8Array): Uint8Array {
    if (piece.length === 0) return piece
    const isHeld = this.#hasReturn
    this.#hasReturn = piece[piece.length - 1] === CARRIAGE_RETURN
    const whole = this.#hasReturn ? piece.subarray(0, -1) : piece
    return isHeld ? Buffer.concat([Uint8Array.of(CARRIAGE_RETURN), whole]) : whole
  }
}

/** The last line end in `bytes`. No piece ends in a CR, so none begins in the middle of a CRLF. */
function lastEndIn(bytes: Uint8Array): Uint8Array | undefined {
  const feed = bytes.lastIndexOf(LINE_FEED)
  if (feed < 0) return undefined
  return bytes[feed - 1] === CARRIAGE_RETURN ? CRLF : LF
}

/** `bytes` with each LF and CRLF as `end`. */
function rewritten(bytes: Uint8Array, end: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  let start = 0
  for (let feed = bytes.indexOf(LINE_FEED); feed >= 0; feed = bytes.indexOf(LINE_FEED, feed + 1)) {
    parts.push(bytes.subarray(start, bytes[feed - 1] === CARRIAGE_RETURN ? feed - 1 : feed), end)
    start = feed + 1
  }
  if (start === 0) return bytes
  parts.push(bytes.subarray(start))
  return Buffer.concat(parts)
}
