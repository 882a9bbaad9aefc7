import type { Found, Scannable, Scanner } from '../../format/format.ts'
import type { Span } from '../../text/span.ts'
import { Line } from './line.ts'
import { LONGEST_TEXT, refuseLongLine } from './line-limits.ts'

/** What the lines of a kind of subtitles are. */
export interface Cues {
  /** Whether `line`, which comes next, is text of a cue; undefined when the line behind it must tell and is not there. */
  isText(line: Line, bytes: Uint8Array, final: boolean): boolean | undefined
  /** Tells lines of text that stand together. */
  tell(bytes: Uint8Array, text: Span, found: Found): void
  /** @throws YakafError E_FORMAT where nothing in the file was a cue */
  end(): void
}

/** Puts lines of text that stand together into one. */
export class CueScanner implements Scanner {
  readonly #cues: Cues
  readonly #line = new Line()

  constructor(cues: Cues) {
    this.#cues = cues
  }

  scan({ bytes }: Scannable, final: boolean, found: Found): number {
    const line = this.#line
    let text: Span | undefined
    let offset = 0
    while (offset < bytes.length) {
      const isThere = line.read(bytes, offset, final)
      refuseLongLine(line.start, line.end)
      const isText = isThere ? this.#cues.isText(line, bytes, final) : undefined
      // What is not known to be text waits, and the text before it, which may go on.
      if (isText === undefined) return text?.start ?? offset
      if (isText && text !== undefined && line.end - text.start > LONGEST_TEXT) text = this.#tell(bytes, text, found)
      if (isText) text = { start: text?.start ?? line.start, end: line.end }
      else text = this.#tell(bytes, text, found)
      offset = line.next
    }
    // A text that is cut here comes again from its start, and is taken as it was.
    if (!final) return text?.start ?? offset
    this.#tell(bytes, text, found)
    this.#cues.end()
    return offset
  }

  #tell(bytes: Uint8Array, text: Span | undefined, found: Found): undefined {
    if (text !== undefined) this.#cues.tell(bytes, text, found)
  }
}
