/**
 * Buffers that one piece of a document uses after the other: memory that is touched for the first time costs more than most of what is done
 * in it.
 */
export class Buffers {
  readonly #buffers: Uint8Array[] = []

  /** `length` bytes in the buffer of this number, with anything in them. */
  take(number: number, length: number): Uint8Array {
    const known = this.#buffers[number]
    const buffer = known !== undefined && known.length >= length ? known : new Uint8Array(length + (length >> 3))
    this.#buffers[number] = buffer
    return buffer.subarray(0, length)
  }
}
