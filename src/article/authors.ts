import { fold } from '../calendar/fold.ts'
import { wordsAt } from './labels.ts'

/** First names; one that begins with a waw begins with no "and". */
const GIVEN = wordsAt('first', 'given')
const SIGNS = /\s*[\u060c,;\u061b|/&]\s*/u
const AND = /\s+\u0648(?=\S+\s+\S)/u
/** A time behind the name: `في 9:12 م`. */
const TIME = /\s+(?:في|at|[-\u2013])\s+\p{Nd}{1,2}:.*$/u
/** The number or star of a footnote behind a name. */
const FOOTNOTE = /(?<=\p{L})(?:\p{Nd}{1,2}|\s?[([]\p{Nd}{1,2}[)\]]|\s?\*+)$/u
const SHORTEST_PAIR = 2

/** The names in the value of a label: parted by signs, and by a waw that joins two full names. */
export function namesIn(value: string): readonly string[] {
  return value
    .replace(TIME, '')
    .split(SIGNS)
    .flatMap(partedByAnd)
    .map((name) => name.trim().replace(FOOTNOTE, ''))
    .filter((name) => name !== '')
}

function partedByAnd(names: string): readonly string[] {
  const at = names.search(AND)
  if (at < 0) return [names]
  const first = names.slice(0, at)
  const rest = names.slice(at).trimStart()
  const isName = GIVEN.has(fold(rest.split(/\s/)[0] ?? ''))
  if (isName || first.trim().split(/\s+/).length < SHORTEST_PAIR) return [names]
  return [first, ...partedByAnd(rest.slice(1))]
}
