import type { Edit } from '../text/edit.ts'
import type { Span } from '../text/span.ts'
import { widthOf } from '../text/utf8.ts'
import { patchedBy } from './patched-by.ts'
import type { Program } from './program.ts'
import type { Outcome } from './run.ts'
import { UNDONE } from './trail.ts'

/** One change, in bytes of the outcome's source. */
export type Change = Edit

/**
 * The changes of an outcome, in order. Nothing was stored for those that keep their width: they are found by comparing
 * source and result, at about 1 ns a byte, only when somebody asks.
 */
export function explain(program: Program, outcome: Outcome): Generator<Change> {
  return changesIn(program, outcome, { start: 0, end: outcome.source.length }, outcome.edits)
}

/** Those in a stretch that cuts none in two: its patches, and `edits` of it. */
export function* changesIn(program: Program, outcome: Outcome, span: Span, edits: readonly Edit[]): Generator<Change> {
  let next = 0
  for (const patch of patches(program, outcome, span)) {
    for (let edit = edits[next]; edit !== undefined && edit.start <= patch.start; edit = edits[++next]) yield edit
    yield patch
  }
  for (; next < edits.length; next++) yield edits[next] as Edit
}

function* patches(program: Program, { source, patched, letters }: Outcome, span: Span): Generator<Change> {
  let letter = firstLetter(letters, span.start)
  for (let offset = span.start; offset < span.end; offset++) {
    if (source[offset] === patched[offset]) continue
    let start = offset
    while (((source[start] as number) & 0xc0) === 0x80) start--
    const end = start + widthOf(source[start] as number)
    while (letter < letters.length && (letters[letter] as number) < start) letter += 2
    const isLetter = letters[letter] === start && letters[letter + 1] !== UNDONE
    const rule = isLetter ? (letters[letter + 1] as number) : patchedBy(program, source, start)
    yield { start, end, text: patched.subarray(start, end), rule }
    offset = end - 1
  }
}

/** The index of the first pair of `letters` at or behind `offset`. */
function firstLetter(letters: Int32Array, offset: number): number {
  let low = 0
  let high = letters.length >> 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((letters[2 * middle] as number) < offset) low = middle + 1
    else high = middle
  }
  return 2 * low
}
