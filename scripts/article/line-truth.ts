import type { ArticleLine } from '../../src/article/article.ts'
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

/** A line as repaired, and the printed one of which it may be a piece. */
export interface PieceOfPage {
  readonly text: string
  readonly printed: Pick<ArticleLine, 'raw'>
}

/** What each line of a page is by the truth, and the texts of the truth that are none of them. */
export interface LineTruth {
  readonly classes: readonly Class[]
  readonly missing: readonly string[]
}

/**
 * Tells of the lines of a page, from top to bottom, what they are by its truth. A text of the truth is one line: of those that nothing was found for yet the
 * first that says just this, else one that ends in it, else one that holds it; else all that is left of a printed line that says it and was parted. The
 * texts of the body stand in order, unless one is found further up only. What is left over may be the title again, names, the section, or a value that
 * only rules read.
 */
export function lineTruth(lines: readonly PieceOfPage[], truth: Truth): LineTruth {
  const page = new Page(lines)
  for (const member of ['title', 'kicker', 'subtitle', 'lead'] as const) page.find(truth[member], member)
  let last = 0
  for (const { text, type } of truth.body ?? []) last = page.find(text, type, last) ?? last
  page.find(truth.disclaimer, 'other')
  for (const text of truth.related ?? []) page.find(text, 'related')
  for (const text of truth.furniture ?? []) page.find(text, 'other')
  return { classes: page.classes((key) => leftOver(key, truth)), missing: page.missing }
}

/** The lines of a page, what was found out about them, and what was found nowhere. */
class Page {
  readonly missing: string[] = []
  readonly #lines: readonly PieceOfPage[]
  readonly #keys: readonly string[]
  readonly #found: (Class | undefined)[]

  constructor(lines: readonly PieceOfPage[]) {
    this.#lines = lines
    this.#keys = lines.map(({ text }) => keyOf(text))
    this.#found = lines.map(() => undefined)
  }

  classes(leftOver: (key: string) => Class): readonly Class[] {
    return this.#keys.map((key, index) => this.#found[index] ?? leftOver(key))
  }

  /** The line that a text is, looked for from a line on and then above it, is told to be `own`. */
  find(text: string | undefined, own: Class, from = 0): number | undefined {
    if (text === undefined) return undefined
    const key = keyOf(text)
    const index = this.#indexOf(key, from) ?? this.#indexOf(key, 0)
    const found = index === undefined ? this.#partsOf(key) : [index]
    for (const line of found) this.#found[line] = own
    if (found.length === 0) this.missing.push(text)
    return found[0]
  }

  /** What is left of the first printed line that says a text. */
  #partsOf(key: string): readonly number[] {
    const left = [...this.#lines.entries()].filter(([index]) => this.#found[index] === undefined)
    const printed = left.find(([, line]) => keyOf(line.printed.raw) === key)?.[1].printed
    return left.flatMap(([index, line]) => (line.printed === printed ? [index] : []))
  }

  #indexOf(key: string, from: number): number | undefined {
    for (const holds of HOLDS) {
      const isIt = (line: string, index: number): boolean =>
        index >= from && this.#found[index] === undefined && line !== '' && holds(line, key)
      const index = this.#keys.findIndex(isIt)
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
