import { bare, wordsAt } from './labels.ts'
import type { LineKind } from './line-kind.ts'

interface Edge {
  readonly place: 'first' | 'last'
  readonly words: ReadonlySet<string>
  /** Words of the longest line that it says something of. */
  readonly longest: number
  readonly kind: LineKind
}

/** In the order in which they are asked. */
const EDGES: readonly Edge[] = [
  { place: 'first', words: wordsAt('first', 'related'), longest: 4, kind: 'related' },
  { place: 'last', words: wordsAt('last', 'related'), longest: 3, kind: 'related' },
  { place: 'first', words: wordsAt('first', 'comments'), longest: 7, kind: 'comments' },
  { place: 'first', words: wordsAt('first', 'ui'), longest: 4, kind: 'furniture' },
  { place: 'first', words: wordsAt('first', 'contact'), longest: 12, kind: 'footer' },
  { place: 'first', words: wordsAt('first', 'caption'), longest: 16, kind: 'caption' },
]
/** `رسائل أخرى`, `قصائد أخرى للشاعر`, `قراء هذا الكتاب قرؤوا أيضا`, folded. */
const OTHERS =
  /^(?:\S+ (?:ال)?اخري(?: (?:لل|من |في )\S+)?|(?:مقالات|قصايد|قصص|نصوص|كتب|مواد|مواضيع) اخري ل\S+(?: \S+)?|(?:\S+ ){1,3}هذ[اه] \S+ \S+ ايضا)$/u
/** Words at an edge, and UTF-16 units of a line. */
const MOST_WORDS = 3
const LONGEST = 120
/** `(6 دقائق)` */
const COUNT = /\s*\(\p{Nd}+(?:\s\p{L}+)?\)\s*$/u
/** An item of a list begins with no word of a page: `• غلاف معدني`. */
const BULLETED = /^\s*[•·▪●◦–✓✔✗✘✕]\s/u
/** A sentence, whatever it begins with: `شاهد لم يسأله أحد`. */
const TELLS = /\s(?:لم|لن|قد(?!\sتعجب)|الذي|التي)\s/u
const MAY_END_IN_DOTS = /\.{3}|\u2026/u
/** Dots that a button ends with: `قراءة المزيد...` */
const DOTS = /\s*(?:\.{3,}|\u2026)\s*$/u
const ENDS_SENTENCE = /[.!?\u061f\u060c:]\s*$/u

/** Below the text, where a title is no longer to be expected, two words of a button tell a longer line too. */
const BUTTONS = wordsAt('first', 'ui')
const LONGEST_BELOW = 10

/** What the first or last words of a short line say that it is; undefined when they say nothing. */
export function edgeKind(raw: string, isBelowText = false): LineKind | undefined {
  if (raw.length > LONGEST || BULLETED.test(raw) || TELLS.test(raw)) return undefined
  const line = MAY_END_IN_DOTS.test(raw) ? raw.replace(DOTS, '') : raw
  if (!isBelowText && ENDS_SENTENCE.test(line)) return undefined
  const label = bare(line.includes('(') ? line.replace(COUNT, '') : line)
  if (OTHERS.test(label)) return 'related'
  const words = label.split(/[\s\u060c,]+/)
  const runs = { first: runsFrom(words.slice(0, MOST_WORDS)), last: runsTo(words.slice(-MOST_WORDS)) }
  const edge = EDGES.find(
    ({ place, words: known, longest }) => words.length <= longest && runs[place].some((run) => known.has(run)),
  )
  if (edge !== undefined || !isBelowText || words.length > LONGEST_BELOW) return edge?.kind
  const opening = runs.first.filter((run) => run.includes(' '))
  return opening.some((run) => BUTTONS.has(run)) ? 'furniture' : undefined
}

/** The first word, the first two, and so on. */
function runsFrom(words: readonly string[]): readonly string[] {
  let run = ''
  return words.map((word, index) => {
    run = index === 0 ? word : `${run} ${word}`
    return run
  })
}

/** The last word, the last two, and so on. */
function runsTo(words: readonly string[]): readonly string[] {
  let run = ''
  return words.toReversed().map((word, index) => {
    run = index === 0 ? word : `${word} ${run}`
    return run
  })
}
