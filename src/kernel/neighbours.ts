/** Numbers for what stands beside runs. */
import { FARSI_YEH, KEHEH, MINUS_SIGN } from '../text/code-points.ts'
import { EDGE } from '../text/segment.ts'
import {
  AT_EDGE,
  FIRST_ABOVE,
  FIRST_BELOW,
  FIRST_SIGN,
  LAST_ABOVE,
  LAST_BELOW,
  LAST_SIGN,
  MINUS,
  NEIGHBOURS,
  PUNCTUATION,
  SYMBOL,
} from './layout.ts'

/** Before them stand signs for years and numbers, which are rare: their numbers are those of the Persian digits. */
const FIRST_ARABIC = 0x60a
const LAST_ARABIC = 0x67f
const FIRST_DIGIT = 0x6f0
const LAST_DIGIT = 0x6f9
const FIRST_PUNCTUATION = 0x2000
const LAST_PUNCTUATION = 0x203f

/** Further code points that stand beside numbers and brackets often, by their numbers: these would be those of controls. */
const OTHERS = new Map<number, number>([
  [2, FARSI_YEH],
  [3, KEHEH],
  [4, 0xa7],
  [5, 0xb0],
  [6, 0xb1],
  [7, 0xd7],
  [8, 0xab],
  [11, 0xbb],
  [12, 0x2013],
  [14, 0x2014],
  [15, 0x201c],
  [16, 0x201d],
  [17, 0x2018],
  [18, 0x2019],
  [19, 0x2022],
  [20, 0x2026],
  [21, 0xa0],
  [MINUS, MINUS_SIGN],
  [24, 0xac],
  [25, 0xad],
])
/** Greek letters, digits above and below the line and signs of mathematics, which no rule tells apart (src/text/beside.ts), share a number. */
const SYMBOLS: readonly (readonly [first: number, last: number])[] = [
  [0xb2, 0xb3],
  [0xb7, 0xb7],
  [0xb9, 0xb9],
  [0x370, 0x3ff],
  [0x2030, 0x2037],
  [FIRST_ABOVE, LAST_ABOVE],
  [FIRST_BELOW, LAST_BELOW],
  [FIRST_SIGN, MINUS_SIGN - 1],
  [MINUS_SIGN + 1, LAST_SIGN],
]
const NUMBERS = new Map([...OTHERS].map(([number, code]) => [code, number]))

/** 0 for none. */
export function neighbourOf(code: number): number {
  if (code === EDGE) return AT_EDGE
  const other = NUMBERS.get(code)
  if (other !== undefined) return other
  if (SYMBOLS.some(([first, last]) => code >= first && code <= last)) return SYMBOL
  if (code >= FIRST_DIGIT && code <= LAST_DIGIT) return 0x80 | (code - FIRST_DIGIT)
  if (code < 0x80) return (code >= 0x20 && code < 0x7f) || WHITE_SPACE.includes(code) ? code : 0
  return code >= FIRST_ARABIC && code <= LAST_ARABIC ? 0x80 | (code & 0x7f) : 0
}

/** One for each number. */
export function neighbours(): readonly number[] {
  const codes = Array.from({ length: LAST_PUNCTUATION + 1 }, (_, code) => code)
  return [
    EDGE,
    ...codes.filter((code) => neighbourOf(code) !== 0 && neighbourOf(code) !== SYMBOL),
    FIRST_SIGN,
    MINUS_SIGN,
  ]
}

/** Line ends and tabs. */
const WHITE_SPACE: readonly number[] = [9, 10, 13]

/** NEIGHBOURS and PUNCTUATION. */
export function writeNeighbours(memory: Uint8Array): void {
  for (let code = 0; code <= LAST_DIGIT; code++) memory[NEIGHBOURS + code] = neighbourOf(code)
  for (let code = FIRST_PUNCTUATION; code <= LAST_PUNCTUATION; code++) {
    memory[PUNCTUATION + code - FIRST_PUNCTUATION] = neighbourOf(code)
  }
}
