// What a block and the head of its document say of a letter, as a score that is added to the word's.
import {
  BLOCK_COUNTS, CHANNELS, HEAD_COUNTS, HEAD_WEIGHT, LOGS, MOST_CHANNEL, MOST_LOG, UNKNOWN, WORD_COUNT,
} from '../layout'

/** Sounds, as indexes: ي and ى; and no sound, for a word that was not counted. */
export const NO_SOUND: u32 = 2

/**
 * The log-odds that a word in `letter` is meant to end in ى: how often words that sound like ى are written so,
 * against how often those that sound like ي are. The word itself, which counted for `own`, is left out.
 */
// @ts-ignore: decorator
@inline
export function channel(letter: u32, own: u32): i32 {
  const known = load<i32>(<usize>((letter * 3 + own) << 2), CHANNELS)
  return known != UNKNOWN ? known : findChannel(letter, own)
}

function findChannel(letter: u32, own: u32): i32 {
  const score = max(-MOST_CHANNEL, min(MOST_CHANNEL, share(letter, 1, own) - share(letter, 0, own)))
  store<i32>(<usize>((letter * 3 + own) << 2), score, CHANNELS)
  return score
}

/** Forgets what was found for the block before. `isCounted`: the block's own counts are among the head's. */
export function resetChannels(isCounted: bool): void {
  for (let place: usize = 0; place < 36; place += 4) store<i32>(place, UNKNOWN, CHANNELS)
  inHead = isCounted ? 1 : 0
}

let inHead: i32 = 0

/** The logarithm of the share of `letter` among the words that sound like `sound`, WORD_COUNT a word. */
function share(letter: u32, sound: u32, own: u32): i32 {
  const taken: i32 = own == sound ? 1 : 0
  let some: i32 = WORD_COUNT * (countOf(BLOCK_COUNTS, letter, sound) - taken)
  let all: i32 = WORD_COUNT * (totalOf(BLOCK_COUNTS, sound) - taken)
  const head = totalOf(HEAD_COUNTS, sound) - inHead * totalOf(BLOCK_COUNTS, sound)
  if (head > 0) {
    const weight = WORD_COUNT * min(head, HEAD_WEIGHT)
    all += weight
    some += <i32>(
      (<i64>weight *
        <i64>(countOf(HEAD_COUNTS, letter, sound) - inHead * countOf(BLOCK_COUNTS, letter, sound))) /
      <i64>head
    )
  }
  some += 1
  all += 2
  while (all >= MOST_LOG) {
    all >>= 1
    some = max(some >> 1, 1)
  }
  return <i32>load<i16>(<usize>(some << 1), LOGS) - <i32>load<i16>(<usize>(all << 1), LOGS)
}

export function countOf(counts: usize, letter: u32, sound: u32): i32 {
  return load<i32>(counts + ((letter * 2 + sound) << 2))
}

function totalOf(counts: usize, sound: u32): i32 {
  return countOf(counts, 0, sound) + countOf(counts, 1, sound) + countOf(counts, 2, sound)
}
