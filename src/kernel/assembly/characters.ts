// How the judge of final yehs reads text: a kind for each code point (layout.ts, CHARS).
import { CHARS, LONG_CHAR, LONG_CHARS } from '../layout'
import { longCodeAt } from './text'

/** What begins at `at`. */
// @ts-ignore: decorator
@inline
export function kindAt(at: usize): u32 {
  const kind: u32 = load<u8>(<usize>load<u16>(at), CHARS)
  return kind == LONG_CHAR ? <u32>load<u8>(<usize>longCodeAt(at), LONG_CHARS) : kind
}

/** Where the code point begins that ends before `end`. */
// @ts-ignore: decorator
@inline
export function startBefore(end: usize): usize {
  let at = end - 1
  while ((load<u8>(at) & 0xc0) == 0x80) at--
  return at
}
