import { sha256 } from '../io/digest.ts'
import { lineFeeds } from '../io/utf8-input.ts'
import { LINE_FEED } from '../text/code-points.ts'

/** What is known of a file, or of a part of one: its bytes as they are stored, and the records in its text. */
export interface Measures {
  readonly bytes: number
  readonly records: number
  /** Of the stored bytes, in hexadecimal digits. */
  readonly sha256: string
}

/** Takes measures of bytes that pass by. A record is a line: only LF ends it, and the last one may lack it. */
export class Measurer {
  readonly #digest = sha256()
  #bytes = 0
  #feeds = 0
  #last: number = LINE_FEED
  #done: Measures | undefined

  /** The next stored bytes. */
  store(bytes: Uint8Array): void {
    this.#digest.add(bytes)
    this.#bytes += bytes.length
  }

  /** The next bytes of the text, which are those that are stored unless they are packed. */
  read(bytes: Uint8Array): void {
    this.#feeds += lineFeeds(bytes)
    this.#last = bytes.at(-1) ?? this.#last
  }

  get records(): number {
    return this.#last === LINE_FEED ? this.#feeds : this.#feeds + 1
  }

  /** When all has passed. */
  done(): Measures {
    // A digest can be asked for once.
    this.#done ??= { bytes: this.#bytes, records: this.records, sha256: this.#digest.hex() }
    return this.#done
  }
}

export function isSame(a: Measures, b: Measures): boolean {
  return a.bytes === b.bytes && a.records === b.records && a.sha256 === b.sha256
}
