/** What a UTF-16 unit is, as bits of one number. */
export const OF_WORD = 1
export const OF_NAME = 2
export const DIGIT = 4
export const LATIN = 8
export const SURROGATE = 16
/** Signs of punctuation and others, and white space. */
export const SIGN = 32
export const SPACE = 64
const MET = 128

/** How words are counted: as white space and signs part them, marks included; OF_NAME leaves numbers out. Surrogates are nothing else. */
const PATTERNS: readonly (readonly [bit: number, pattern: RegExp])[] = [
  [OF_WORD, /[\p{L}\p{M}\p{N}]/u],
  [OF_NAME, /[\p{L}\p{M}]/u],
  [DIGIT, /\p{Nd}/u],
  [LATIN, /[A-Za-z]/],
  [SURROGATE, /[\ud800-\udfff]/],
  [SIGN, /[\p{P}\p{S}]/u],
  [SPACE, /\s/],
]

/** Filled as units are met: most are never. */
const kinds = new Uint8Array(0x10000)

export function kindsOf(unit: number): number {
  return (kinds[unit] as number) || met(unit)
}

function met(unit: number): number {
  const character = String.fromCharCode(unit)
  const found = PATTERNS.reduce((bits, [bit, pattern]) => (pattern.test(character) ? bits | bit : bits), MET)
  kinds[unit] = found
  return found
}
