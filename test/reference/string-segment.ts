import type { Segment } from '../../src/text/segment.ts'

/** A stretch of a string, in UTF-16 code units. Slow and obvious. */
export class StringSegment implements Segment {
  readonly start: number
  readonly end: number
  readonly #text: string

  constructor(text: string, start = 0, end = text.length) {
    this.#text = text
    this.start = start
    this.end = end
  }

  codeAt(offset: number): number {
    if (offset < this.start || offset >= this.end) return -1
    return this.#text.slice(0, this.end).codePointAt(offset) ?? -1
  }

  codeBefore(offset: number): number {
    return offset <= this.start || offset > this.end ? -1 : this.codeAt(this.before(offset))
  }

  after(offset: number): number {
    return offset + (this.codeAt(offset) > 0xffff ? 2 : 1)
  }

  before(offset: number): number {
    const pair = /[\ud800-\udbff][\udc00-\udfff]$/.test(this.#text.slice(Math.max(this.start, offset - 2), offset))
    return offset - (pair ? 2 : 1)
  }

  slice(start: number, end: number): string {
    return this.#text.slice(start, end)
  }
}
