/**
 * A first look at a word beside a number or bracket, without making a string of it: nine in ten do not begin or end as
 * any word of a date does.
 */
import { LONG, SHORT, type Size } from '../text/beside.ts'
import { isArabicLetter, isArabicMark, isLatinLetter } from '../text/characters.ts'
import { NOT_SIGN, SOFT_HYPHEN, TATWEEL, ZERO_WIDTH_NON_JOINER } from '../text/code-points.ts'
import { lazy } from '../text/lazy.ts'
import type { Segment } from '../text/segment.ts'
import { foldCharacter } from './fold-letters.ts'
import { firstWords, isFirstWord, wordsBeforeDay, wordsBeforeYear } from './glue.ts'
import { PARTICLES, withoutParticle } from './months.ts'
import { isUnseen } from './unseen.ts'

/** Letters looked at; shorter words are looked at whole. */
const LETTERS = 3
/** Marks and invisible characters looked past; behind more, the word gets the benefit of the doubt. */
const MOST_STEPS = 24

/** Whether the word that ends at `end` may be the last of a date's. */
export function mayEndDateWord(segment: Segment, end: number): boolean {
  const key = keyFrom(segment, end, false)
  return key === DOUBT || beforeDay.keys(LETTERS).has(key) || beforeYear.keys(LETTERS).has(key)
}

/** Whether the word that begins at `start` may be the first of a date's. */
export function mayBeginDateWord(segment: Segment, start: number): boolean {
  const key = keyFrom(segment, start, true)
  return key === DOUBT || firstKeys().has(key)
}

/**
 * Whether a word may be the last of a date's, before a number of this size or a bracket, that ends with these, as far as they are known, the last one first.
 * Marks are looked past.
 */
export function mayEndDateWordIn(size: Size, ...codes: readonly (number | undefined)[]): boolean {
  if (size === LONG) return false
  const ends = size === SHORT ? beforeDay : beforeYear
  const letters = codes.filter((code) => code !== undefined && foldedLetter(code) !== NEVER_MIND) as readonly number[]
  if (letters.length > LETTERS) return mayBeWordOf(letters, ends.parts(), ends.isWord, false)
  return letters.length === 0 || mayBeOneOf(ends.keys(letters.length), ...letters)
}

/** Whether a word that begins with these two or more may be the first of a date's. */
export function mayBeginDateWordIn(...letters: readonly number[]): boolean {
  if (letters.length > LETTERS) return mayBeWordOf(letters, firstParts(), isFirstWord, true)
  return mayBeOneOf(letters.length === LETTERS ? firstKeys() : firstTwo(), ...letters)
}

/** `parts`: what words begin with, or end in. `isWord` says whether a whole word is one. */
function mayBeWordOf(
  letters: readonly number[],
  parts: ReadonlySet<string>,
  isWord: (word: string) => boolean,
  isForward: boolean,
): boolean {
  let word = ''
  for (const letter of letters) {
    const folded = foldedLetter(letter)
    if (folded === DOUBT || folded === NEVER_MIND) return true
    if (folded === NO_LETTER) return isWord(word)
    const character = String.fromCharCode(folded)
    word = isForward ? word + character : character + word
  }
  return parts.has(word)
}

/** `keys`: those of as many letters of words as there are here, or of all where a word has less; from the first on, or from the last backwards. */
export function mayBeOneOf(keys: ReadonlySet<number>, ...letters: readonly number[]): boolean {
  let key = 0
  for (const letter of letters) {
    const folded = foldedLetter(letter)
    if (folded === DOUBT || folded === NEVER_MIND) return true
    if (folded === NO_LETTER) break
    key = mix(key, folded)
  }
  return keys.has(key)
}

/** Of words, the keys of their first letters, or of fewer that are all. */
export function keysOf(words: Iterable<string>, most: number): ReadonlySet<number> {
  return new Set([...words].map((word) => keyOf([...word], most)))
}

/** The key of the first letters of a word, read forwards or backwards from `offset`; DOUBT when they take more than this look. */
function keyFrom(segment: Segment, offset: number, isForward: boolean): number {
  let key = 0
  let letters = 0
  let at = offset
  for (let steps = 0; letters < LETTERS; steps++) {
    const folded = foldedLetter(isForward ? segment.codeAt(at) : segment.codeBefore(at))
    if (folded === DOUBT || steps === MOST_STEPS) return DOUBT
    if (folded === NO_LETTER) break
    if (folded !== NEVER_MIND) {
      key = mix(key, folded)
      letters++
    }
    at = isForward ? segment.after(at) : segment.before(at)
  }
  return key
}

const firstKeys = lazy(() => keysOf(firstWords(), LETTERS))

/** A first look at words from their ends on. */
interface Ends {
  /** Of their last letters, so many or all. */
  readonly keys: (letters: number) => ReadonlySet<number>
  readonly parts: () => ReadonlySet<string>
  readonly isWord: (word: string) => boolean
}

function endsOf(words: () => ReadonlySet<string>): Ends {
  const keys = Array.from({ length: LETTERS + 1 }, (_, most) => {
    return lazy(() => new Set([...words()].map((word) => keyOf([...word].reverse(), most))))
  })
  return {
    keys: (letters) => (keys[letters] as (typeof keys)[0])(),
    parts: lazy(
      () =>
        new Set(
          [...words()]
            .flatMap((word) => ['', ...PARTICLES].map((particle) => particle + word))
            .flatMap((word) => Array.from(word, (_, index) => word.slice(index))),
        ),
    ),
    isWord: (word) => words().has(word) || words().has(withoutParticle(word)),
  }
}

const beforeDay = endsOf(wordsBeforeDay)
const beforeYear = endsOf(wordsBeforeYear)

const firstParts = lazy(
  () => new Set([...firstWords()].flatMap((word) => Array.from(word, (_, index) => word.slice(0, index + 1)))),
)
const firstTwo = lazy(() => keysOf(firstWords(), 2))

function keyOf(letters: readonly string[], most: number): number {
  return letters.slice(0, most).reduce((key, letter) => mix(key, letter.codePointAt(0) as number), 0)
}

/** Two words may share a key; then the word is read. */
function mix(key: number, letter: number): number {
  return (Math.imul(key, 0x800) + letter) | 0
}

const NO_LETTER = -1
const NEVER_MIND = -2
/** What separates two words or none, by rules that need more than this look; presentation forms, which are several letters. */
const DOUBT = -3
const TWO_BYTES = 0x800
const FOLDED = new Int16Array(TWO_BYTES)

function foldedLetter(code: number): number {
  if (code < 0 || code >= TWO_BYTES)
    return isUnseen(code) && code !== ZERO_WIDTH_NON_JOINER ? NEVER_MIND : longLetter(code)
  const known = FOLDED[code] as number
  if (known !== 0) return known
  const folded = foldShort(code)
  FOLDED[code] = folded
  return folded
}

function foldShort(code: number): number {
  if (code === SOFT_HYPHEN || code === NOT_SIGN) return DOUBT
  if (isUnseen(code) || isArabicMark(code) || code === TATWEEL) return NEVER_MIND
  if (!isArabicLetter(code) && !isLatinLetter(code)) return NO_LETTER
  return foldCharacter(String.fromCodePoint(code)).codePointAt(0) as number
}

function longLetter(code: number): number {
  if (isArabicMark(code)) return NEVER_MIND
  return isArabicLetter(code) || isLatinLetter(code) || code === ZERO_WIDTH_NON_JOINER ? DOUBT : NO_LETTER
}
