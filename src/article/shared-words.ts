import { wordsAt } from './labels.ts'
import { lettersIn } from './word-units.ts'

/** `and` and `then`, before all else that is written together with a noun: `وبالمدرسة`. */
const JOINED = /^[\u0648\u0641]/
const MAY_STAND_BEFORE = /^[\u0648\u0641\u0628\u0643\u0644\u0627]/
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
/** UTF-16 units of the longest of these. */
const LONGEST_BEHIND = 2
/** Letters of the shortest word that says what a text is about, and by how many of them words are told apart. */
const SHORTEST = 3
const TELLING = 4
/** Words of any text. */
const COMMON: ReadonlySet<string> = new Set([...wordsAt('text', 'common')].map(stemOf))

/** The words that say what a folded text is about, each as its first letters without what is written together with it. */
export function contentOf(folded: string): ReadonlySet<string> {
  const content = new Set<string>()
  for (const word of lettersIn(folded, SHORTEST)) {
    const stem = stemOf(word)
    if (stem.length >= SHORTEST && !COMMON.has(stem)) content.add(stem)
  }
  return content
}

/** How many of the words that say what a line is about stand in `content` too. */
export function sharedBy(line: ReadonlySet<string>, content: ReadonlySet<string>): number {
  let shared = 0
  for (const stem of line) if (content.has(stem)) shared++
  return shared
}

/** The first letters of a word without what is written together with it; what is left of it has SHORTEST at least. */
function stemOf(word: string): string {
  const start = MAY_STAND_BEFORE.test(word) ? nounIn(word) : 0
  const most = start + TELLING
  // What is written behind a longer word stands behind the letters that tell.
  if (word.length >= most + LONGEST_BEHIND) return word.slice(start, most)
  const behind = BEHIND.find((ending) => word.length - ending.length >= start + SHORTEST && word.endsWith(ending)) ?? ''
  return word.slice(start, Math.min(most, word.length - behind.length))
}

/** Where the noun in a word begins. */
function nounIn(word: string): number {
  const start = word.length > SHORTEST && JOINED.test(word) ? 1 : 0
  const before =
    BEFORE.find((part) => word.length - part.length >= start + SHORTEST && word.startsWith(part, start)) ?? ''
  return start + before.length
}
