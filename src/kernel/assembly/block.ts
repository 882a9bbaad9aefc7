// Whether the block at hand may be touched.
import { BLOCK_END, BLOCK_START, ENOUGH, IS_OPEN, OPENED } from '../layout'
import { score } from './evidence'

/** Opens the block when its own words say that it is Arabic; JavaScript is asked otherwise. Weighs a block once. */
export function opens(): bool {
  const end = load<u32>(BLOCK_END)
  if (end == 0) return false
  store<u32>(BLOCK_END, 0)
  if (score(load<u32>(BLOCK_START), end, 0) < load<i32>(ENOUGH)) return false
  store<i32>(IS_OPEN, 1)
  store<u32>(OPENED, load<u32>(OPENED) + 1)
  return true
}
