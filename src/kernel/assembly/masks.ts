// The stretches that no rule enters: src/text/mask.ts word for word.
import { FLAGS, IS_DELIMITER, MASK_COUNT, MASKED, MOST_MASKED } from '../layout'
import { nextMaskSign } from './find'
import { codeAt, previous, widthOf } from './text'
import { masksOfToken } from './token-masks'

/** The first bytes of U+FFFD and of ornate parentheses. */
const FORM_LEAD: u32 = 0xef
const REPLACEMENT_TRAIL: u32 = 0xbdbf
/** U+FD3E; U+FD3F has the last bit of its last byte set. */
const ORNATE: u32 = 0xbeb4ef
const THREE_BYTES: u32 = 0xffffff
const LAST_BIT: u32 = 0x10000
const SURROGATES: u32 = 0xd800
const SURROGATES_END: u32 = 0xe000

export let maskCount: u32 = 0
/** There was no room for all. */
let isFull = false

/** Lists the masks of a stretch, whose first sign is at `sign`, in MASKED; says whether there was room. */
export function listMasks(sign: usize, start: usize, end: usize): bool {
  maskCount = 0
  isFull = false
  let next: usize = 0
  for (let at = sign; at < end; at = nextMaskSign(next, end)) {
    if (load<u8>(at) < 0x80 || load<u16>(at, 1) == REPLACEMENT_TRAIL) next = listToken(at, start, end)
    else if ((load<u32>(at) & (THREE_BYTES - LAST_BIT)) == ORNATE) {
      next = closingOrnate(at, end)
      addMask(at, next)
    } else next = at + 1
  }
  store<u32>(MASK_COUNT, maskCount)
  return !isFull
}

export function addMask(from: usize, to: usize): void {
  if (maskCount == MOST_MASKED) {
    isFull = true
    return
  }
  store<u32>(<usize>(maskCount << 3), <u32>from, MASKED)
  store<u32>(<usize>(maskCount << 3), <u32>to, MASKED + 4)
  maskCount++
}

export function maskStart(number: u32): usize {
  return load<u32>(<usize>(number << 3), MASKED)
}

export function maskEnd(number: u32): usize {
  return load<u32>(<usize>(number << 3), MASKED + 4)
}

/** Lists the masks of the token around the sign at `sign`, and returns where it ends. */
function listToken(sign: usize, start: usize, end: usize): usize {
  let from = sign
  while (from > start) {
    const before = previous(from)
    if (isDelimiter(before)) break
    from = before
  }
  let hasLost = false
  let to = sign
  while (to < end && !isDelimiter(to)) {
    hasLost = hasLost || (load<u32>(to) & THREE_BYTES) == ((REPLACEMENT_TRAIL << 8) | FORM_LEAD)
    to += widthOf(load<u8>(to))
  }
  for (let at = from; at < sign; at++) hasLost = hasLost || (load<u32>(at) & THREE_BYTES) == ((REPLACEMENT_TRAIL << 8) | FORM_LEAD)
  if (hasLost) addMask(from, to)
  else masksOfToken(from, to)
  return to
}

/** Behind the next ornate parenthesis of the other kind. */
function closingOrnate(open: usize, end: usize): usize {
  const other = (load<u32>(open) & THREE_BYTES) ^ LAST_BIT
  for (let at = open + 3; at < end; at++) if ((load<u32>(at) & THREE_BYTES) == other) return at + 3
  return end
}

/** Whether the character at `at` stands in no token. */
function isDelimiter(at: usize): bool {
  if (load<u8>(at) >= 0xf0) return false
  const code = codeAt(at)
  if (code >= SURROGATES && code < SURROGATES_END) return false
  return (load<u8>(<usize>code, FLAGS) & IS_DELIMITER) != 0
}
