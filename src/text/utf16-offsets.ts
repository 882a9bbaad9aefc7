import { widthOf } from './utf8.ts'

/** From offsets of a string, in UTF-16 code units, to those of its UTF-8, for parsers that read strings. Ask in rising order. */
export class Utf16Offsets {
  readonly #bytes: Uint8Array
  #units = 0
  #offset = 0

  /** `bytes`: the UTF-8 of the string. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** The byte offset of a code unit that begins a code point, or of the end. */
  byteOf(units: number): number {
    while (this.#units < units) {
      const width = widthOf(this.#bytes[this.#offset] as number)
      this.#units += width === 4 ? 2 : 1
      this.#offset += width
    }
    return this.#offset
  }
}
