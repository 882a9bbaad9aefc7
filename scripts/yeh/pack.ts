/** Writes what src/yeh/model.ts reads. */

/** Numbers below `2 ** bits`, the first in the lowest bits. */
export function packBits(values: Uint8Array, bits: number): Uint8Array {
  const packed = new Uint8Array(Math.ceil((values.length * bits) / 8))
  values.forEach((value, index) => {
    const bit = index * bits
    const shifted = value << (bit & 7)
    packed[bit >> 3] = (packed[bit >> 3] as number) | (shifted & 0xff)
    if (shifted > 0xff) packed[(bit >> 3) + 1] = (packed[(bit >> 3) + 1] as number) | (shifted >> 8)
  })
  return packed
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
