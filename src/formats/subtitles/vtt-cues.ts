import type { Found } from '../../format/format.ts'
import type { Span } from '../../text/span.ts'
import { type Language, languageOf } from '../language/declared.ts'
import type { Cues } from './cue-scanner.ts'
import type { Line } from './line.ts'
import { noCue } from './line-limits.ts'
import { tellVttText } from './vtt-text.ts'

/**
 * Where a line stands: in the header, in the text of a cue, or outside: before a timing, or in a block that is no cue (NOTE, STYLE, REGION,
 * or broken). Blocks end at empty lines, the text of a cue also before the next timing.
 */
type Place = 'header' | 'text' | 'outside'

export class VttCues implements Cues {
  #place: Place = 'outside'
  #isFirst = true
  #isVtt = false
  #language: Language

  /** Moves on to the place behind the line. */
  isText(line: Line, bytes: Uint8Array): boolean {
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

  tell(bytes: Uint8Array, text: Span, found: Found): void {
    tellVttText(bytes, text, this.#language, found)
  }

  end(): void {
    if (!this.#isFirst && !this.#isVtt) throw noCue('WebVTT')
  }
}
