/**
 * Text as month names, labels and digits are matched in it: one letter for all keyboards, one digit system, nothing
 * invisible. For matching only, never for output.
 */
import { digitValue, isArabicMark, isBidiControl, isWhiteSpace } from '../text/characters.ts'
import {
  AE,
  ALEF,
  ALEF_MAKSURA,
  ALEF_WASLA,
  ALEF_WITH_HAMZA_ABOVE,
  ALEF_WITH_HAMZA_BELOW,
  ALEF_WITH_MADDA_ABOVE,
  ARABIC_FULL_STOP,
  FARSI_YEH,
  FULL_STOP,
  HEH,
  HEH_DOACHASHMEE,
  HEH_GOAL,
  HEH_GOAL_WITH_HAMZA_ABOVE,
  HEH_WITH_YEH_ABOVE,
  KAF,
  KEHEH,
  MONGOLIAN_VOWEL_SEPARATOR,
  SOFT_HYPHEN,
  SWASH_KAF,
  TATWEEL,
  TEH_MARBUTA,
  TEH_MARBUTA_GOAL,
  WORD_JOINER,
  YEH,
  ZERO_WIDTH_JOINER,
  ZERO_WIDTH_NO_BREAK_SPACE,
  ZERO_WIDTH_NON_JOINER,
  ZERO_WIDTH_SPACE,
} from '../text/code-points.ts'
import { separation } from '../text/invisible.ts'
import { encode } from '../text/utf8.ts'
import { Utf8Segment } from '../text/utf8-segment.ts'

/** A folded text that knows where it came from. The four members have the same length. */
export interface Folded {
  readonly text: string
  /** The same with letters and digits as printed: only what is invisible is gone. */
  readonly bare: string
  /** For each unit of `text`, where its character starts in the original, in UTF-16 units. */
  readonly starts: readonly number[]
  /** For each unit of `text`, where its character ends, with the marks and tatweel behind it. */
  readonly ends: readonly number[]
}

const BASE: ReadonlyMap<number, number> = new Map([
  [ALEF_WITH_MADDA_ABOVE, ALEF],
  [ALEF_WITH_HAMZA_ABOVE, ALEF],
  [ALEF_WITH_HAMZA_BELOW, ALEF],
  [ALEF_WASLA, ALEF],
  [ALEF_MAKSURA, YEH],
  [FARSI_YEH, YEH],
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

const NON_JOINERS = /\u200c+/
const FIRST_PRESENTATION_FORM = 0xfb50
const LAST_PRESENTATION_FORM = 0xfefc

/** Folds `original`, keeping the way back. */
export function foldWithOffsets(original: string): Folded {
  const spaces = spacesOf(original)
  let text = ''
  let bare = ''
  const starts: number[] = []
  const ends: number[] = []
  let offset = 0
  const append = (folded: string, printed: string, start: number): void => {
    text += folded
    bare += folded.length === printed.length ? printed : folded
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(start)
      ends.push(offset)
    }
  }
  for (const character of original) {
    const start = offset
    offset += character.length
    const code = character.codePointAt(0) as number
    if (isArabicMark(code) || code === TATWEEL) {
      if (ends.at(-1) === start) ends[ends.length - 1] = offset
      continue
    }
    if (spaces.has(start)) append(' ', ' ', start)
    else if (isPresentationForm(code))
      for (const part of character.normalize('NFKC')) append(foldCharacter(part), part, start)
    else if (!isUnseen(code)) append(foldCharacter(character), character, start)
  }
  return { text, bare, starts, ends }
}

/** `text` folded. */
export function fold(text: string): string {
  return foldWithOffsets(text).text
}

/** Whether a code point has no place in a date word or number. Marks and tatweel, which are seen, are not among these. */
export function isUnseen(code: number): boolean {
  return isBidiControl(code) || INVISIBLE.has(code)
}

/** Where a zero width non-joiner is seen as a space: the offsets at which invisibles/zero-width-non-joiner writes one. */
function spacesOf(text: string): ReadonlySet<number> {
  const spaces = new Set<number>()
  const bytes = NON_JOINERS.test(text) ? encode(text) : undefined
  if (bytes === undefined) return spaces
  const segment = new Utf8Segment(bytes)
  let read = 0
  let end = 0
  for (const { 0: run, index } of text.matchAll(new RegExp(NON_JOINERS, 'g'))) {
    const start = end + encode(text.slice(read, index)).length
    end = start + encode(run).length
    read = index + run.length
    if (separation(segment, { start, end }, [ZERO_WIDTH_NON_JOINER]) === ' ') spaces.add(index)
  }
  return spaces
}

function isPresentationForm(code: number): boolean {
  return code >= FIRST_PRESENTATION_FORM && code <= LAST_PRESENTATION_FORM
}

function foldCharacter(character: string): string {
  const code = character.codePointAt(0) as number
  const digit = digitValue(code)
  if (digit >= 0) return String(digit)
  if (isWhiteSpace(code)) return ' '
  const folded = BASE.get(code) ?? code
  return folded === code ? (code < 0x80 ? character.toLowerCase() : character) : String.fromCodePoint(folded)
}
