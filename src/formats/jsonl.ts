import type { Format, FormatOptions, Found, Scannable, Scanner } from '../format/format.ts'
import { escaped, escapesIn } from './json/escapes.ts'
import { type Fault, faultError } from './json/fault.ts'
import { JsonProse } from './json/prose.ts'
import { isWhiteSpace } from './json/reader.ts'

const ADVICE = 'repair the line, or leave it with --on-error keep or drop'

/** JSON Lines: each line that is not blank is a JSON document. Only LF ends a line. */
export const jsonl: Format = {
  id: 'jsonl',
  extensions: ['.jsonl', '.ndjson'],
  kind: 'data',
  scanner: (options, line) => new LineScanner(options, line),
  escaped,
}

class LineScanner implements Scanner {
  readonly #onError: FormatOptions['onError']
  readonly #prose: JsonProse
  /** Whether all strings that are values are prose. */
  readonly #takesAll: boolean
  /** The line that the next scan begins with. */
  #line: number

  constructor(options: FormatOptions, line = 1) {
    this.#onError = options.onError
    this.#prose = new JsonProse(options)
    this.#takesAll = options.fields.length + options.skipFields.length === 0
    this.#line = line
  }

  get line(): number {
    return this.#line
  }

  pass(text: Scannable, final: boolean): number {
    const { length } = text.bytes
    let start = 0
    for (let feed = text.nextLineFeed(0); feed < length; feed = text.nextLineFeed(start)) {
      this.#line++
      start = feed + 1
    }
    return final ? length : start
  }

  scan(text: Scannable, final: boolean, found: Found): number {
    const { bytes } = text
    let start = 0
    while (start < bytes.length) {
      const feed = text.nextLineFeed(start)
      if (feed === bytes.length && !final) break
      const behind = Math.min(feed + 1, bytes.length)
      const fault = isBlank(bytes, start, feed) ? undefined : this.#record(text, start, feed, found)
      if (fault !== undefined) {
        if (this.#onError === 'fail') {
          // The records before it are to be worked on first: then it comes again.
          if (start > 0) break
          throw faultError(bytes, fault, 0, this.#line, ADVICE)
        }
        if (this.#onError === 'drop') found.drop({ start, end: behind })
      }
      this.#line++
      start = behind
    }
    return start
  }

  #record(text: Scannable, start: number, end: number, found: Found): Fault | undefined {
    const strings = this.#takesAll ? text.readStrings(start, end) : -1
    if (strings >= 0) {
      found.record()
      if (text.hasEscapes) found.encoded(escapesIn)
      for (let index = 0; index < strings; index++) found.block([text.stringAt(index)])
      return undefined
    }
    const fault = this.#prose.read(text, start, end)
    if (fault === undefined) {
      found.record()
      this.#prose.tell(found)
    }
    return fault
  }
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isWhiteSpace(bytes[at] as number)) return false
  return true
}
