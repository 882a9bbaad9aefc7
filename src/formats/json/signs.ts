/** Bytes that JSON is written with, by their Unicode names. */
export const TAB = 0x09
export const QUOTATION_MARK = 0x22
export const PLUS_SIGN = 0x2b
export const COMMA = 0x2c
export const HYPHEN_MINUS = 0x2d
export const FULL_STOP = 0x2e
export const DIGIT_ZERO = 0x30
export const DIGIT_NINE = 0x39
export const COLON = 0x3a
export const LEFT_SQUARE_BRACKET = 0x5b
export const REVERSE_SOLIDUS = 0x5c
export const RIGHT_SQUARE_BRACKET = 0x5d
export const SMALL_E = 0x65
export const SMALL_U = 0x75
export const LEFT_CURLY_BRACKET = 0x7b
export const RIGHT_CURLY_BRACKET = 0x7d

/** Makes a small letter of a capital one. */
export const SMALL = 0x20
