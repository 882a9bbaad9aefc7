/** Bits of the count before a list, and of its `rice`. */
export const COUNT_BITS = 13
export const RICE_BITS = 5
/** The most bits that are seen at once, wherever in a byte they begin. */
const MOST_BITS = 25

/** Reads numbers of some bits each, one behind the other, the lowest of a byte first. */
export class BitReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** The number in the next `width` bits, at most MOST_BITS. */
  read(width: number): number {
    const number = seen(this.#bytes, this.#at) & ((1 << width) - 1)
    this.#at += width
    return number
  }

  /**
   * A list of ascending numbers below 2 ** 32: their count, `rice`, and how far each is from the one before (the first from nought), as
   * a Rice code: as many ones as it holds `1 << rice`, a nought, the rest in `rice` bits. Hashes can hardly be written shorter.
   */
  readList(): Uint32Array {
    const numbers = new Uint32Array(this.read(COUNT_BITS))
    const rice = this.read(RICE_BITS)
    const bytes = this.#bytes
    const low = Math.min(rice, MOST_BITS)
    const lowMask = (1 << low) - 1
    const high = rice - low
    let number = 0
    let at = this.#at
    // Read before V8 has compiled it: hardly a call.
    for (let index = 0; index < numbers.length; index++) {
      while ((((bytes[at >> 3] as number) >> (at & 7)) & 1) === 1) {
        number += 2 ** rice
        at++
      }
      number += seen(bytes, ++at) & lowMask
      at += low
      if (high > 0) {
        number += (seen(bytes, at) & ((1 << high) - 1)) * 2 ** low
        at += high
      }
      numbers[index] = number
    }
    this.#at = at
    return numbers
  }

  /** The bytes behind the one that was begun last. */
  get rest(): Uint8Array {
    return this.#bytes.subarray((this.#at + 7) >> 3)
  }
}

/** MOST_BITS bits from `at` on, and more that may be noughts; behind the last byte noughts too. */
function seen(bytes: Uint8Array, at: number): number {
  const byte = at >> 3
  const low = (bytes[byte] as number) | ((bytes[byte + 1] as number) << 8)
  return (low | ((bytes[byte + 2] as number) << 16) | ((bytes[byte + 3] as number) << 24)) >>> (at & 7)
}
