// The hot loop: finds the byte pairs that something happens at, and makes the patches that need no thought.
import {
  BEFORE_LETTER, BEFORE_LETTER_ONLY, BLOCK_POLICY, BOUNDARY, BY_JUDGE, COUNTS, FILTERS, FIRST_PATCH, HAS_FORMS, IS_DECODED, IS_OPEN, LETTER, MISSED, OWNED, PAIRS, PATCHES, RUN, SIDES, SIGN, STOP, UNCHANGED,
  UNCLEAR, UNREAD, VOWEL_SIGN, WIDE_RECORDED, WIDE_RUN,
} from '../layout'
import { opens } from './block'
import { places } from './find'
import { formsEnd, recordForms } from './forms'
import { quietRunEnd, quietWideRunEnd, record } from './run'
import { remembered } from './memo'
import { isPlainSign, recordSign } from './sign'
import { areStrays, recordStrays, straysEnd } from './strays'
import { isLone } from './told'
import { forgetListed, patchFor, patchListed, patchOfMarks } from './yehs'

/**
 * Patches from `from` on and returns where JavaScript is to look: at an ASCII character, or at the second byte of a code
 * point; `end` when there is no such place. The first patch in a block that is not open, and does not open, is such a place
 * too. `start` and `end` bound the segment; the copy that is patched lies `delta` behind the text.
 */
export function fold(from: usize, start: usize, end: usize, delta: usize): usize {
  const previousHigh = v128.load(FILTERS)
  const previousLow = v128.load(FILTERS, 16)
  const currentHigh = v128.load(FILTERS, 32)
  const currentLow = v128.load(FILTERS, 48)
  /** Up to here a run has been found quiet. */
  let quiet: usize = 0
  let open = load<i32>(IS_OPEN) != 0
  const recorded = load<u32>(WIDE_RECORDED) != 0
  const decoded = load<u32>(IS_DECODED) != 0
  const forms = !decoded && load<u32>(HAS_FORMS) != 0
  store<i32>(MISSED, -1)
  if (load<u32>(BLOCK_POLICY) == UNREAD) forgetListed()
  for (let at = from; at < end; at += 64) {
    let found = places(
      buckets(at, previousHigh, previousLow, currentHigh, currentLow),
      buckets(at + 16, previousHigh, previousLow, currentHigh, currentLow),
      buckets(at + 32, previousHigh, previousLow, currentHigh, currentLow),
      buckets(at + 48, previousHigh, previousLow, currentHigh, currentLow),
    )
    // The last vectors read past the end; what they see there does not count.
    if (end - at < 64) found &= ((<u64>1) << (end - at)) - 1
    while (found != 0) {
      const byte = at + <usize>ctz(found)
      found &= found - 1
      const entry: i32 = load<u8>(<usize>load<u16>(byte - 1), PAIRS)
      if (entry == 0) continue
      if (entry < FIRST_PATCH) {
        if (byte < quiet) continue
        if (entry == STOP) {
          if (!isOwned(byte)) continue
          const last = forms ? formsEnd(byte - 1, end) : 0
          if (last < byte) {
            if (load<u8>(byte) < 0x80) return byte
            if (isLone(byte - 1, start, end)) continue
            const behind: usize = decoded ? 0 : straysEnd(byte - 1, start, end)
            if (behind == 0) return byte
            if (areStrays()) {
              if (!open) open = opens()
              if (!open || !recordStrays(byte - 1, behind)) return byte
            }
            quiet = behind
            continue
          }
          if (!open) open = opens()
          if (!open || !recordForms(byte - 1, last)) return byte
          quiet = last
          continue
        }
        if (entry == SIGN) {
          if (isLone(byte - 1, start, end)) continue
          if (!isPlainSign(byte - 1, start, end)) return byte
          if (!open) open = opens()
          if (!open || !recordSign(byte - 1)) return byte
          continue
        }
        const behind = entry == RUN ? quietRunEnd(byte, start, end) : quietWideRunEnd(byte - 1, start, end, entry)
        if (behind == 0) return byte
        if (entry == WIDE_RUN && recorded) {
          if (!open) open = opens()
          if (!open || !record(byte - 1, behind)) return byte
        }
        quiet = behind
        continue
      }
      if (!open) {
        open = opens()
        if (!open) return byte
      }
      let patch = load<u32>(<usize>(entry << 2), PATCHES)
      const condition = patch >> 24
      const next = byte + 1
      let side: u32 = next < end ? load<u8>(<usize>load<u16>(next), SIDES) : BOUNDARY
      if (side == VOWEL_SIGN && isLetterBehind(next, end)) side = LETTER
      else if (side == UNCLEAR && isPunctuation(next)) side = BOUNDARY
      if ((side & condition) != 0) {
        if (side == VOWEL_SIGN && condition == BY_JUDGE) patch = patchOfMarks(byte - 1, end)
        else if (side != BOUNDARY || condition == BEFORE_LETTER) return byte
        else if (condition == BEFORE_LETTER_ONLY) continue
        else if (condition == BY_JUDGE) {
          patch = patchListed(byte - 1)
          if (patch == 0) patch = patchFor(byte - 1)
        } else patch = remembered(byte - 1, start)
        if (patch == 0) return byte
        if (patch == UNCHANGED) continue
      }
      store<u16>(byte - 1 + delta, <u16>patch)
      const count = <usize>((patch >> 14) & 0x3fc)
      store<u32>(count, load<u32>(count, COUNTS) + 1, COUNTS)
    }
  }
  return end
}

/** Whether JavaScript is to be asked about the code point whose second byte, or only one, stands at `byte`. */
function isOwned(byte: usize): bool {
  const lead: u32 = load<u8>(byte - 1)
  if (lead < 0xe0 || load<u8>(byte) < 0x80) return true
  const code = ((lead & 15) << 12) | ((<u32>load<u8>(byte) & 63) << 6) | (<u32>load<u8>(byte, 1) & 63)
  return ((load<u8>(<usize>(code >> 3), OWNED) >> (code & 7)) & 1) != 0
}

/** Whether U+2010 to U+2029 stands at `at`: dashes, quotation marks, the ellipsis, line ends. */
function isPunctuation(at: usize): bool {
  return load<u16>(at) == 0x80e2 && <u32>load<u8>(at, 2) - 0x90 <= 0x19
}

/** Whether a letter follows the vowel signs at `at`. */
function isLetterBehind(at: usize, end: usize): bool {
  let next = at
  while (next < end && load<u8>(<usize>load<u16>(next), SIDES) == VOWEL_SIGN) next += 2
  return next < end && load<u8>(<usize>load<u16>(next), SIDES) == LETTER
}

/**
 * For each of the 16 bytes at `at`, the buckets that it and the byte before it are in: each filter gives those of a nibble,
 * and a pair whose four nibbles share none has no entry. Lets through more than the pairs, never less.
 */
// @ts-ignore: decorator
@inline
function buckets(at: usize, previousHigh: v128, previousLow: v128, currentHigh: v128, currentLow: v128): v128 {
  const current = v128.load(at)
  const previous = v128.load(at - 1)
  const low = i8x16.splat(15)
  return v128.and(
    v128.and(
      i8x16.swizzle(previousHigh, v128.and(i16x8.shr_u(previous, 4), low)),
      i8x16.swizzle(previousLow, v128.and(previous, low)),
    ),
    v128.and(
      i8x16.swizzle(currentHigh, v128.and(i16x8.shr_u(current, 4), low)),
      i8x16.swizzle(currentLow, v128.and(current, low)),
    ),
  )
}
