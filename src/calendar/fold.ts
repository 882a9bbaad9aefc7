/**
 * Text as month names, labels and digits are matched in it: one letter for all keyboards, one digit system, nothing
 * invisible. For matching only, never for output.
 *
 * The law of all date rules rests on it: what any other rule would still write differently is folded alike here, so no
 * date is read on a second run that was not read on the first (test/properties/idempotent.test.ts).
 */
import { digitValue, isArabicMark, isControl, isWhiteSpace } from '../text/characters.ts'
import {
  AE,
  ALEF,
  ALEF_MAKSURA,
  ALEF_WASLA,
  ALEF_WITH_HAMZA_ABOVE,
  ALEF_WITH_HAMZA_BELOW,
  ALEF_WITH_MADDA_ABOVE,
  ALEF_WITH_WAVY_HAMZA_ABOVE,
  ALEF_WITH_WAVY_HAMZA_BELOW,
  ARABIC_DECIMAL_SEPARATOR,
  ARABIC_FULL_STOP,
  ARABIC_LETTER_E,
  ARABIC_PERCENT_SIGN,
  ARABIC_THOUSANDS_SEPARATOR,
  BEH,
  COMMA,
  DOTLESS_BEH,
  DOTLESS_FEH,
  DOTLESS_QAF,
  EXCLAMATION_MARK,
  FARSI_YEH,
  FARSI_YEH_WITH_INVERTED_V,
  FARSI_YEH_WITH_THREE_DOTS_ABOVE,
  FARSI_YEH_WITH_TWO_DOTS_ABOVE,
  FEH,
  FEH_WITH_DOT_MOVED_BELOW,
  FEH_WITH_THREE_DOTS_BELOW,
  FULL_STOP,
  GAF,
  HAMZA,
  HEH,
  HEH_DOACHASHMEE,
  HEH_GOAL,
  HEH_GOAL_WITH_HAMZA_ABOVE,
  HEH_WITH_INVERTED_V,
  HEH_WITH_YEH_ABOVE,
  HIGH_HAMZA,
  HIGH_HAMZA_ALEF,
  HIGH_HAMZA_WAW,
  HIGH_HAMZA_YEH,
  JEEM,
  JEH,
  KAF,
  KAF_WITH_DOT_ABOVE,
  KAF_WITH_RING,
  KASHMIRI_YEH,
  KEHEH,
  KEHEH_WITH_DOT_ABOVE,
  KEHEH_WITH_THREE_DOTS_ABOVE,
  KEHEH_WITH_THREE_DOTS_BELOW,
  KEHEH_WITH_TWO_DOTS_ABOVE,
  LATIN_LETTER_RETROFLEX_CLICK,
  MONGOLIAN_VOWEL_SEPARATOR,
  NOON,
  NOON_GHUNNA,
  PEH,
  PERCENT_SIGN,
  QAF,
  QAF_WITH_DOT_ABOVE,
  QAF_WITH_THREE_DOTS_ABOVE,
  SOFT_HYPHEN,
  SWASH_KAF,
  TATWEEL,
  TCHEH,
  TEH_MARBUTA,
  TEH_MARBUTA_GOAL,
  U_WITH_HAMZA_ABOVE,
  VEH,
  WAW_WITH_HAMZA_ABOVE,
  WORD_JOINER,
  YEH,
  YEH_BARREE,
  YEH_BARREE_WITH_HAMZA_ABOVE,
  YEH_WITH_HAMZA_ABOVE,
  YEH_WITH_SMALL_V,
  YEH_WITH_TAIL,
  YEH_WITH_THREE_DOTS_BELOW,
  ZAIN,
  ZERO_WIDTH_JOINER,
  ZERO_WIDTH_NO_BREAK_SPACE,
  ZERO_WIDTH_NON_JOINER,
  ZERO_WIDTH_SPACE,
} from '../text/code-points.ts'
import { separation, softSeparation } from '../text/invisible.ts'
import { encode } from '../text/utf8.ts'
import { Utf8Segment } from '../text/utf8-segment.ts'

