/**
 * Code points by their Unicode names, so that look-alikes are told apart in the source.
 * Source of the names: Unicode Character Database, NamesList.txt.
 */

export const CHARACTER_TABULATION = 0x09
export const LINE_FEED = 0x0a
export const CARRIAGE_RETURN = 0x0d
export const SPACE = 0x20
export const EXCLAMATION_MARK = 0x21
export const QUOTATION_MARK = 0x22
export const NUMBER_SIGN = 0x23
export const PERCENT_SIGN = 0x25
export const LEFT_PARENTHESIS = 0x28
export const RIGHT_PARENTHESIS = 0x29
export const PLUS_SIGN = 0x2b
export const AMPERSAND = 0x26
export const COMMA = 0x2c
export const HYPHEN_MINUS = 0x2d
export const FULL_STOP = 0x2e
export const SOLIDUS = 0x2f
export const DIGIT_ZERO = 0x30
export const COLON = 0x3a
export const SEMICOLON = 0x3b
export const LESS_THAN_SIGN = 0x3c
export const QUESTION_MARK = 0x3f
export const LOW_LINE = 0x5f
export const VERTICAL_LINE = 0x7c

export const NEXT_LINE = 0x85
const NO_BREAK_SPACE = 0xa0
export const NOT_SIGN = 0xac
export const SOFT_HYPHEN = 0xad
export const LATIN_LETTER_RETROFLEX_CLICK = 0x01c3

export const ARABIC_COMMA = 0x060c
export const ARABIC_SEMICOLON = 0x061b
export const ARABIC_QUESTION_MARK = 0x061f
export const KASHMIRI_YEH = 0x0620
export const HAMZA = 0x0621
export const ALEF_WITH_MADDA_ABOVE = 0x0622
export const ALEF_WITH_HAMZA_ABOVE = 0x0623
export const WAW_WITH_HAMZA_ABOVE = 0x0624
export const ALEF_WITH_HAMZA_BELOW = 0x0625
export const YEH_WITH_HAMZA_ABOVE = 0x0626
export const ALEF = 0x0627
export const BEH = 0x0628
export const TEH_MARBUTA = 0x0629
export const JEEM = 0x062c
export const THAL = 0x0630
export const REH = 0x0631
export const ZAIN = 0x0632
export const KEHEH_WITH_TWO_DOTS_ABOVE = 0x063b
export const KEHEH_WITH_THREE_DOTS_BELOW = 0x063c
export const FARSI_YEH_WITH_INVERTED_V = 0x063d
export const FARSI_YEH_WITH_TWO_DOTS_ABOVE = 0x063e
export const FARSI_YEH_WITH_THREE_DOTS_ABOVE = 0x063f
export const TATWEEL = 0x0640
export const FEH = 0x0641
export const QAF = 0x0642
export const KAF = 0x0643
export const LAM = 0x0644
export const NOON = 0x0646
export const HEH = 0x0647
export const WAW = 0x0648
export const ALEF_MAKSURA = 0x0649
export const YEH = 0x064a
export const FATHATAN = 0x064b
export const FATHA = 0x064e
export const KASRA = 0x0650
export const SUKUN = 0x0652
export const HAMZA_ABOVE = 0x0654
export const HAMZA_BELOW = 0x0655
export const ARABIC_INDIC_DIGIT_ZERO = 0x0660
export const ARABIC_PERCENT_SIGN = 0x066a
export const ARABIC_DECIMAL_SEPARATOR = 0x066b
export const ARABIC_THOUSANDS_SEPARATOR = 0x066c
export const DOTLESS_BEH = 0x066e
export const DOTLESS_QAF = 0x066f
export const SUPERSCRIPT_ALEF = 0x0670
export const ALEF_WASLA = 0x0671
export const ALEF_WITH_WAVY_HAMZA_ABOVE = 0x0672
export const ALEF_WITH_WAVY_HAMZA_BELOW = 0x0673
export const HIGH_HAMZA = 0x0674
export const HIGH_HAMZA_ALEF = 0x0675
export const HIGH_HAMZA_WAW = 0x0676
export const U_WITH_HAMZA_ABOVE = 0x0677
export const HIGH_HAMZA_YEH = 0x0678
export const PEH = 0x067e
export const TCHEH = 0x0686
export const JEH = 0x0698
export const DOTLESS_FEH = 0x06a1
export const FEH_WITH_DOT_MOVED_BELOW = 0x06a2
export const VEH = 0x06a4
export const FEH_WITH_THREE_DOTS_BELOW = 0x06a5
export const QAF_WITH_DOT_ABOVE = 0x06a7
export const QAF_WITH_THREE_DOTS_ABOVE = 0x06a8
export const KEHEH = 0x06a9
export const SWASH_KAF = 0x06aa
export const KAF_WITH_RING = 0x06ab
export const KAF_WITH_DOT_ABOVE = 0x06ac
export const GAF = 0x06af
export const NOON_GHUNNA = 0x06ba
export const HEH_DOACHASHMEE = 0x06be
export const HEH_WITH_YEH_ABOVE = 0x06c0
export const HEH_GOAL = 0x06c1
export const HEH_GOAL_WITH_HAMZA_ABOVE = 0x06c2
export const TEH_MARBUTA_GOAL = 0x06c3
export const FARSI_YEH = 0x06cc
export const YEH_WITH_TAIL = 0x06cd
export const YEH_WITH_SMALL_V = 0x06ce
export const ARABIC_LETTER_E = 0x06d0
export const YEH_WITH_THREE_DOTS_BELOW = 0x06d1
export const YEH_BARREE = 0x06d2
export const YEH_BARREE_WITH_HAMZA_ABOVE = 0x06d3
export const ARABIC_FULL_STOP = 0x06d4
export const AE = 0x06d5
export const EXTENDED_ARABIC_INDIC_DIGIT_ZERO = 0x06f0
export const HEH_WITH_INVERTED_V = 0x06ff
export const KEHEH_WITH_DOT_ABOVE = 0x0762
export const KEHEH_WITH_THREE_DOTS_ABOVE = 0x0763

