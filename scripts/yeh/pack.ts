/** Writes what src/yeh/tables.ts reads. */

/** What src/yeh/sparse.ts reads: `values` is 0 for no weight, else 1 and the number of a level below `2 ** bits`. */
export function packSparse(values: Uint8Array, bits: number): Uint8Array {
  const gaps: number[] = []
  let gap = 0
  for (const value of values) {
    if (value === 0) gap++
    else {
      gaps.push(gap)
      gap = 0
    }
  }
  gaps.push(gap)
  const rice = riceOf(gaps)
  const out = new BitWriter()
  let next = 0
  const writeGap = (): void => {
    const length = gaps[next++] as number
    for (let ones = length >> rice; ones > 0; ones--) out.write(1, 1)
    out.write(0, 1)
    out.write(length & ((1 << rice) - 1), rice)
  }
  for (const value of values) {
    if (value === 0) continue
    writeGap()
    out.write(value - 1, bits)
  }
  writeGap()
  return Uint8Array.from([rice, ...out.bytes])
}

/** The number of low bits that makes the codes of these gaps shortest. */
function riceOf(gaps: readonly number[]): number {
  const sizeOf = (rice: number): number => gaps.reduce((sum, gap) => sum + (gap >> rice) + 1 + rice, 0)
  let best = 0
  for (let rice = 1; rice <= 8; rice++) if (sizeOf(rice) < sizeOf(best)) best = rice
  return best
}

/** Bits one behind the other, the lowest of a byte first. */
class BitWriter {
  readonly bytes: number[] = []
  #used = 8

  write(value: number, width: number): void {
    for (let bit = 0; bit < width; bit++) {
      if (this.#used === 8) {
        this.bytes.push(0)
        this.#used = 0
      }
      const last = this.bytes.length - 1
      this.bytes[last] = (this.bytes[last] as number) | (((value >> bit) & 1) << this.#used++)
    }
  }
}

/** Numbers of `width` bytes each, little-endian, with their count in two bytes before. */
export function packList(values: readonly number[], width: number): Uint8Array {
  const packed = new Uint8Array(2 + values.length * width)
  const put = (at: number, value: number, bytes: number): void => {
    for (let byte = 0; byte < bytes; byte++) packed[at + byte] = (value >>> (8 * byte)) & 0xff
  }
  put(0, values.length, 2)
  values.forEach((value, index) => {
    put(2 + index * width, value, width)
  })
  return packed
}

export function concatenate(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}
