/**
 * Weights most of which are nought. A byte `rice`, then bits, the lowest of a byte first: how many noughts come before a
 * weight, as a Rice code (that many times `1 << rice` as ones, a zero, the rest in `rice` bits), and the number of its
 * level in `bits` bits; at the end the noughts behind the last.
 */
export function unpackSparse(bytes: Uint8Array, levels: Int8Array, bits: number, count: number): Int8Array {
  const rice = bytes[0] as number
  const weights = new Int8Array(count)
  let bit = 8
  const read = (width: number): number => {
    const at = bit >> 3
    const three = (bytes[at] as number) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16)
    const value = (three >> (bit & 7)) & ((1 << width) - 1)
    bit += width
    return value
  }
  const readGap = (): number => {
    let gap = 0
    while (read(1) === 1) gap += 1 << rice
    return gap + read(rice)
  }
  for (let bucket = readGap(); bucket < count; bucket += 1 + readGap()) weights[bucket] = levels[read(bits)] as number
  return weights
}
