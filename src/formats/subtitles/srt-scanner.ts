import type { Found, Scannable, Scanner } from '../../format/format.ts'
import type { Span } from '../../text/span.ts'
import { Line } from './line.ts'
import { LONGEST_TEXT, noCue, refuseLongLine } from './line-limits.ts'
import { tellSrtText } from './srt-text.ts'

/**
 * Lines with `-->` are timings, and a line of digits before one is the number of its cue. Everything else behind the first timing is text, as
 * players take it, also behind a blank line that somebody left in a cue; what stands before it is left.
 */
export class SrtScanner implements Scanner {
  readonly #line = new Line()
  readonly #next = new Line()
  #hasCue = false
  #hasText = false

  scan({ bytes }: Scannable, final: boolean, found: Found): number {
    const line = this.#line
    let text: Span | undefined
    let offset = 0
    while (offset < bytes.length) {
      const isThere = line.read(bytes, offset, final)
      refuseLongLine(line.start, line.end)
      const isText = isThere ? this.#isText(bytes, final) : undefined
      // What is not known to be text waits, and the text before it, which may go on.
      if (isText === undefined) return text?.start ?? offset
      if (isText && text !== undefined && line.end - text.start > LONGEST_TEXT) text = this.#tell(bytes, text, found)
      if (isText) text = { start: text?.start ?? line.start, end: line.end }
      else text = this.#tell(bytes, text, found)
      offset = line.next
    }
    if (!final) return text?.start ?? offset
    this.#tell(bytes, text, found)
    if (this.#hasText && !this.#hasCue) throw noCue('SubRip')
    return offset
  }

  /** Whether the line at hand is text; undefined when the one behind it must tell and is not there. */
  #isText(bytes: Uint8Array, final: boolean): boolean | undefined {
    const line = this.#line
    if (line.isBlank(bytes)) return false
    this.#hasText = true
    if (line.hasArrow(bytes)) {
      this.#hasCue = true
      return false
    }
    if (!line.isNumber(bytes)) return this.#hasCue
    const next = this.#next
    if (line.next < bytes.length ? !next.read(bytes, line.next, final) : !final) return undefined
    return line.next < bytes.length && next.hasArrow(bytes) ? false : this.#hasCue
  }

  #tell(bytes: Uint8Array, text: Span | undefined, found: Found): undefined {
    if (text !== undefined) tellSrtText(bytes, text, found)
  }
}
