/** What of Node's Buffer makes a string: of units in memory ten times as fast as from numbers, and twice as fast as a decoder of UTF-8 from bytes. */
interface Copies {
  ucs2Slice(start: number, end: number): string
}

/** A Buffer takes the lower byte of a unit for the first, as most machines hold it. */
const hasCopies = typeof Buffer !== 'undefined' && new Uint8Array(Uint16Array.of(1).buffer)[0] === 1

/** A place where the UTF-16 code units of a string are put together. */
export class UnitRoom {
  readonly units: Uint16Array
  readonly #copies: Copies | undefined

  constructor(length: number) {
    this.units = new Uint16Array(length)
    this.#copies = hasCopies ? (Buffer.from(this.units.buffer) as unknown as Copies) : undefined
  }

  /** The string of the first units. */
  text(length: number): string {
    return this.#copies?.ucs2Slice(0, 2 * length) ?? String.fromCharCode(...this.units.subarray(0, length))
  }
}
