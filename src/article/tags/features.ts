import type { LineKind } from '../line-kind.ts'
import { bulletOf, isParagraph, keyOf, type PageLine } from '../page-line.ts'
import type { Because } from '../part.ts'
import type { Stem } from '../shared-words.ts'
import { StemCounts } from '../stem-counts.ts'
import { CLASSES, classOf, type Ruled } from './classes.ts'
import { FORMS, formOf } from './forms.ts'

/** A line of a page and what the rules take it for. */
export interface RuledLine extends Ruled {
  readonly line: PageLine
}

const KINDS: readonly LineKind[] = [
  'text',
  'crumbs',
  'stamp',
  'published',
  'updated',
  'clock',
  'newsCode',
  'author',
  'poet',
  'section',
  'open-field',
  'source',
  'url',
  'link',
  'place',
  'agency',
  'caption',
  'headline',
  'related',
  'aside',
  'comments',
  'footer',
  'end',
  'end-code',
  'disclaimer',
  'symbols',
  'time',
  'furniture',
]
/** In any order that stays. */
const BECAUSE: readonly Because[] = [
  'a label',
  'its label is on the line above',
  'an update above everything else',
  'a day above the menu',
  'the text begins with it again',
  'the line that the text repeats',
  'the last short lines above the labels',
  'the short lines above the text',
  'above the title',
  'below the title',
  'between the title and the labels',
  'in one block with the title',
  'the name of a person beside the title',
  'a name below the title',
  'what is said of the author',
  'an entry of a list of articles',
  'dates and nothing else',
  'a date of something else',
  'a place and a colon beside the date',
  'a place beside a name',
  'the name of an agency beside the date',
  'the name of an agency beside a place',
  'the name of a section',
  'a text',
  'below a label for links',
  'one of numbered links',
  'below a label for comments',
  'below the end of the text',
  'an address',
  'no letters',
  'a code behind the text',
  'a name above the article',
  'a link of its own',
  'beside links to other articles',
  'whose page it is, below the text',
  'below a label for other things',
  'beside an entry of a list of articles',
]
const NUMBERS: ReadonlyMap<LineKind, number> = new Map(KINDS.map((kind, index) => [kind, index + 1]))
const REASONS: ReadonlyMap<Because, number> = new Map(BECAUSE.map((because, index) => [because, index + 1]))
const FIELDS: ReadonlySet<LineKind> = new Set(KINDS.slice(2, 11))
/** Labels below the text. */
const TAIL: readonly LineKind[] = ['related', 'aside', 'comments', 'footer', 'end', 'source']
const BEHIND: readonly LineKind[] = [...TAIL, 'disclaimer']
/** Words of the shortest sentence that shows where the text is. */
const SHORTEST_SENTENCE = 10
const LONGEST_SHORT = 8
const WORDS = [1, 2, 3, 4, 6, 8, 10, 12, 16, 22, 35]
const FROM_TOP = [0, 1, 2, 3, 5, 8, 12]
const FROM_BOTTOM = [0, 1, 2, 4, 8, 15]
const TO_FIRST = [-20, -8, -3, -1, 0, 1, 2, 3, 5, 8, 12]
const FROM_LAST = [-8, -3, -1, 0, 1, 2, 3, 5, 8, 12, 20]
const RUN = [0, 1, 2, 3, 5, 8]
const BLOCK = [1, 2, 3, 5, 8]
const FROM_LABEL = [1, 2, 4, 8, 16]
const FROM_FIELD = [1, 2, 3, 5]
const SHARED = [0, 1, 2, 4]
const SHARE = [0, 0.2, 0.4, 0.7]
const RANK = [0, 1, 2, 3]
const PARAGRAPHS = [0, 1, 2, 4, 8]
/** Lines above and below that a line is judged by. */
const NEIGHBOURS = [-2, -1, 1, 2]

/** How many values each question about a line has, in the order in which `answersOf` gives them. */
const SIZES = [
  KINDS.length + 1,
  ...FORMS,
  WORDS.length + 1,
  2,
  2,
  2,
  2,
  2,
  2,
  3,
  SHARED.length + 1,
  SHARE.length + 1,
  3,
  FROM_TOP.length + 1,
  FROM_BOTTOM.length + 1,
  TO_FIRST.length + 1,
  FROM_LAST.length + 1,
  RUN.length + 1,
  BLOCK.length + 1,
  4,
  TAIL.length + 1,
  FROM_LABEL.length + 2,
  BEHIND.length + 1,
  FROM_FIELD.length + 2,
  FROM_FIELD.length + 2,
  PARAGRAPHS.length + 1,
  RANK.length + 2,
  RANK.length + 2,
  CLASSES.length,
  REASONS.size + 1,
  ...NEIGHBOURS.flatMap(() => [KINDS.length + 2, WORDS.length + 2, 3, CLASSES.length + 1]),
]
const STARTS = SIZES.map((_, index) => SIZES.slice(0, index).reduce((sum, size) => sum + size, 0))
/** How many features there are, and of how many each line has one. */
export const FEATURES = SIZES.reduce((sum, size) => sum + size, 0)
export const QUESTIONS = SIZES.length

