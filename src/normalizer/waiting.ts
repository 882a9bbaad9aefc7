import { HEAD } from './profile.ts'

/** Bytes worth a run of their own, once the head is through: tiny pieces are gathered. */
export const ENOUGH = 1 << 18
/** Bytes to wait for before the first block is touched: the head, and most often the end of the block that it ends in. */
const HEAD_AND_MORE = HEAD + ENOUGH

/** The bytes that wait to be run, in the front of a buffer that grows to what is needed and is used again. */
export class Waiting {
  length = 0
  /** How many bytes are waited for. */
  wanted: number
  readonly #isWhole: boolean
  readonly #least: number
  #buffer = new Uint8Array(0)

  /** `isWhole`: all of the document is waited for. `least`: bytes to wait for behind the head. */
  constructor(isWhole: boolean, least = ENOUGH) {
    this.#isWhole = isWhole
    this.#least = least
    this.wanted = isWhole ? Number.POSITIVE_INFINITY : HEAD_AND_MORE
  }

  get bytes(): Uint8Array {
    return this.#buffer.subarray(0, this.length)
  }

  append(bytes: Uint8Array): void {
    const length = this.length + bytes.length
    if (length > this.#buffer.length) {
      const larger = new Uint8Array(this.#roomFor(length))
      larger.set(this.bytes)
      this.#buffer = larger
    }
    this.#buffer.set(bytes, this.length)
    this.length = length
  }

  /** Of the bytes that waited, or of others, all but the first `count` wait now. */
  keep(bytes: Uint8Array, count: number): void {
    if (bytes.buffer === this.#buffer.buffer) {
      this.#buffer.copyWithin(0, count, this.length)
      this.length -= count
    } else {
      this.length = 0
      this.append(bytes.subarray(count))
    }
    this.wanted = this.length + (count === 0 ? this.length : this.#least)
  }

  /**
   * Bytes to make room for when `length` are there: a document that is longer than a piece will fill what is waited for at first, and one that
   * is waited for as a whole is copied once more at most.
   */
  #roomFor(length: number): number {
    if (length < ENOUGH) return length
    if (this.#isWhole) return 2 * length
    return length < HEAD_AND_MORE ? HEAD_AND_MORE + ENOUGH : length + Math.min(length, HEAD_AND_MORE)
  }
}
