// Where words may end in a yeh: found 64 bytes at a time and listed, so that whoever asks about each of them need not guess how many there are in 64 bytes.
import { FINAL_YEHS } from '../layout'
import { places } from './find'

/**
 * Lists in FINAL_YEHS the last byte of each U+06CC that no letter follows, and of each ي and ى unless `farsiOnly`, of at most MOST_LISTED bytes from
 * `from` up to `end`. Returns where the list ends. What follows one may be a mark all the same, or a sign that joins it to more.
 */
export function listFinalYehs(from: usize, end: usize, farsiOnly: bool): usize {
  let last: usize = FINAL_YEHS
  for (let at = from; at < end; at += 64) {
    let found = farsiOnly
      ? places(farsiAt(at), farsiAt(at + 16), farsiAt(at + 32), farsiAt(at + 48))
      : places(yehsAt(at), yehsAt(at + 16), yehsAt(at + 32), yehsAt(at + 48))
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

/** Not 0 at each second byte of one of the three letters that no letter follows. */
// @ts-ignore: decorator
@inline
function yehsAt(at: usize): v128 {
  const current = v128.load(at)
  const previous = v128.load(at - 1)
  const arabic = v128.and(
    i8x16.eq(previous, i8x16.splat(<i8>0xd9)),
    v128.or(i8x16.eq(current, i8x16.splat(<i8>0x89)), i8x16.eq(current, i8x16.splat(<i8>0x8a))),
  )
  const persian = v128.and(i8x16.eq(previous, i8x16.splat(<i8>0xdb)), i8x16.eq(current, i8x16.splat(<i8>0x8c)))
  return v128.andnot(v128.or(arabic, persian), lettersAt(at + 1))
}

/** The same for U+06CC alone. */
// @ts-ignore: decorator
@inline
function farsiAt(at: usize): v128 {
  const isFarsi = v128.and(
    i8x16.eq(v128.load(at - 1), i8x16.splat(<i8>0xdb)),
    i8x16.eq(v128.load(at), i8x16.splat(<i8>0x8c)),
  )
  return v128.andnot(isFarsi, lettersAt(at + 1))
}

/** Not 0 where U+0620 to U+063F begin, which are letters, and all that D9 to DB begin, which are but for a few signs. */
// @ts-ignore: decorator
@inline
function lettersAt(at: usize): v128 {
  const lead = v128.load(at)
  const isLead = i8x16.eq(v128.and(lead, i8x16.splat(<i8>0xfc)), i8x16.splat(<i8>0xd8))
  const isPastSigns = i8x16.ge_u(v128.load(at + 1), i8x16.splat(<i8>0xa0))
  return v128.and(isLead, v128.or(i8x16.ne(lead, i8x16.splat(<i8>0xd8)), isPastSigns))
}