/** For each line, one behind the other, the numbers of the features that it has: one for each question. */
export function featuresOf(lines: readonly RuledLine[]): Int32Array {
  const page = pageOf(lines)
  const asNeighbours = lines.map((line, index) => neighbourOf(line, page.classes[index] as number))
  const features = new Int32Array(lines.length * QUESTIONS)
  let place = 0
  for (let index = 0; index < lines.length; index++) {
    const own = lines[index] as RuledLine
    features[place++] = kindOf(own.line)
    place = add(features, place, formOf(own.line))
    place = add(features, place, answersOf(own, index, page))
    for (const distance of NEIGHBOURS) place = add(features, place, asNeighbours[index + distance] ?? NO_LINE)
  }
  return features
}

/** Adds the answers to the next questions at `place`, and says where those behind them go. */
function add(features: Int32Array, place: number, answers: readonly number[]): number {
  const question = place % QUESTIONS
  for (let index = 0; index < answers.length; index++)
    features[place + index] = (STARTS[question + index] as number) + (answers[index] as number)
  return place + answers.length
}

/** What is asked of the whole page. */
interface Page {
  readonly lines: readonly PageLine[]
  /** For each line the number of the class that the rules take it for. */
  readonly classes: readonly number[]
  readonly paragraphs: number
  readonly first: number
  readonly last: number
  /** For each line how many of its words others of the text have, and how many it has. */
  readonly shared: readonly (readonly [shared: number, all: number])[]
  /** How often each line stands on the page. */
  readonly times: ReadonlyMap<string, number>
  readonly keys: readonly string[]
  /** For each line how many short ones stand in a row with it. */
  readonly runs: readonly number[]
  /** For each line where the lines begin and end between which no blank one stands. */
  readonly blocks: readonly (readonly [start: number, end: number])[]
  /** Ranks of the lines of text above the first sentence, the longest and those first that share most. */
  readonly byLength: ReadonlyMap<number, number>
  readonly byShare: ReadonlyMap<number, number>
  /** For each line the nearest above it with a label of TAIL, below with one of BEHIND, above and below with a field; -1 for none. */
  readonly label: readonly number[]
  readonly next: readonly number[]
  readonly field: readonly number[]
  readonly nextField: readonly number[]
}

function pageOf(ruled: readonly RuledLine[]): Page {
  const lines = ruled.map(({ line }) => line)
  const all = indexesOf(lines, isParagraph)
  const closed = all.filter((index) => lines[index]?.isClosed && (lines[index]?.words ?? 0) >= SHORTEST_SENTENCE)
  const sentences = closed.length > 0 ? closed : all
  const contents = lines.map(({ matched }) => matched.content)
  const counts = new StemCounts(sentences.map((index) => contents[index] ?? []))
  const isSentence = new Set(sentences)
  const shared: (readonly [number, number])[] = []
  for (let index = 0; index < contents.length; index++) {
    const content = contents[index] as readonly Stem[]
    const own = isSentence.has(index) ? 1 : 0
    let others = 0
    for (let at = 0; at < content.length; at++) if (counts.of(content[at] as Stem) > own) others++
    shared.push([others, content.length])
  }
  const keys = lines.map(keyOf)
  const first = sentences[0] ?? lines.length
  const above = indexesOf(lines, ({ kind }, index) => kind === 'text' && index < first)
  return {
    lines,
    classes: ruled.map((line) => CLASSES.indexOf(classOf(line))),
    paragraphs: sentences.length,
    first,
    last: sentences.at(-1) ?? -1,
    shared,
    times: countsOf(keys),
    keys,
    runs: runsOf(lines),
    blocks: blocksOf(lines),
    byLength: ranksOf(above.toSorted((a, b) => (lines[b]?.words ?? 0) - (lines[a]?.words ?? 0))),
    byShare: ranksOf(above.toSorted((a, b) => (shared[b]?.[0] ?? 0) - (shared[a]?.[0] ?? 0))),
    label: nearestAbove(lines, ({ kind }) => TAIL.includes(kind)),
    next: nearestBelow(lines, ({ kind }) => BEHIND.includes(kind)),
    field: nearestAbove(lines, ({ kind }) => FIELDS.has(kind)),
    nextField: nearestBelow(lines, ({ kind }) => FIELDS.has(kind)),
  }
}

