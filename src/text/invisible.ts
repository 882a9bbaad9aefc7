/** What stands on the two sides of an invisible character, and what to write instead of one that kept letters apart. */
import { isArabicLetter, isArabicMark, isControl, isLatinLetter, isRightJoining, isTransparent } from './characters.ts'
import {
  AE,
  ALEF_MAKSURA,
  FARSI_YEH,
  HAMZA,
  HAMZA_ABOVE,
  HEH_GOAL_WITH_HAMZA_ABOVE,
  HEH_WITH_YEH_ABOVE,
  NOON_GHUNNA,
  NOT_SIGN,
  SOFT_HYPHEN,
  TATWEEL,
  TEH_MARBUTA,
  TEH_MARBUTA_GOAL,
  YEH_BARREE,
  YEH_BARREE_WITH_HAMZA_ABOVE,
  YEH_WITH_TAIL,
  ZERO_WIDTH_NON_JOINER,
} from './code-points.ts'
import { isHeh, isHijriMark } from './hijri-mark.ts'
import type { Segment } from './segment.ts'
import type { Span } from './span.ts'
import { carries, skipMarks, skipMarksBefore } from './word.ts'

/**
 * How many marks and invisibles may stand between two letters. More are no writing; the bound keeps the cost of an
 * input made of nothing else linear.
 */
const MOST_BETWEEN = 32

/**
 * Letters that only ever end a word, in their base and presentation forms: teh marbuta and what is typed for it, the
 * final yehs, also of ligatures, noon ghunna. Behind one of them a new word begins, whether or not the letter joins.
 */
const WORD_ENDS = new Set([
  ...[TEH_MARBUTA, TEH_MARBUTA_GOAL, HEH_WITH_YEH_ABOVE, HEH_GOAL_WITH_HAMZA_ABOVE, 0xfe93, 0xfe94, 0xfba4, 0xfba5],
  ...[ALEF_MAKSURA, FARSI_YEH, YEH_WITH_TAIL, YEH_BARREE, 0xfeef, 0xfef0, 0xfbfc, 0xfbfd, 0xfbae, 0xfbaf],
  ...[0xfdf0, 0xfdf1, 0xfdf9],
  NOON_GHUNNA,
])

/**
 * Letters that do not join the next one, yet show a break there: the hamza ends a word, U+06D5 becomes a heh, the Urdu and
 * Pashto yehs a yeh.
 */
const BREAKING = new Set([
  ...[HAMZA, 0xfe80, AE, YEH_BARREE, 0xfbae, 0xfbaf],
  ...[YEH_WITH_TAIL, YEH_BARREE_WITH_HAMZA_ABOVE, 0xfbb0, 0xfbb1],
])

interface Sides {
  /** Where the first visible character to the left ends, and the first to the right begins. */
  readonly left: number
  readonly right: number
  /** Whether another separator stands to the left, with nothing visible between. */
  readonly repeated: boolean
  /** Whether what stands between the run and a letter may change what it does: see softSeparation. */
  readonly isMixed: boolean
}

/**
 * Whether the invisible character at `offset` stands beside an Arabic letter (a mark on a letter counts as the letter,
 * other invisibles as nothing) and can go. One that carries a combining mark cannot: the mark would move to the letter
 * before it and might make another letter of it.
 */
export function isStray(segment: Segment, offset: number): boolean {
  const sides = sidesOf(segment, { start: offset, end: segment.after(offset) })
  return (
    sides !== undefined &&
    (isArabicLetter(segment.codeBefore(sides.left)) || isArabicLetter(segment.codeAt(sides.right)))
  )
}

/**
 * What to write instead of `run`, which consists of `separators` that keep letters from joining: a space where it
 * separated two words, nothing where it is not seen, undefined where it is none of ours.
 *
 * Behind a letter that joins, the break is seen and separates words (Persian plurals and prefixes), unless one side is
 * a single letter, which is no word. Behind a letter that does not join, it is not seen and goes. The hamza U+0621 does
 * not join either, but a final hamza ends a word: `شاء` + U+200C + `الله` are two.
 */
