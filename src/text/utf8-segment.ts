import { EDGE, type Segment } from './segment.ts'
import { codePointAt, decode, widthOf } from './utf8.ts'

/** Bytes below which a loop beats the decoder's set-up. */
const SHORT = 64

/**
 * The engine's segment: a window on UTF-8 bytes. One object serves a whole run, `move` sets its bounds, because the
 * engine looks at millions of windows. The bytes must be well formed.
 */
export class Utf8Segment implements Segment {
  start = 0
  end = 0

  readonly bytes: Uint8Array

  constructor(bytes: Uint8Array, start = 0, end = bytes.length) {
    this.bytes = bytes
    this.move(start, end)
  }

  move(start: number, end: number): this {
    this.start = start
    this.end = end
    return this
  }

  codeAt(offset: number): number {
    return offset < this.end && offset >= this.start ? codePointAt(this.bytes, offset) : EDGE
  }

  codeBefore(offset: number): number {
    return offset > this.start && offset <= this.end ? codePointAt(this.bytes, this.before(offset)) : EDGE
  }

  after(offset: number): number {
    return offset + widthOf(this.bytes[offset] as number)
  }

  before(offset: number): number {
    let start = offset - 1
    while (((this.bytes[start] as number) & 0xc0) === 0x80) start--
    return start
  }

  slice(start: number, end: number): string {
    return end - start > SHORT ? decode(this.bytes.subarray(start, end)) : decodeShort(this.bytes, start, end)
  }
}

function decodeShort(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (let offset = start; offset < end; offset += widthOf(bytes[offset] as number)) {
    text += String.fromCodePoint(codePointAt(bytes, offset))
  }
  return text
}
