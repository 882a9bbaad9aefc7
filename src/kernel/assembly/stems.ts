// Words whose neighbours are asked, by numbers that the memo keeps: the commonest need not be read again for it.
import { MOST_STEMS, STEMS } from '../layout'

/** The number of the word of `length` bytes with this stem; 0 when there are too many others. */
export function numberOf(stem: u32, length: u32): u32 {
  for (let number: u32 = 1; number <= <u32>MOST_STEMS; number++) {
    const place = <usize>(number << 3)
    if (load<u32>(place, STEMS + 4) == 0) {
      store<u32>(place, stem, STEMS)
      store<u32>(place, length, STEMS + 4)
    }
    if (load<u32>(place, STEMS) == stem && load<u32>(place, STEMS + 4) == length) return number
  }
  return 0
}

// @ts-ignore: decorator
@inline
export function stemOf(number: u32): u32 {
  return load<u32>(<usize>(number << 3), STEMS)
}

/** In bytes. */
// @ts-ignore: decorator
@inline
export function lengthOf(number: u32): usize {
  return load<u32>(<usize>(number << 3), STEMS + 4)
}