export const MONGOLIAN_VOWEL_SEPARATOR = 0x180e
export const ZERO_WIDTH_SPACE = 0x200b
export const ZERO_WIDTH_NON_JOINER = 0x200c
export const ZERO_WIDTH_JOINER = 0x200d
export const LINE_SEPARATOR = 0x2028
export const PARAGRAPH_SEPARATOR = 0x2029
export const WORD_JOINER = 0x2060
export const MINUS_SIGN = 0x2212
export const SHADDA_WITH_SUPERSCRIPT_ALEF = 0xfc63
export const ORNATE_LEFT_PARENTHESIS = 0xfd3e
export const ORNATE_RIGHT_PARENTHESIS = 0xfd3f
export const ZERO_WIDTH_NO_BREAK_SPACE = 0xfeff
export const REPLACEMENT_CHARACTER = 0xfffd

/** U+061C, U+200E, U+200F, U+202A–U+202E, U+2066–U+2069: characters with Bidi_Control=Yes. */
export const BIDI_CONTROLS: readonly number[] = [
  0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069,
]

/** Spaces of a certain width, or that forbid a line break. */
export const TYPOGRAPHIC_SPACES: readonly number[] = [NO_BREAK_SPACE, ...range(0x2000, 11), 0x202f, 0x205f, 0x3000]

/** `count` consecutive code points from `first`. */
export function range(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => first + index)
}

/** The digits of ASCII, Arabic and Persian. */
export const DIGITS: readonly number[] = [
  DIGIT_ZERO,
  ARABIC_INDIC_DIGIT_ZERO,
  EXTENDED_ARABIC_INDIC_DIGIT_ZERO,
].flatMap((zero) => range(zero, 10))

/** The `U+06CC` spelling of a code point, four hexadecimal digits at least. */
export function spell(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
}
