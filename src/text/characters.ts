/**
 * What kind of character a code point is, as far as the rules ask. One byte of flags for each code point of the
 * Basic Multilingual Plane (64 KiB, filled at load in about 0.1 ms); the scripts beyond it are not Arabic prose.
 * Source: Unicode Character Database 16, General_Category, Joining_Type, White_Space and Bidi_Control.
 */
import {
  BIDI_CONTROLS,
  FATHATAN,
  MONGOLIAN_VOWEL_SEPARATOR,
  SUKUN,
  TATWEEL,
  TYPOGRAPHIC_SPACES,
  WORD_JOINER,
  ZERO_WIDTH_JOINER,
  ZERO_WIDTH_NO_BREAK_SPACE,
  ZERO_WIDTH_SPACE,
} from './code-points.ts'

const LETTER = 1
const MARK = 2
const DIGIT = 4
const SPACE = 8
const RIGHT_JOINING = 16
const CONTROL = 32
const LATIN = 64
const TRANSPARENT = 128

/** The entry of all code points beyond the BMP, and of EDGE. */
const OTHERS = 0x10000
const FLAGS = new Uint8Array(OTHERS + 1)

/** One byte for each code point of the BMP; 1 is a letter of the Arabic script, 128 what `isTransparent` says. */
export const CHARACTER_FLAGS: Uint8Array = FLAGS.subarray(0, OTHERS)

function flag(bit: number, ...ranges: readonly (number | readonly [number, number])[]): void {
  for (const range of ranges) {
    const [first, last] = typeof range === 'number' ? [range, range] : range
    for (let code = first; code <= last; code++) FLAGS[code] = (FLAGS[code] as number) | bit
  }
}

flag(
  LETTER,
  [0x0620, 0x063f],
  [0x0641, 0x064a],
  [0x066e, 0x066f],
  [0x0671, 0x06d3],
  0x06d5,
  [0x06ee, 0x06ef],
  [0x06fa, 0x06fc],
  0x06ff,
  [0x0750, 0x077f],
  [0x08a0, 0x08c9],
  [0xfb50, 0xfbb1],
  [0xfbd3, 0xfc5d],
  [0xfc64, 0xfcf1],
  [0xfcf5, 0xfd3d],
  [0xfd50, 0xfdfc],
  [0xfe80, 0xfefc],
)
const MARKS: readonly (number | readonly [number, number])[] = [
  [0x0610, 0x061a],
  [0x064b, 0x065f],
  0x0670,
  [0x06d6, 0x06dc],
  [0x06df, 0x06e4],
  [0x06e7, 0x06e8],
  [0x06ea, 0x06ed],
  [0x08ca, 0x08e1],
  [0x08e3, 0x08ff],
  [0xfc5e, 0xfc63],
  [0xfe70, 0xfe72],
  0xfe74,
  [0xfe76, 0xfe7f],
]
flag(MARK, ...MARKS)
const CONTROLS: readonly (number | readonly [number, number])[] = [
  ...BIDI_CONTROLS,
  [0x206a, 0x206f],
  [0x00, 0x08],
  [0x0e, 0x1f],
]
flag(TRANSPARENT, ...MARKS, TATWEEL, ...CONTROLS)
flag(TRANSPARENT, ZERO_WIDTH_SPACE, ZERO_WIDTH_JOINER, WORD_JOINER)
flag(TRANSPARENT, MONGOLIAN_VOWEL_SEPARATOR, ZERO_WIDTH_NO_BREAK_SPACE)
flag(DIGIT, [0x30, 0x39], [0x0660, 0x0669], [0x06f0, 0x06f9])
flag(SPACE, [0x09, 0x0d], 0x20, 0x85, 0xa0, 0x1680, [0x2000, 0x200a], 0x2028, 0x2029, 0x202f, 0x205f, 0x3000)
flag(RIGHT_JOINING, [0x0622, 0x0625], 0x0627, 0x0629, [0x062f, 0x0632], 0x0648, 0x0621, [0x0671, 0x0677])
flag(RIGHT_JOINING, [0x0688, 0x0699], 0x06c0, [0x06c3, 0x06cb], 0x06cd, 0x06cf, 0x06d2, 0x06d3, 0x06d5)
flag(RIGHT_JOINING, [0xfb50, 0xfb51], [0xfb82, 0xfb8d], [0xfba4, 0xfba5], [0xfbae, 0xfbb1], [0xfbd7, 0xfbe3])
flag(RIGHT_JOINING, [0xfe80, 0xfe88], [0xfe8d, 0xfe8e], [0xfe93, 0xfe94], [0xfea9, 0xfeb0], [0xfeed, 0xfeee])
flag(RIGHT_JOINING, [0xfef5, 0xfefc])
flag(CONTROL, ...CONTROLS)
flag(LATIN, [0x41, 0x5a], [0x61, 0x7a], [0xc0, 0xd6], [0xd8, 0xf6], [0xf8, 0x01c2], [0x01c4, 0x024f])

