/** Signs of markup, as bytes. */
export const EXCLAMATION_MARK = 0x21
export const QUOTATION_MARK = 0x22
export const NUMBER_SIGN = 0x23
export const AMPERSAND = 0x26
export const APOSTROPHE = 0x27
export const HYPHEN = 0x2d
export const SOLIDUS = 0x2f
export const LESS_THAN = 0x3c
export const EQUALS_SIGN = 0x3d
export const GREATER_THAN = 0x3e
export const QUESTION_MARK = 0x3f

/** What HTML calls white space: tab, LF, FF, CR, space. */
export function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x09 || byte === 0x0d || byte === 0x0c
}

export function isAsciiLetter(byte: number | undefined): boolean {
  return byte !== undefined && lowered(byte) >= 0x61 && lowered(byte) <= 0x7a
}

/** An ASCII letter in lower case; of other signs, that none of them becomes a letter. */
export function lowered(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte
}

/** Whether a word, in lower case, stands at an offset, in letters of any case. */
export function standsAt(bytes: Uint8Array, at: number, word: string): boolean {
  for (let index = 0; index < word.length; index++)
    if (lowered(bytes[at + index] ?? 0) !== word.charCodeAt(index)) return false
  return true
}
