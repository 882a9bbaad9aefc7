// The model of the judge of final yehs, as it is kept.
import { BUCKETS, CLASSES, GATED, WEIGHTS, WORD_LISTS } from '../layout'

/** Bits of the count before a list, and of its `rice` (src/text/bit-reader.ts). */
const COUNT_BITS: u32 = 13
const RICE_BITS: u32 = 5
/** How many weights there are besides nought, and how many of these have codes of three bits (src/yeh/sparse.ts). */
const LEVELS: usize = 16
const SHORT: u32 = 6

/** What `YehTables.model` says it holds, at `packed`, into WORD_LISTS and WEIGHTS, which are all noughts before. Reads a few bytes past the end. */
export function unpackModel(packed: usize): void {
  let at = markList(packed, 0, GATED)
  for (let number: u32 = 1; number <= <u32>CLASSES; number++) at = markList(packed, at, number)
  unpackWeights(packed + <usize>((at + 7) >> 3))
}

/** Marks the hashes of a list, which begins with bit `first` behind `bytes`. Returns where it ends. */
function markList(bytes: usize, first: u32, mark: u32): u32 {
  const rice = numberAt(bytes, first + COUNT_BITS, RICE_BITS)
  let at = first + COUNT_BITS + RICE_BITS
  let hash: u32 = 0
  for (let left = numberAt(bytes, first, COUNT_BITS); left > 0; left--) {
    const ahead: u64 = ~load<u64>(bytes + <usize>(at >> 3)) >> <u64>(at & 7)
    const ones = <u32>ctz(ahead)
    hash += (ones << rice) + numberAt(bytes, at + ones + 1, rice)
    at += ones + 1 + rice
    store<u8>(<usize>hash, <u8>(load<u8>(<usize>hash, WORD_LISTS) | mark), WORD_LISTS)
  }
  return at
}

/** The number in `width` bits from bit `at` on, the lowest of a byte first. */
function numberAt(bytes: usize, at: u32, width: u32): u32 {
  return (load<u32>(bytes + <usize>(at >> 3)) >> (at & 7)) & ((1 << width) - 1)
}

/** What src/yeh/sparse.ts does, 32 bits at a time, into WEIGHTS. */
function unpackWeights(levels: usize): void {
  const rice: u32 = load<u8>(levels, LEVELS)
  const restMask: u32 = (1 << rice) - 1
  let next = levels + LEVELS + 1
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
    if (size < 32) {
      pool |= <u64>load<u32>(next) << size
      next += 4
      size += 32
    }
    bucket += <u32>pool & restMask
    if (bucket >= <u32>BUCKETS) return
    pool >>= rice
    let level = <u32>pool & 7
    pool >>= 3
    size -= rice + 3
    if (level >= SHORT) {
      const pairs = <u32>ctz(~pool)
      level += 2 * pairs
      pool >>= pairs + 1
      size -= pairs + 1
    }
    store<u8>(<usize>WEIGHTS + <usize>bucket, load<u8>(levels + <usize>level))
  }
}
