import type { Found, Scannable, Scanner } from '../../format/format.ts'
import type { Span } from '../../text/span.ts'
import { type Language, languageOf } from '../language/declared.ts'
import { Line } from './line.ts'
import { LONGEST_TEXT, noCue, refuseLongLine } from './line-limits.ts'
import { tellVttText } from './vtt-text.ts'

/**
 * Where a line stands: in the header, in the text of a cue, or outside: before a timing, or in a block that is no cue (NOTE, STYLE, REGION,
 * or broken). Blocks end at empty lines, the text of a cue also before the next timing.
 */
type Place = 'header' | 'text' | 'outside'

export class VttScanner implements Scanner {
  readonly #line = new Line()
  #place: Place = 'outside'
  #isFirst = true
  #isVtt = false
  #language: Language

  scan({ bytes }: Scannable, final: boolean, found: Found): number {
    const line = this.#line
    let text: Span | undefined
    let offset = 0
    while (offset < bytes.length) {
      const isThere = line.read(bytes, offset, final)
      refuseLongLine(line.start, line.end)
      if (!isThere) break
      const isText = this.#isText(bytes)
      if (isText && text !== undefined && line.end - text.start > LONGEST_TEXT) text = this.#tell(bytes, text, found)
      if (isText) text = { start: text?.start ?? line.start, end: line.end }
      else text = this.#tell(bytes, text, found)
      offset = line.next
    }
    // A text that is cut here comes again from its start, and is in the same place then.
    if (!final) return text?.start ?? offset
    this.#tell(bytes, text, found)
    if (!this.#isFirst && !this.#isVtt) throw noCue('WebVTT')
    return offset
  }

  /** Whether the line at hand is text of a cue; moves on to the place behind it. */
  #isText(bytes: Uint8Array): boolean {
    const line = this.#line
    if (this.#isFirst) return this.#begin(line.text(bytes))
    if (line.start === line.end) {
      this.#place = 'outside'
      return false
    }
    if (line.hasArrow(bytes)) {
      this.#isVtt = true
      // In the header and in notes an arrow is none, but no writer puts one there.
      this.#place = 'text'
      return false
    }
    if (this.#place === 'text') return true
    if (this.#place === 'header') this.#readHeader(line.text(bytes))
    return false
  }

  #begin(line: string): false {
    this.#isFirst = line.trim() === ''
    this.#isVtt = /^WEBVTT(?:\s|$)/.test(line)
    if (this.#isVtt) this.#place = 'header'
    else if (line.includes('-->')) {
      this.#isVtt = true
      this.#place = 'text'
    }
    return false
  }

  /** `Language: ar`, as video platforms write it. */
  #readHeader(line: string): void {
    const declared = /^Language:\s*(\S+)\s*$/i.exec(line)
    if (declared !== null) this.#language = languageOf(declared[1] as string, undefined)
  }

  #tell(bytes: Uint8Array, text: Span | undefined, found: Found): undefined {
    if (text !== undefined) tellVttText(bytes, text, this.#language, found)
  }
}
