import { unitAt } from '../text/unit-at.ts'
import { wordsAt } from './labels.ts'
import { forLettersIn, type Taker } from './word-units.ts'

const FIRST_ARABIC = 0x600
const LAST_ARABIC = 0x6ff
const NONE: readonly string[] = []
/** `and` and `then`, before all else that is written together with a noun: `وبالمدرسة`. */
const AND = 0x648
const THEN = 0x641
/** What is written together with a noun before and behind it, the longest first: `بالمدرسة`, `مدارسهم`. */
const BEFORE = byUnit(
  ['\u0628\u0627\u0644', '\u0643\u0627\u0644', '\u0644\u0644', '\u0627\u0644', '\u0628', '\u0644', '\u0643'],
  (part) => part.charCodeAt(0),
)
const BEHIND = byUnit(
  [
    '\u0647\u0627',
    '\u0647\u0645',
    '\u0646\u0627',
    '\u0627\u062a',
    '\u0648\u0646',
    '\u064a\u0646',
    '\u0627\u0646',
    '\u0647',
    '\u064a',
  ],
  (part) => part.charCodeAt(part.length - 1),
)
/** UTF-16 units of the longest of what stands behind. */
const LONGEST_BEHIND = 2
/** Letters of the shortest word that says what a text is about, and by how many of them words are told apart. */
const SHORTEST = 3
const TELLING = 4
const FEW = 64

/** The first letters of a word without what is written together with it: as a number, a byte each, if all are of the Arabic block. */
export type Stem = number | string

/** Words of any text. */
const COMMON: ReadonlySet<Stem | undefined> = new Set(
  [...wordsAt('text', 'common')].map((word) => stemOf(word, 0, word.length)),
)

/** The words that say what a folded text is about, each once, as its stem: looked through, as long as they are few, which costs less than a set to fill. */
export function contentOf(folded: string): readonly Stem[] {
  const content = new Content(folded)
  forLettersIn(folded, content)
  return content.stems
}

/** How many words of a folded text say nothing of what it is about, or say it again; no more than `most` are counted. */
export function idleWords(folded: string, most: number): number {
  const content = new Content(folded, most)
  forLettersIn(folded, content)
  return content.idle
}

/** The stems of the words of a text, each once, and how many words say nothing, or say it again. */
class Content implements Taker {
  readonly stems: Stem[] = []
  idle = 0
  readonly #text: string
  readonly #most: number
  #seen: Set<Stem> | undefined

  /** `most`: idle words behind which no other is looked at. */
  constructor(text: string, most = Number.POSITIVE_INFINITY) {
    this.#text = text
    this.#most = most
  }

  take(start: number, end: number): boolean {
    const stem = end - start < SHORTEST ? undefined : stemOf(this.#text, start, end)
    if (stem === undefined || COMMON.has(stem) || this.#has(stem)) return ++this.idle >= this.#most
    this.stems.push(stem)
    if (this.stems.length > FEW) this.#seen ??= new Set(this.stems)
    this.#seen?.add(stem)
    return false
  }

  #has(stem: Stem): boolean {
    return this.#seen?.has(stem) ?? this.stems.includes(stem)
  }
}

/** How many of the words that say what a line is about stand in `content` too. */
export function sharedBy(line: readonly Stem[], content: { readonly has: (stem: Stem) => boolean }): number {
  let shared = 0
  for (const stem of line) if (content.has(stem)) shared++
  return shared
}

/** The stem of the word [start, end) of a text; undefined when it has less than SHORTEST units. */
function stemOf(text: string, start: number, end: number): Stem | undefined {
  const noun = nounIn(text, start, end)
  const behind = Math.min(noun + TELLING, nounEnd(text, noun, end))
  if (behind < noun + SHORTEST) return undefined
  let stem = 0
  for (let index = noun; index < behind; index++) {
    const code = unitAt(text, index)
    if (code < FIRST_ARABIC || code > LAST_ARABIC) return text.slice(noun, behind)
    stem = (stem << 8) | (code - FIRST_ARABIC)
  }
  return stem
}

/** Where the noun that begins at `noun` ends, as far as that matters for its first letters. */
function nounEnd(text: string, noun: number, end: number): number {
  // What is written behind a longer word stands behind the letters that tell.
  if (end >= noun + TELLING + LONGEST_BEHIND) return end
  for (const ending of partsAt(BEHIND, unitAt(text, end - 1)))
    if (end - ending.length >= noun + SHORTEST && text.endsWith(ending, end)) return end - ending.length
  return end
}

/** Where the noun in a word begins. */
function nounIn(text: string, start: number, end: number): number {
  const first = unitAt(text, start)
  const isJoined = (first === AND || first === THEN) && end - start > SHORTEST
  const noun = isJoined ? start + 1 : start
  for (const part of partsAt(BEFORE, isJoined ? unitAt(text, noun) : first))
    if (end - part.length >= noun + SHORTEST && text.startsWith(part, noun)) return noun + part.length
  return noun
}

type Parts = readonly (readonly string[])[]

/** For each unit of the Arabic block the parts that it tells, in their order. */
function byUnit(parts: readonly string[], unitOf: (part: string) => number): Parts {
  return Array.from({ length: LAST_ARABIC - FIRST_ARABIC + 1 }, (_, index) =>
    parts.filter((part) => unitOf(part) === FIRST_ARABIC + index),
  )
}

function partsAt(parts: Parts, unit: number): readonly string[] {
  return unit >= FIRST_ARABIC && unit <= LAST_ARABIC ? (parts[unit - FIRST_ARABIC] as readonly string[]) : NONE
}
