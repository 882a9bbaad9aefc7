import { DIGIT_NINE, DIGIT_ZERO, FULL_STOP, HYPHEN_MINUS, PLUS_SIGN, SMALL, SMALL_E } from './signs.ts'

const HEX = Int8Array.from({ length: 256 }, (_, byte) => {
  const digit = Number.parseInt(String.fromCharCode(byte), 16)
  return Number.isNaN(digit) ? -1 : digit
})

/** The number that four hexadecimal digits write; below 0 when one of them is none. */
export function hexAt(bytes: Uint8Array, offset: number): number {
  return (
    (digitAt(bytes, offset) << 12) |
    (digitAt(bytes, offset + 1) << 8) |
    (digitAt(bytes, offset + 2) << 4) |
    digitAt(bytes, offset + 3)
  )
}

function digitAt(bytes: Uint8Array, offset: number): number {
  return HEX[bytes[offset] as number] as number
}

/** Whether a number begins so. */
export function isNumberSign(byte: number): boolean {
  return byte === HYPHEN_MINUS || isDigit(byte)
}

/** Where the number ends that begins at `start`; when it is none, where that shows, negative. */
export function numberEnd(bytes: Uint8Array, start: number, end: number): number {
  const first = bytes[start] === HYPHEN_MINUS ? start + 1 : start
  let at = digitsEnd(bytes, first, end)
  if (at === first) return -at
  if (bytes[first] === DIGIT_ZERO && at > first + 1) return -(first + 1)
  if (at < end && bytes[at] === FULL_STOP) {
    const fraction = at + 1
    at = digitsEnd(bytes, fraction, end)
    if (at === fraction) return -at
  }
  if (at >= end || ((bytes[at] as number) | SMALL) !== SMALL_E) return at
  const power = powerStart(bytes, at + 1, end)
  at = digitsEnd(bytes, power, end)
  return at === power ? -at : at
}

/** Behind the sign of a power of ten, if it has one. */
function powerStart(bytes: Uint8Array, at: number, end: number): number {
  const isSigned = at < end && (bytes[at] === PLUS_SIGN || bytes[at] === HYPHEN_MINUS)
  return isSigned ? at + 1 : at
}

function digitsEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  while (at < end && isDigit(bytes[at] as number)) at++
  return at
}

function isDigit(byte: number): boolean {
  return byte >= DIGIT_ZERO && byte <= DIGIT_NINE
}
