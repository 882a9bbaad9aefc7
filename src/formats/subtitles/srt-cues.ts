import type { Found } from '../../format/format.ts'
import type { Span } from '../../text/span.ts'
import type { Cues } from './cue-scanner.ts'
import { Line } from './line.ts'
import { noCue } from './line-limits.ts'
import { tellSrtText } from './srt-text.ts'

/**
 * Lines with `-->` are timings, and a line of digits before one is the number of its cue. Everything else behind the first timing is text, as
 * players take it, also behind a blank line that somebody left in a cue; what stands before it is left.
 */
export class SrtCues implements Cues {
  readonly #next = new Line()
  #hasCue = false
  #hasText = false

  isText(line: Line, bytes: Uint8Array, final: boolean): boolean | undefined {
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

  tell(bytes: Uint8Array, text: Span, found: Found): void {
    tellSrtText(bytes, text, found)
  }

  end(): void {
    if (this.#hasText && !this.#hasCue) throw noCue('SubRip')
  }
}
