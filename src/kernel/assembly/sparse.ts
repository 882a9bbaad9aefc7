// The weights of the judge of final yehs, which are kept without their noughts.
import { BUCKETS, WEIGHTS } from '../layout'

/**
 * src/yeh/sparse.ts word for word, in an eighth of its time when nothing is compiled yet: from the bytes at `next` and the levels at
 * `levels` into WEIGHTS, which is all noughts before.
 */
export function unpackWeights(next: usize, levels: usize, bits: u32): void {
  const rice: u32 = load<u8>(next++)
  const restMask: u32 = (1 << rice) - 1
  const levelMask: u32 = (1 << bits) - 1
  let pool: u32 = 0
  let size: u32 = 0
  for (let bucket: u32 = 0; ; bucket++) {
    while (true) {
      while (size < 16) {
        pool |= <u32>load<u8>(next++) << size
        size += 8
      }
      const isOne = pool & 1
      pool >>= 1
      size--
      if (isOne == 0) break
      bucket += restMask + 1
    }
    bucket += pool & restMask
    pool >>= rice
    size -= rice
    if (bucket >= <u32>BUCKETS) return
    if (size < bits) {
      pool |= <u32>load<u8>(next++) << size
      size += 8
    }
    store<u8>(<usize>WEIGHTS + <usize>bucket, load<u8>(levels + <usize>(pool & levelMask)))
    pool >>= bits
    size -= bits
  }
}
