/**
 * Weights most of which are nought. A byte `rice`, then bits, the lowest of a byte first: how many noughts come before a
 * weight, as a Rice code (that many times `1 << rice` as ones, a zero, the rest in `rice` bits), and the number of its
 * level in `bits` bits; at the end the noughts behind the last. One loop without calls: it runs before V8 has compiled it.
 */
export function unpackSparse(bytes: Uint8Array, levels: Int8Array, bits: number, count: number): Int8Array {
  const rice = bytes[0] as number
  const restMask = (1 << rice) - 1
  const levelMask = (1 << bits) - 1
  const weights = new Int8Array(count)
  let next = 1
  /** Bits that were read and not yet used, the lowest first, and how many. */
  let pool = 0
  let size = 0
  for (let bucket = 0; ; bucket++) {
    while (true) {
      while (size < 16) {
        pool |= (bytes[next++] as number) << size
        size += 8
      }
      const isOne = pool & 1
      pool >>>= 1
      size--
      if (isOne === 0) break
      bucket += restMask + 1
    }
    bucket += pool & restMask
    pool >>>= rice
    size -= rice
    if (bucket >= count) return weights
    if (size < bits) {
      pool |= (bytes[next++] as number) << size
      size += 8
    }
    weights[bucket] = levels[pool & levelMask] as number
    pool >>>= bits
    size -= bits
  }
}