/** A folded text that knows where it came from. The four members have the same length. */
export interface Folded {
  readonly text: string
  /** The same with digits, and with letters of the Arabic keyboard and its neighbours, as printed. */
  readonly bare: string
  /** For each unit of `text`, where its character starts in the original, in UTF-16 units. */
  readonly starts: readonly number[]
  /** For each unit of `text`, where its character ends, with the marks and tatweel behind it. */
  readonly ends: readonly number[]
}

/** Letters that rules write as an Arabic one, where keyboards do not simply have it in its place. */
const ARABIC: ReadonlyMap<number, number> = new Map([
  [HIGH_HAMZA, HAMZA],
  [HIGH_HAMZA_ALEF, ALEF_WITH_HAMZA_ABOVE],
  [ALEF_WITH_WAVY_HAMZA_ABOVE, ALEF_WITH_HAMZA_ABOVE],
  [ALEF_WITH_WAVY_HAMZA_BELOW, ALEF_WITH_HAMZA_BELOW],
  [HIGH_HAMZA_WAW, WAW_WITH_HAMZA_ABOVE],
  [U_WITH_HAMZA_ABOVE, WAW_WITH_HAMZA_ABOVE],
  [HIGH_HAMZA_YEH, YEH_WITH_HAMZA_ABOVE],
  [YEH_BARREE_WITH_HAMZA_ABOVE, YEH_WITH_HAMZA_ABOVE],
  [PEH, BEH],
  [DOTLESS_BEH, BEH],
  [TCHEH, JEEM],
  [JEH, ZAIN],
  [VEH, FEH],
  [FEH_WITH_THREE_DOTS_BELOW, FEH],
  [FEH_WITH_DOT_MOVED_BELOW, FEH],
  [DOTLESS_FEH, FEH],
  [QAF_WITH_THREE_DOTS_ABOVE, QAF],
  [QAF_WITH_DOT_ABOVE, QAF],
  [DOTLESS_QAF, QAF],
  [GAF, KAF],
  [KAF_WITH_RING, KAF],
  [KAF_WITH_DOT_ABOVE, KAF],
  [KEHEH_WITH_TWO_DOTS_ABOVE, KAF],
  [KEHEH_WITH_THREE_DOTS_BELOW, KAF],
  [KEHEH_WITH_DOT_ABOVE, KAF],
  [KEHEH_WITH_THREE_DOTS_ABOVE, KAF],
  [NOON_GHUNNA, NOON],
  [HEH_WITH_INVERTED_V, HEH],
  [KASHMIRI_YEH, YEH],
  [FARSI_YEH_WITH_INVERTED_V, YEH],
  [FARSI_YEH_WITH_TWO_DOTS_ABOVE, YEH],
  [FARSI_YEH_WITH_THREE_DOTS_ABOVE, YEH],
  [YEH_WITH_SMALL_V, YEH],
  [YEH_WITH_THREE_DOTS_BELOW, YEH],
  [ARABIC_LETTER_E, YEH],
  [LATIN_LETTER_RETROFLEX_CLICK, EXCLAMATION_MARK],
])

/** Letters and signs that are one for matching. */
const BASE: ReadonlyMap<number, number> = new Map([
  [ALEF_WITH_MADDA_ABOVE, ALEF],
  [ALEF_WITH_HAMZA_ABOVE, ALEF],
  [ALEF_WITH_HAMZA_BELOW, ALEF],
  [ALEF_WASLA, ALEF],
  [ALEF_MAKSURA, YEH],
  [FARSI_YEH, YEH],
  [YEH_WITH_TAIL, YEH],
  [YEH_BARREE, YEH],
  [YEH_WITH_HAMZA_ABOVE, YEH],
  [KEHEH, KAF],
  [SWASH_KAF, KAF],
  [TEH_MARBUTA, HEH],
  [TEH_MARBUTA_GOAL, HEH],
  [HEH_WITH_YEH_ABOVE, HEH],
  [HEH_DOACHASHMEE, HEH],
  [HEH_GOAL, HEH],
  [HEH_GOAL_WITH_HAMZA_ABOVE, HEH],
  [AE, HEH],
  [ARABIC_FULL_STOP, FULL_STOP],
  [ARABIC_DECIMAL_SEPARATOR, FULL_STOP],
  [ARABIC_THOUSANDS_SEPARATOR, COMMA],
  [ARABIC_PERCENT_SIGN, PERCENT_SIGN],
])

