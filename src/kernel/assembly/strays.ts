// Invisible code points of three bytes that a rule deletes beside letters.
import { FLAGS, IS_LETTER, IS_TRANSPARENT, MOST_STRAYS, STRAYS, ZERO_WIDTH_NON_JOINER } from '../layout'
import { note } from './run'
import { codeAt, previous, widthOf } from './text'

const WIDTH: usize = 3
/** The longest row that is looked at. */
const MOST: usize = 16 * WIDTH

/** The rule, and of how many the row is that was found last; none where no letter touches it. */
let rule: u32 = 0
let count: u32 = 0

/** Where the row of such a code point ends that begins at `from`; 0 when it is none, or what stands beside it must be known better. */
export function straysEnd(from: usize, start: usize, end: usize): usize {
  const code = codeAt(from)
  let place: usize = 0
  while (load<u32>(place, STRAYS) != code) if ((place += 8) == 8 * MOST_STRAYS) return 0
  let behind = from + WIDTH
  while (behind < end && codeAt(behind) == code) behind += WIDTH
  const left: u32 = from > start ? kindAt(previous(from)) : 0
  const right: u32 = behind < end ? kindAt(behind) : 0
  if (((left | right) & IS_TRANSPARENT) != 0 || behind - from > MOST) return 0
  rule = load<u32>(place, STRAYS + 4)
  count = ((left | right) & IS_LETTER) != 0 ? <u32>(behind - from) / <u32>WIDTH : 0
  return behind
}

/** Whether it is to be deleted. */
export function areStrays(): bool {
  return count != 0
}

/** Notes the row that was found last; says whether there was room. */
export function recordStrays(from: usize, behind: usize): bool {
  return note(from, behind, rule, count)
}

/** Its flags; with that of what is looked past where these do not tell. */
function kindAt(at: usize): u32 {
  const code = codeAt(at)
  const isClear = widthOf(load<u8>(at)) < 4 && code != ZERO_WIDTH_NON_JOINER && code - 0xd800 >= 0x800
  return isClear ? <u32>load<u8>(<usize>code, FLAGS) : IS_TRANSPARENT
}
