import { unitAt } from '../text/unit-at.ts'
import { wordsAt } from './labels.ts'
import { lettersIn } from './word-units.ts'

/** `and` and `then`, before all else that is written together with a noun: `وبالمدرسة`. */
const JOINED = '\u0648\u0641'
/** What words begin with before which something may be written. */
const MAY_STAND_BEFORE = `${JOINED}\u0628\u0643\u0644\u0627`
/** What is written together with a noun before and behind it, the longest first: `بالمدرسة`, `مدارسهم`. */
const BEFORE = [
  '\u0628\u0627\u0644',
  '\u0643\u0627\u0644',
  '\u0644\u0644',
  '\u0627\u0644',
  '\u0628',
  '\u0644',
  '\u0643',
]
const BEHIND = [
  '\u0647\u0627',
  '\u0647\u0645',
  '\u0646\u0627',
  '\u0627\u062a',
  '\u0648\u0646',
  '\u064a\u0646',
  '\u0627\u0646',
  '\u0647',
  '\u064a',
]
/** The last units of these. */
const MAY_END = '\u0627\u0645\u062a\u0646\u0647\u064a'
/** UTF-16 units of the longest of these. */
const LONGEST_BEHIND = 2
/** Letters of the shortest word that says what a text is about, and by how many of them words are told apart. */
const SHORTEST = 3
const TELLING = 4
const FIRST_ARABIC = 0x600
const LAST_ARABIC = 0x6ff

/** The first letters of a word without what is written together with it: as a number, a byte each, if all are of the Arabic block. */
export type Stem = number | string

/** Words of any text. */
const COMMON: ReadonlySet<Stem | undefined> = new Set(
  [...wordsAt('text', 'common')].map((word) => stemOf(word, 0, word.length)),
)

/** The words that say what a folded text is about, each as its stem. */
export function contentOf(folded: string): ReadonlySet<Stem> {
  const content = new Set<Stem>()
  const words = lettersIn(folded, SHORTEST)
  for (let index = 0; index < words.length; index += 2) {
    const stem = stemOf(folded, words[index] as number, words[index + 1] as number)
    if (stem !== undefined && !COMMON.has(stem)) content.add(stem)
  }
  return content
}

/** How many of the words that say what a line is about stand in `content` too. */
export function sharedBy(line: ReadonlySet<Stem>, content: ReadonlySet<Stem>): number {
  let shared = 0
  for (const stem of line) if (content.has(stem)) shared++
  return shared
}

/** The stem of the word [start, end) of a text; undefined when it has less than SHORTEST units. */
function stemOf(text: string, start: number, end: number): Stem | undefined {
  const noun = MAY_STAND_BEFORE.includes(text.charAt(start)) ? nounIn(text, start, end) : start
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
  if (end >= noun + TELLING + LONGEST_BEHIND || !MAY_END.includes(text.charAt(end - 1))) return end
  for (const ending of BEHIND)
    if (end - ending.length >= noun + SHORTEST && text.endsWith(ending, end)) return end - ending.length
  return end
}

/** Where the noun in a word begins. */
function nounIn(text: string, start: number, end: number): number {
  const noun = end - start > SHORTEST && JOINED.includes(text.charAt(start)) ? start + 1 : start
  for (const part of BEFORE)
    if (end - part.length >= noun + SHORTEST && text.startsWith(part, noun)) return noun + part.length
  return noun
}
