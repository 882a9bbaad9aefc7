/** Writes what src/text/bit-reader.ts reads: bits one behind the other, the lowest of a byte first. */
export class BitWriter {
  readonly #bytes: number[] = []
  #used = 8

  write(value: number, width: number): void {
    for (let bit = 0; bit < width; bit++) {
      if (this.#used === 8) {
        this.#bytes.push(0)
        this.#used = 0
      }
      const last = this.#bytes.length - 1
      this.#bytes[last] = (this.#bytes[last] as number) | (((value >>> bit) & 1) << this.#used++)
    }
  }

  writeOnes(count: number): void {
    for (let ones = count; ones > 0; ones--) this.write(1, 1)
    this.write(0, 1)
  }

  /** `value` as a Rice code. */
  writeRice(value: number, rice: number): void {
    this.writeOnes(Math.floor(value / 2 ** rice))
    this.write(value % 2 ** rice, rice)
  }

  get bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes)
  }
}
