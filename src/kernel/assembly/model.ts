// The model of the judge of final yehs, as it is kept.
import { BUCKETS, CLASSES, GATED, WEIGHTS, WORD_LISTS } from '../layout'

/** What `YehTables.model` says it holds, at `packed`, into WORD_LISTS and WEIGHTS, which are all noughts before. */
export function unpackModel(packed: usize, bits: u32): void {
  let next = markList(packed, GATED)
  for (let number: u32 = 1; number <= <u32>CLASSES; number++) next = markList(next, number)
  unpackWeights(next + (<usize>1 << bits), next, bits)
}

/** Marks the words of a list. Returns where it ends. */
function markList(list: usize, mark: u32): usize {
  const end = list + 2 + 2 * <usize>load<u16>(list)
  for (let at = list + 2; at < end; at += 2) {
    const hash = <usize>load<u16>(at)
    store<u8>(hash, <u8>(load<u8>(hash, WORD_LISTS) | mark), WORD_LISTS)
  }
  return end
}

/**
 * What src/yeh/sparse.ts does, 32 bits at a time: from the bytes at `packed` and the levels at `levels` into WEIGHTS. Reads a few bytes past
 * the end.
 */
function unpackWeights(packed: usize, levels: usize, bits: u32): void {
  const rice: u32 = load<u8>(packed)
  const restMask: u32 = (1 << rice) - 1
  const levelMask: u32 = (1 << bits) - 1
  let next = packed + 1
  /** Bits that were read and not yet used, the lowest first, and how many. */
  let pool: u64 = 0
  let size: u32 = 0
  for (let bucket: u32 = 0; ; bucket++) {
    let ones: u32
    while (true) {
      if (size < 32) {
        pool |= <u64>load<u32>(next) << size
        next += 4
        size += 32
      }
      ones = <u32>ctz(~pool)
      if (ones < size) break
      bucket += size << rice
      pool = 0
      size = 0
    }
    bucket += ones << rice
    pool >>= ones + 1
    size -= ones + 1
    if (size < rice + bits) {
      pool |= <u64>load<u32>(next) << size
      next += 4
      size += 32
    }
    bucket += <u32>pool & restMask
    if (bucket >= <u32>BUCKETS) return
    pool >>= rice
    store<u8>(<usize>WEIGHTS + <usize>bucket, load<u8>(levels + <usize>(<u32>pool & levelMask)))
    pool >>= bits
    size -= rice + bits
  }
}
