import { folded } from './folded.ts'
import { wordsAt } from './labels.ts'

/** First names; one that begins with a waw begins with no "and". */
const GIVEN = wordsAt('first', 'given')
const SIGNS = /\s*[\u060c,;\u061b|/&]\s*/u
const AND = /\s+\u0648(?=\S+\s+\S)/u
/** A time behind the name: `في 9:12 م`. */
const TIME = /\s+(?:في|at|[-\u2013])\s+\p{Nd}{1,2}:.*$/u
/** The number or star of a footnote behind a name. */
const FOOTNOTE = /(?<=\p{L})(?:\s?\p{Nd}{1,2}|[\u00b9\u00b2\u00b3\u2070-\u2079]+|\s?[([]\p{Nd}{1,2}[)\]]|\s?\*+)$/u
const SHORTEST_PAIR = 2
/** UTF-16 units of a waw and one letter. */
const SHORTEST_WORD = 2
const DASH = /\s+[-\u2013\u2014]\s+/u

/** The names in the value of a label: parted by signs, and by a waw that joins two full names. */
export function namesIn(value: string): readonly string[] {
  return (
    value
      .replace(TIME, '')
      .split(SIGNS)
      .flatMap(partedByDash)
      .flatMap(partedByAnd)
      .map((name) => name.trim().replace(FOOTNOTE, ''))
      // `تدقيق: سالم` is a field of its own.
      .filter((name) => name !== '' && !/[:\uff1a]/u.test(name))
  )
}

/** A dash parts names when each of them begins with a first name; else a place stands behind it. */
function partedByDash(names: string): readonly string[] {
  const parts = names.split(DASH)
  return parts.every((part) => GIVEN.has(folded(part).trim().split(/\s/)[0] ?? '')) ? parts : [names]
}

function partedByAnd(names: string): readonly string[] {
  const at = names.search(AND)
  if (at < 0) return [names]
  const first = names.slice(0, at)
  const rest = names.slice(at).trimStart()
  const second = rest.split(/\s/)[0] ?? ''
  // `ود اللمين` is a name; before `ود. سالم` stands a title.
  const isName = GIVEN.has(folded(second)) || second.length === SHORTEST_WORD
  if (isName || first.trim().split(/\s+/).length < SHORTEST_PAIR) return [names]
  return [first, ...partedByAnd(rest.slice(1))]
}