export function separation(segment: Segment, run: Span, separators: readonly number[]): '' | ' ' | undefined {
  const sides = sidesOf(segment, run, separators)
  if (sides === undefined) return undefined
  const left = segment.codeBefore(sides.left)
  const right = segment.codeAt(sides.right)
  if (!isArabicLetter(left) && !isArabicLetter(right)) return undefined
  if (sides.repeated || !isLetter(left) || !isLetter(right)) return ''
  const last = segment.before(sides.left)
  if (endsWord(segment, last, sides.left)) return ' '
  if (isRightJoining(left) && !BREAKING.has(left)) return ''
  return isLetter(segment.codeBefore(skipMarksBefore(segment, last))) && hasSecondLetter(segment, sides.right)
    ? ' '
    : ''
}

const SOFT_SEPARATORS: readonly number[] = [NOT_SIGN, SOFT_HYPHEN]

/**
 * The same for a run of soft hyphens and not signs, which once stood for the non-joiner. Other rules stop at these, so
 * they are left alone where another might act once they are gone: beside anything but the two letters they keep apart,
 * beside a tatweel, and where two runs have anything between them but controls.
 */
export function softSeparation(segment: Segment, run: Span): '' | ' ' | undefined {
  const sides = sidesOf(segment, run, SOFT_SEPARATORS)
  if (sides === undefined || sides.isMixed) return undefined
  if (!isArabicLetter(segment.codeBefore(sides.left)) || !isArabicLetter(segment.codeAt(sides.right))) return undefined
  return separation(segment, run, SOFT_SEPARATORS)
}

/** Whether a letter follows the one at `offset` in its word, or behind another non-joiner, which joins what it leaves. */
function hasSecondLetter(segment: Segment, offset: number): boolean {
  let next = skipMarks(segment, segment.after(offset))
  if (segment.codeAt(next) === ZERO_WIDTH_NON_JOINER) next = skipMarks(segment, segment.after(next))
  return isLetter(segment.codeAt(next))
}

/** Whether the letter from `offset` to `end` ends its word whatever follows. */
function endsWord(segment: Segment, offset: number, end: number): boolean {
  const letter = segment.codeAt(offset)
  // A heh with hamza above is typed for a teh marbuta, a yeh with it is a yeh with hamza, which may stand anywhere.
  if (isHeh(letter)) return carries(segment, offset, HAMZA_ABOVE) || isHijriMark(segment, offset, end)
  return WORD_ENDS.has(letter) && !carries(segment, offset, HAMZA_ABOVE)
}

const NONE: readonly number[] = []

function sidesOf(segment: Segment, run: Span, separators: readonly number[] = NONE): Sides | undefined {
  let steps = 0
  let repeated = false
  let isMixed = false
  let bare = true
  let left = run.start
  for (let code = segment.codeBefore(left); isUnseen(code, separators); code = segment.codeBefore(left)) {
    if (++steps > MOST_BETWEEN) return undefined
    if (separators.includes(code)) {
      repeated = true
      isMixed ||= !bare
    } else if (!isControl(code)) bare = false
    if (code === TATWEEL) isMixed = true
    left = segment.before(left)
  }
  bare = true
  let isOn = true
  let right = run.end
  for (let code = segment.codeAt(right); isUnseen(code, separators); code = segment.codeAt(right)) {
    if (++steps > MOST_BETWEEN || (isOn && isArabicMark(code))) return undefined
    if (code === TATWEEL) isOn = false
    isMixed ||= !isOn || (!bare && separators.includes(code))
    if (!isControl(code) && !separators.includes(code)) bare = false
    right = segment.after(right)
  }
  return { left, right, repeated, isMixed }
}

function isUnseen(code: number, separators: readonly number[]): boolean {
  return isTransparent(code) || code === ZERO_WIDTH_NON_JOINER || separators.includes(code)
}

function isLetter(code: number): boolean {
  return isArabicLetter(code) || isLatinLetter(code)
}
