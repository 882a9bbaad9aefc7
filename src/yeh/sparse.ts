/** How many weights there are besides nought. */
export const LEVELS = 16
/** So many levels have codes of three bits. */
export const SHORT = 6

/**
 * Weights most of which are nought. LEVELS signed bytes: the weights that there are, the most frequent first. A byte `rice`, then bits,
 * the lowest of a byte first: how many noughts come before a weight, as a Rice code (that many times `1 << rice` as ones, a zero, the rest
 * in `rice` bits), and the number of its level; at the end the noughts behind the last. A number below SHORT has three bits; from there on
 * they are 6 or 7, for an even or an odd number, a one for each two that it is beyond SHORT, a zero: a hundredth longer than Huffman's
 * code. One loop without calls: it runs before V8 has compiled it.
 */
export function unpackSparse(bytes: Uint8Array, count: number): Int8Array {
  const levels = new Int8Array(bytes.buffer, bytes.byteOffset, LEVELS)
  const rice = bytes[LEVELS] as number
  const restMask = (1 << rice) - 1
  const weights = new Int8Array(count)
  let next = LEVELS + 1
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
    while (size < 16) {
      pool |= (bytes[next++] as number) << size
      size += 8
    }
    let level = pool & 7
    pool >>>= 3
    size -= 3
    if (level >= SHORT) {
      while ((pool & 1) === 1) {
        level += 2
        pool >>>= 1
        size--
      }
      pool >>>= 1
      size--
    }
    weights[bucket] = levels[level] as number
  }
}
