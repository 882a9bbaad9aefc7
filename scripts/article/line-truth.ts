import type { Class } from '../../src/article/tags/classes.ts'
import { fold } from '../../src/calendar/fold.ts'
import type { Truth } from './cases.ts'

const NO_LETTERS = /[^\p{L}\p{N}]+/gu
/** How much of a line a text must be that is not all of it: a label, a dateline, a bullet may stand beside it. */
const SHARE = 0.6
/** Letters and digits of the shortest text that is looked for inside a line. */
const SHORTEST_INSIDE = 13
/** Between the steps of a section. */
const STEP = ' - '

/** What each line of a page is by the truth, and the texts of the truth that are none of them. */
export interface LineTruth {
  readonly classes: readonly Class[]
  readonly missing: readonly string[]
}

/**
 * Tells of the lines of a page, top to bottom and as repaired, what they are by its truth. A text of the truth is one line: of those that nothing was found for
 * yet the first that says just this, else one that ends in it, else one that holds it. The texts of the body stand in order, unless one is found further up
 * only. What is left over may be the title again, names, the section, or a value that only rules read.
 */
export function lineTruth(lines: readonly string[], truth: Truth): LineTruth {
  const page = new Page(lines)
  for (const member of ['title', 'kicker', 'subtitle', 'lead'] as const) page.find(truth[member], member)
  let last = 0
  for (const { text, type } of truth.body ?? []) last = page.find(text, type, last) ?? last
  page.find(truth.disclaimer, 'other')
  for (const text of truth.related ?? []) page.find(text, 'related')
  for (const text of truth.furniture ?? []) page.find(text, 'other')
  const classes = page.keys.map((key, index) => page.found[index] ?? leftOver(key, truth))
  return { classes, missing: page.missing }
}

/** The lines of a page, what was found out about them, and what was found nowhere. */
class Page {
  readonly keys: readonly string[]
  readonly found: (Class | undefined)[]
  readonly missing: string[] = []

  constructor(lines: readonly string[]) {
    this.keys = lines.map(keyOf)
    this.found = lines.map(() => undefined)
  }

  /** The line that a text is, looked for from a line on and then above it, is told to be `own`. */
  find(text: string | undefined, own: Class, from = 0): number | undefined {
    if (text === undefined) return undefined
    const key = keyOf(text)
    const index = this.#indexOf(key, from) ?? this.#indexOf(key, 0)
    if (index === undefined) this.missing.push(text)
    else this.found[index] = own
    return index
  }

  #indexOf(key: string, from: number): number | undefined {
    for (const holds of HOLDS) {
      const isIt = (line: string, index: number): boolean =>
        index >= from && this.found[index] === undefined && line !== '' && holds(line, key)
      const index = this.keys.findIndex(isIt)
      if (index >= 0) return index
    }
    return undefined
  }
}

/** Ways in which a line holds a text, the surest first. */
const HOLDS: readonly ((line: string, key: string) => boolean)[] = [
  (line, key) => line === key,
  (line, key) => line.endsWith(key) && isMost(key, line),
  (line, key) => key.length >= SHORTEST_INSIDE && line.includes(key) && isMost(key, line),
]

function isMost(key: string, line: string): boolean {
  return key.length > SHARE * line.length
}

/** What a line is that no text of the truth was found in. */
function leftOver(key: string, { title = '', authors = [], section = '' }: Truth): Class {
  if (key !== '' && key === keyOf(title)) return 'title'
  const holdsAll = (texts: readonly string[]): boolean => texts.every((text) => key.includes(keyOf(text)))
  if (authors.some((author) => holdsAll([author]))) return 'authors'
  return section !== '' && holdsAll(section.split(STEP)) ? 'section' : 'field'
}

/** Letters and digits, folded, of what has any: equal for two lines that say the same. */
function keyOf(text: string): string {
  const printed = text.trim()
  return fold(printed).replaceAll(NO_LETTERS, '') || printed
}