function has(code: number, bit: number): boolean {
  return ((FLAGS[Math.min(code >>> 0, OTHERS)] as number) & bit) !== 0
}

/** A letter of the Arabic script, presentation forms included; no marks, digits or tatweel. */
export function isArabicLetter(code: number): boolean {
  return has(code, LETTER)
}

/**
 * A combining mark of the Arabic script: vowel signs, shadda, hamza above, Quranic marks, and the presentation forms
 * U+FC5E–U+FC63 and U+FE70–U+FE7F of vowel signs, which stand for a mark although Unicode calls them letters.
 */
export function isArabicMark(code: number): boolean {
  return has(code, MARK)
}

/**
 * What neither ends a word nor is a letter of it: combining marks, tatweel, and invisible characters other than U+200C
 * (which ends it) and white space. Most have Joining_Type T: the letters on both sides join as if nothing were there.
 */
export function isTransparent(code: number): boolean {
  return has(code, TRANSPARENT)
}

/** U+064B to U+0652: a vowel sign, tanwin, shadda or sukun as a character of its own. */
export function isVowelSign(code: number): boolean {
  return code >= FATHATAN && code <= SUKUN
}

/** A vowel sign, sukun or shadda, also as a presentation form, but not the fathatan. */
export function isVowelMark(code: number): boolean {
  return (code > FATHATAN && code <= SUKUN) || (code >= 0xfe72 && code <= 0xfe7f) || (code >= 0xfc5e && code <= 0xfc63)
}

/** The fathatan, also as a presentation form. */
export function isFathatan(code: number): boolean {
  return code === FATHATAN || code === 0xfe70 || code === 0xfe71
}

/** A decimal digit of one of the three systems latn, arab, arabext (CLDR ids). */
export function isDigit(code: number): boolean {
  return has(code, DIGIT)
}

/** White_Space=Yes. */
export function isWhiteSpace(code: number): boolean {
  return has(code, SPACE)
}

/** The space, or one of those that invisibles/spaces writes as one. */
export function isSpace(code: number): boolean {
  return code === 0x20 || TYPOGRAPHIC_SPACES.includes(code)
}

/** An Arabic letter that never joins the next one (Joining_Type R, and the hamza). */
export function isRightJoining(code: number): boolean {
  return has(code, RIGHT_JOINING)
}

/**
 * A bidi control, a control character that is no white space, or a deprecated format character: what rules remove
 * wherever it stands, so that no date, number or word may depend on it.
 */
export function isControl(code: number): boolean {
  return has(code, CONTROL)
}

/** A letter of the Latin script up to U+024F, without U+01C3, which is met as a look-alike of the exclamation mark. */
export function isLatinLetter(code: number): boolean {
  return has(code, LATIN)
}

/** The value 0–9 of a digit of any of the three systems, -1 for anything else. */
export function digitValue(code: number): number {
  return has(code, DIGIT) ? code & 15 : -1
}