function answersOf({ line, because }: RuledLine, index: number, page: Page): readonly number[] {
  const { lines, first, last } = page
  const [shared, all] = page.shared[index] as readonly [number, number]
  const [start, end] = page.blocks[index] as readonly [number, number]
  const label = page.label[index] as number
  const next = page.next[index] as number
  const field = page.field[index] as number
  const nextField = page.nextField[index] as number
  return [
    bucket(line.words, WORDS),
    flag(line.isClosed),
    flag(line.isBlankBefore),
    flag(line.isBlankBehind),
    flag(line.isRow),
    flag(line.isBelowLabel),
    flag(bulletOf(line) !== ''),
    Math.min(2, (page.times.get(page.keys[index] ?? '') ?? 1) - 1),
    bucket(shared, SHARED),
    bucket(shared / Math.max(1, all), SHARE),
    index < first ? 0 : index > last ? 2 : 1,
    bucket(index, FROM_TOP),
    bucket(lines.length - 1 - index, FROM_BOTTOM),
    bucket(first - index, TO_FIRST),
    bucket(index - last, FROM_LAST),
    bucket(page.runs[index] ?? 0, RUN),
    bucket(end - start + 1, BLOCK),
    Math.min(3, index - start),
    TAIL.indexOf(lines[label]?.kind ?? 'text') + 1,
    label < 0 ? 0 : 1 + bucket(index - label, FROM_LABEL),
    BEHIND.indexOf(lines[next]?.kind ?? 'text') + 1,
    field < 0 ? 0 : 1 + bucket(index - field, FROM_FIELD),
    nextField < 0 ? 0 : 1 + bucket(nextField - index, FROM_FIELD),
    bucket(page.paragraphs, PARAGRAPHS),
    rankIn(page.byLength, index),
    rankIn(page.byShare, index),
    page.classes[index] as number,
    REASONS.get(because) ?? 0,
  ]
}

const NO_LINE: readonly number[] = [0, 0, 0, 0]

/** What a line says to those beside it. */
function neighbourOf({ line }: RuledLine, own: number): readonly number[] {
  return [1 + kindOf(line), 1 + bucket(line.words, WORDS), line.isClosed ? 2 : 1, 1 + own]
}

function kindOf({ kind }: PageLine): number {
  return NUMBERS.get(kind) ?? 0
}

function flag(is: boolean | undefined): number {
  return is ? 1 : 0
}

function rankIn(ranks: ReadonlyMap<number, number>, index: number): number {
  const rank = ranks.get(index)
  return rank === undefined ? 0 : 1 + bucket(rank, RANK)
}

function ranksOf(ranked: readonly number[]): ReadonlyMap<number, number> {
  return new Map(ranked.map((index, rank) => [index, rank]))
}

/** For each line the last above it that is so; -1 for none. */
function nearestAbove(lines: readonly PageLine[], is: (line: PageLine) => boolean): readonly number[] {
  const all = new Array<number>(lines.length).fill(-1)
  for (let index = 1; index < lines.length; index++)
    all[index] = is(lines[index - 1] as PageLine) ? index - 1 : (all[index - 1] as number)
  return all
}

/** For each line the first below it that is so; -1 for none. */
function nearestBelow(lines: readonly PageLine[], is: (line: PageLine) => boolean): readonly number[] {
  const all = new Array<number>(lines.length).fill(-1)
  for (let index = lines.length - 2; index >= 0; index--)
    all[index] = is(lines[index + 1] as PageLine) ? index + 1 : (all[index + 1] as number)
  return all
}

/** The first of the limits that `value` does not exceed. */
function bucket(value: number, limits: readonly number[]): number {
  let at = 0
  while (at < limits.length && value > (limits[at] as number)) at++
  return at
}

function indexesOf(lines: readonly PageLine[], is: (line: PageLine, index: number) => boolean): readonly number[] {
  const all: number[] = []
  for (let index = 0; index < lines.length; index++) if (is(lines[index] as PageLine, index)) all.push(index)
  return all
}

function countsOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function isShort({ kind, words, isClosed }: PageLine): boolean {
  return (kind === 'text' || kind === 'crumbs') && words <= LONGEST_SHORT && !isClosed
}

function runsOf(lines: readonly PageLine[]): readonly number[] {
  const runs: number[] = []
  for (let index = 0; index < lines.length; index = runs.length) {
    let end = index
    while (end < lines.length && isShort(lines[end] as PageLine)) end++
    const length = end - index
    for (let left = Math.max(1, length); left > 0; left--) runs.push(length)
  }
  return runs
}

function blocksOf(lines: readonly PageLine[]): readonly (readonly [number, number])[] {
  const below = nearestBelow(lines, ({ isBlankBefore }) => isBlankBefore)
  let start = 0
  return lines.map((line, index) => {
    if (line.isBlankBefore) start = index
    const next = below[index] as number
    return [start, (next < 0 ? lines.length : next) - 1]
  })
}
