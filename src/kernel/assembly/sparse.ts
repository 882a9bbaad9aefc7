// The weights of the judge of final yehs, which are kept without their noughts.
import { BUCKETS, WEIGHTS } from '../layout'

const LEVELS: usize = 16
const SHORT: u32 = 6

/**
 * src/yeh/sparse.ts word for word, in an eighth of its time when nothing is compiled yet: from the bytes at `packed` into WEIGHTS, which
 * is all noughts before.
 */
export function unpackWeights(packed: usize): void {
  let next = packed + LEVELS
  const rice: u32 = load<u8>(next++)
  const restMask: u32 = (1 << rice) - 1
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
    while (size < 16) {
      pool |= <u32>load<u8>(next++) << size
      size += 8
    }
    let level = pool & 7
    pool >>= 3
    size -= 3
    if (level >= SHORT) {
      while ((pool & 1) == 1) {
        level += 2
        pool >>= 1
        size--
      }
      pool >>= 1
      size--
    }
    store<u8>(<usize>WEIGHTS + <usize>bucket, load<u8>(packed + <usize>level))
  }
}
