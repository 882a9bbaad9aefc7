import { fold } from '../calendar/fold.ts'
import { wordsAt } from './labels.ts'

const WORD = /[\p{L}\p{M}]+/gu
/** What is written together with a noun: `وبالمدرسة`, `مدارسهم`. */
const BEFORE =
  /^[\u0648\u0641]?(?:\u0628\u0627\u0644|\u0643\u0627\u0644|\u0644\u0644|\u0627\u0644|\u0628|\u0644|\u0643)?(?=\p{L}{3})/u
const MAY_STAND_BEFORE = /^[\u0648\u0641\u0628\u0643\u0644\u0627]/
const BEHIND =
  /(?<=\p{L}{3})(?:\u0647\u0627|\u0647\u0645|\u0646\u0627|\u0627\u062a|\u0648\u0646|\u064a\u0646|\u0627\u0646|\u0647|\u064a)$/u
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
  for (const word of folded.match(WORD) ?? []) {
    const stem = word.length < SHORTEST ? '' : stemOf(word)
    if (stem.length >= SHORTEST && !COMMON.has(stem)) content.add(stem)
  }
  return content
}

/** How many of the words that say what `line` is about stand in `content` too. */
export function sharedWith(line: string, content: ReadonlySet<string>): number {
  return [...contentOf(fold(line))].filter((stem) => content.has(stem)).length
}

function stemOf(word: string): string {
  const rest = MAY_STAND_BEFORE.test(word) ? word.replace(BEFORE, '') : word
  // What is written behind a longer word stands behind the letters that tell.
  return (rest.length < TELLING + LONGEST_BEHIND ? rest.replace(BEHIND, '') : rest).slice(0, TELLING)
}
