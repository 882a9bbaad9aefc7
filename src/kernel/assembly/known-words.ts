// The table of words that say something about the language.
import { WORD_BITS, WORDS } from '../layout'

/** The bytes that are read, and the bit in them that is next. */
let bytes: usize = 0
let at: u32 = 0

/**
 * src/language/known-words.ts over again, which takes ten times as long when nothing is compiled yet: from the bytes at `packed` into
 * WORDS, which is all noughts before.
 */
export function unpackWords(packed: usize, languages: u32): void {
  bytes = packed
  at = 0
  while (read(5) != languages) {
    const points = <i32>read(8) - 128
    const count = read(13)
    const rice = read(5)
    let hash: u32 = 0
    for (let left = count; left > 0; left--) {
      while (read(1) == 1) hash += 1 << rice
      hash += read(rice)
      put(hash, points)
    }
  }
}

// @ts-expect-error: decorators of AssemblyScript
@inline
function read(width: u32): u32 {
  const number = <u32>(load<u64>(bytes + <usize>(at >> 3)) >> <u64>(at & 7)) & ((1 << width) - 1)
  at += width
  return number
}

function put(hash: u32, points: i32): void {
  const mask: u32 = (1 << WORD_BITS) - 1
  let place = hash & mask
  while (load<i32>(<usize>(place << 3), WORDS + 4) != 0) place = (place + 1) & mask
  store<u32>(<usize>(place << 3), hash, WORDS)
  store<i32>(<usize>(place << 3), points, WORDS + 4)
}