const INVISIBLE: ReadonlySet<number> = new Set([
  SOFT_HYPHEN,
  MONGOLIAN_VOWEL_SEPARATOR,
  ZERO_WIDTH_SPACE,
  ZERO_WIDTH_NON_JOINER,
  ZERO_WIDTH_JOINER,
  WORD_JOINER,
  ZERO_WIDTH_NO_BREAK_SPACE,
])

const SEPARATORS = /\u200c+|[\u00ac\u00ad]+/g
/** What may stand for a space between two words. */
export const SEPARATOR = /[\u200c\u00ac\u00ad]/
const NON_JOINER: readonly number[] = [ZERO_WIDTH_NON_JOINER]
const FIRST_PRESENTATION_FORM = 0xfb50
const LAST_PRESENTATION_FORM = 0xfefc

/** Folds `original`, keeping the way back. */
export function foldWithOffsets(original: string): Folded {
  const separators = separatorsOf(original)
  let text = ''
  let bare = ''
  const starts: number[] = []
  const ends: number[] = []
  let offset = 0
  let tail = -1
  const append = (folded: string, printed: string, start: number): void => {
    text += folded
    bare += folded.length === printed.length ? printed : folded
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(start)
      ends.push(offset)
    }
    tail = offset
  }
  for (const character of original) {
    const start = offset
    offset += character.length
    const code = character.codePointAt(0) as number
    const separation = separators?.get(start)
    if (isArabicMark(code) || code === TATWEEL) {
      if (tail !== start) continue
      tail = offset
      ends[ends.length - 1] = offset
    } else if (separation === ' ') append(' ', ' ', start)
    else if (separation === '' || isUnseen(code)) {
      if (tail === start) tail = offset
    } else if (isPresentationForm(code))
      for (const part of character.normalize('NFKC')) append(foldCharacter(part), arabicOf(part), start)
    else append(foldCharacter(character), arabicOf(character), start)
  }
  return { text, bare, starts, ends }
}

/** `text` folded. Plain words take the short way: the tables of the calendar are folded at every start. */
export function fold(text: string): string {
  return PLAIN.test(text) ? text.replace(LETTERS, (letter) => foldCharacter(letter)) : foldWithOffsets(text).text
}

const PLAIN = /^[ -~\u0621-\u063a\u0641-\u064a]*$/
const LETTERS = /[A-Z\u0621-\u064a]/g

/** Whether a code point has no place in a date word or number. Marks and tatweel, which are seen, are not among these. */
export function isUnseen(code: number): boolean {
  return isControl(code) || INVISIBLE.has(code)
}

/**
 * What invisibles/zero-width-non-joiner and invisibles/soft-hyphen write for what they own, by the offset of each unit:
 * for the first of a run, what it stands for; for the others, nothing.
 */
function separatorsOf(text: string): ReadonlyMap<number, '' | ' '> | undefined {
  if (!SEPARATOR.test(text)) return undefined
  const separators = new Map<number, '' | ' '>()
  const segment = new Utf8Segment(encode(text))
  let read = 0
  let end = 0
  for (const { 0: run, index } of text.matchAll(SEPARATORS)) {
    const start = end + encode(text.slice(read, index)).length
    end = start + encode(run).length
    read = index + run.length
    const span = { start, end }
    const written = run.startsWith('\u200c') ? separation(segment, span, NON_JOINER) : softSeparation(segment, span)
    if (written === undefined) continue
    for (let unit = index; unit < read; unit++) separators.set(unit, unit === index ? written : '')
  }
  return separators
}

function isPresentationForm(code: number): boolean {
  return code >= FIRST_PRESENTATION_FORM && code <= LAST_PRESENTATION_FORM
}

function foldCharacter(character: string): string {
  const code = character.codePointAt(0) as number
  const digit = digitValue(code)
  if (digit >= 0) return String(digit)
  if (isWhiteSpace(code)) return ' '
  const arabic = ARABIC.get(code) ?? code
  const folded = BASE.get(arabic) ?? arabic
  return folded === code ? (code < 0x80 ? character.toLowerCase() : character) : String.fromCodePoint(folded)
}

function arabicOf(character: string): string {
  const arabic = ARABIC.get(character.charCodeAt(0))
  return arabic === undefined ? character : String.fromCharCode(arabic)
}
