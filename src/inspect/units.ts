import { widthOf } from '../text/utf8.ts'

/** Turns byte offsets, asked for in rising order, into offsets in UTF-16 code units: each byte is looked at once. */
export function codeUnitOffsets(bytes: Uint8Array): (offset: number) => number {
  let read = 0
  let units = 0
  return (offset) => {
    while (read < offset) {
      const width = widthOf(bytes[read] as number)
      // Beyond the Basic Multilingual Plane a code point is two code units.
      units += width === 4 ? 2 : 1
      read += width
    }
    return units
  }
}
