// Where words may end in a yeh: found 64 bytes at a time and listed, so that whoever asks about each of them need not guess how many there are in 64 bytes.
import { FINAL_YEHS, MASKS, YEH_SIGNS } from '../layout'
import { bits } from './find'

// Vectors in memory: one that is written in a loop is made anew each time. By the lower half of a second byte 8x, the complement of the byte before it where both
// are one of the three letters, or U+06CC; that of a byte which is none of text elsewhere. What is looked up for other bytes, 0, is the complement of such a one too.
const THREE_LETTERS: usize = YEH_SIGNS
const FARSI_ALONE: usize = YEH_SIGNS + 16
const COMPLEMENT: usize = MASKS + 32
/** By the lower bits of D8 to DB, a bit that is set in the byte behind it where both are a letter. */
const LETTER_BITS: usize = YEH_SIGNS + 32
const SECOND: usize = YEH_SIGNS + 48
const FIRST: usize = YEH_SIGNS + 64

/** Lays out these. */
export function spreadYehSigns(): void {
  memory.fill(THREE_LETTERS, 1, 32)
  store<u16>(THREE_LETTERS, 0x2626, 0x9)
  store<u8>(THREE_LETTERS, 0x24, 0xc)
  store<u8>(FARSI_ALONE, 0x24, 0xc)
  // U+0600 to U+061F are signs; what D9 to DB begin are letters, but for a few.
  store<u32>(LETTER_BITS, 0x80808020)
  memory.fill(SECOND, 0x80, 16)
  memory.fill(FIRST, 0xd8, 16)
}

/**
 * Lists in FINAL_YEHS the last byte of each U+06CC that no letter follows, and of each ي and ى unless `farsiOnly`, of at most MOST_LISTED bytes from
 * `from` up to `end`. Returns where the list ends. What follows one may be a mark all the same, or a sign that joins it to more.
 */
export function listFinalYehs(from: usize, end: usize, farsiOnly: bool): usize {
  const letters = v128.load(farsiOnly ? FARSI_ALONE : THREE_LETTERS)
  const letterBits = v128.load(LETTER_BITS)
  const complement = v128.load(COMPLEMENT)
  const second = v128.load(SECOND)
  const first = v128.load(FIRST)
  let last: usize = FINAL_YEHS
  for (let at = from; at < end; at += 64) {
    let found = bits(
      yehsAt(at, letters, complement, second, letterBits, first),
      yehsAt(at + 16, letters, complement, second, letterBits, first),
      yehsAt(at + 32, letters, complement, second, letterBits, first),
      yehsAt(at + 48, letters, complement, second, letterBits, first),
    )
    if (end - at < 64) found &= ((<u64>1) << (end - at)) - 1
    const next = last + (<usize>popcnt(found) << 2)
    // Hardly ever more than three: to write too many is cheaper than to ask how many there are.
    for (let written = 0; written < 3; written++) {
      store<u32>(last, <u32>(at + <usize>ctz(found)))
      found &= found - 1
      last += 4
    }
    while (found != 0) {
      store<u32>(last, <u32>(at + <usize>ctz(found)))
      found &= found - 1
      last += 4
    }
    last = next
  }
  return last
}

/** 255 at each second byte of one of the letters that no letter follows. */
// @ts-ignore: decorator
@inline
function yehsAt(at: usize, letters: v128, complement: v128, second: v128, letterBits: v128, first: v128): v128 {
  const isOther = v128.xor(v128.xor(v128.load(at - 1), complement), i8x16.swizzle(letters, v128.xor(v128.load(at), second)))
  const isLetter = v128.and(v128.load(at + 2), i8x16.swizzle(letterBits, v128.xor(v128.load(at + 1), first)))
  return i8x16.eq(v128.or(isOther, isLetter), i8x16.splat(0))
}
