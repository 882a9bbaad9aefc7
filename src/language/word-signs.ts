/** Signs that stand for numbers in the table of words (word-table.ts): none has to be escaped, and the first take one byte. */

/** The code of the sign for no points; that of a point more is one more, that of PAIRED as far above as PAIRED is below. */
export const NO_POINTS = 0x42

const FIRST = 0x28
const BACKSLASH = 0x5c
const LAST_ASCII = 0x7e
/** DEL and the controls behind it, and the space behind them. */
const CONTROLS = 0x22

/** The sign that stands for a place in a row. */
export function signAt(place: number): string {
  const code = FIRST + place
  const printed = code < BACKSLASH ? code : code + 1
  return String.fromCharCode(printed > LAST_ASCII ? printed + CONTROLS : printed)
}

/** The place that the sign with this code stands for. */
export function placeOf(code: number): number {
  const printed = code > LAST_ASCII ? code - CONTROLS : code
  return (printed > BACKSLASH ? printed - 1 : printed) - FIRST
}
