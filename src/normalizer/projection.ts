import { changesIn } from '../engine/explain.ts'
import { patchedBy } from '../engine/patched-by.ts'
import type { Program } from '../engine/program.ts'
import type { Outcome } from '../engine/run.ts'
import type { Block } from '../format/format.ts'
import { isVowelSign } from '../text/characters.ts'
import { applyEdits, copyBytes, type Edit, newBytes } from '../text/edit.ts'
import type { Span } from '../text/span.ts'
import { codePointAt } from '../text/utf8.ts'
import { type Escaping, type Group, type Piece, Writer } from './rewriting.ts'

/** Room for so many bytes; what it is for is told apart by number, from 0. */
export type Room = (length: number, number: number) => Uint8Array

const BYTES = 0
const PATCHED = 1
const TARGET = 2
/** How many these are. */
export const ROOMS = 3

/**
 * A text beside the one that rules see, in which each of some pieces reads as what it stands for. Offsets of both are bytes of UTF-8.
 * Costs what the pieces cost, and a copy of the text.
 */
export class Projection {
  /** What the rules see. */
  readonly bytes: Uint8Array
  readonly #source: Uint8Array
  /** Sorted and disjoint, in bytes of the source. */
  readonly #pieces: readonly Piece[]
  /** Where each piece begins in what the rules see. */
  readonly #starts: Int32Array

  /** Where there is room for what rules see, and for what became of the source: BYTES, PATCHED, TARGET. */
  readonly #room: Room

  constructor(source: Uint8Array, pieces: readonly Piece[], room: Room = newBytes) {
    this.#room = room
    this.#source = source
    this.#pieces = pieces
    this.#starts = new Int32Array(pieces.length)
    let length = source.length
    for (const { start, end, text } of pieces) length += text.length - (end - start)
    this.bytes = room(length, BYTES)
    let read = 0
    let write = 0
    pieces.forEach(({ start, end, text }, index) => {
      copyBytes(source, read, start, this.bytes, write)
      write += start - read
      this.#starts[index] = write
      copyBytes(text, 0, text.length, this.bytes, write)
      write += text.length
      read = end
    })
    copyBytes(source, read, source.length, this.bytes, write)
  }

  /** Blocks of the source as those of what the rules see. No span ends inside a piece. */
  blocks(blocks: readonly Block[]): readonly Block[] {
    let next = 0
    let shift = 0
    const moved = (offset: number): number => {
      for (let piece = this.#pieces[next]; piece !== undefined && piece.end <= offset; piece = this.#pieces[++next])
        shift += piece.text.length - (piece.end - piece.start)
      return offset + shift
    }
    return blocks.map((block) => block.map((span) => ({ ...span, start: moved(span.start), end: moved(span.end) })))
  }

  /** An outcome of what the rules saw as one of the source. */
  outcome(program: Program, outcome: Outcome, escaping: Escaping | undefined): Outcome {
    const { groups, raw } = this.#sorted(outcome)
    const counts = outcome.counts.slice()
    const rewritten: Group[] = []
    const rewrites: Edit[] = []
    const writer = new Writer(escaping)
    for (const group of groups) {
      const rule = settleCounts(program, outcome, group, counts)
      if (rule === undefined) continue
      rewritten.push(group)
      rewrites.push({ ...this.#spanOfGroup(group), text: writer.written(outcome, group), rule })
    }
    const isChanged = counts.some((count) => count > 0)
    const patched = isChanged ? this.#patched(outcome, rewrites) : this.#source
    const edits = merged(rewrites, this.#mapped(raw, writer))
    return {
      source: this.#source,
      patched,
      edits,
      target: isChanged ? applyEdits(patched, edits, (length) => this.#room(length, TARGET)) : this.#source,
      dropped: outcome.dropped.map((edit) => ({
        ...this.#sourceSpan(edit),
        text: writer.raw(edit.text),
        rule: edit.rule,
      })),
      letters: Int32Array.from(this.#pairs(isChanged ? this.#letters(program, outcome) : [], rewritten, false)),
      notes: this.#pairs(outcome.notes, rewritten, true),
      suggestions: outcome.suggestions.map((one) => ({ ...one, ...this.#sourceSpan(one) })),
      counts,
    }
  }

  /**
   * Pieces that are changed, each with the edits that reach into it (those that an edit joins are one), and the other edits; both in
   * order.
   */
  #sorted(outcome: Outcome): { readonly groups: readonly Group[]; readonly raw: readonly Edit[] } {
    const { edits } = outcome
    const pieces = this.#pieces
    const groups: Group[] = []
    const raw: Edit[] = []
    let next = 0
    let open: Group | undefined
    for (let index = 0; index < pieces.length; index++) {
      const piece = pieces[index] as Piece
      const start = this.#starts[index] as number
      const end = start + piece.text.length
      for (let edit = edits[next]; edit !== undefined && edit.end <= start; edit = edits[++next]) raw.push(edit)
      if (open !== undefined && start < open.end) open.pieces.push(piece)
      else {
        open = undefined
        const edit = edits[next]
        const isReached = edit !== undefined && overlaps(edit, start, end)
        if (!isReached && piece.rule === undefined && !isPatched(outcome, start, end)) continue
        open = { start, end, first: index, pieces: [piece], edits: [], rule: undefined }
        groups.push(open)
      }
      open.end = Math.max(open.end, end)
      open.rule ??= piece.rule
      for (let edit = edits[next]; edit !== undefined && overlaps(edit, open.start, open.end); edit = edits[++next]) {
        open.start = Math.min(open.start, edit.start)
        open.end = Math.max(open.end, edit.end)
        open.edits.push(edit)
      }
    }
    for (; next < edits.length; next++) raw.push(edits[next] as Edit)
    return { groups, raw }
  }

  /** A group's first and last piece are its ends where no edit reaches beyond: they may stand for nothing. */
  #spanOfGroup({ start, end, pieces, first }: Group): Span {
    const [piece] = pieces
    const last = pieces.at(-1)
    const lastEnd = (this.#starts[first + pieces.length - 1] as number) + (last?.text.length ?? 0)
    return {
      start: piece !== undefined && start === this.#starts[first] ? piece.start : this.#toSource(start, false),
      end: last !== undefined && end === lastEnd ? last.end : this.#toSource(end, true),
    }
  }

  /** Edits outside of pieces, in order, as ones of the source. */
  #mapped(edits: readonly Edit[], writer: Writer): readonly Edit[] {
    const pieces = this.#pieces
    const starts = this.#starts
    /** Pieces that begin before the edit at hand. */
    let before = 0
    return edits.map(({ start, end, text, rule }) => {
      while (before < pieces.length && (starts[before] as number) <= start) before++
      let last = before
      while (last < pieces.length && (starts[last] as number) < end) last++
      const isInsertion = start === end
      const from = this.#after(before - 1, start, false)
      return { start: from, end: isInsertion ? from : this.#after(last - 1, end, true), text: writer.raw(text), rule }
    })
  }

  #sourceSpan({ start, end }: Span): Span {
    return { start: this.#toSource(start, false), end: this.#toSource(end, true) }
  }

  /** Where an offset of what the rules see is in the source; inside a piece, at its start. */
  sourceOf(offset: number): number {
    return this.#toSource(offset, false)
  }

  /** Where an offset is in the source; inside a piece, at its start or, with `isEnd`, at its end. */
  #toSource(offset: number, isEnd: boolean): number {
    const starts = this.#starts
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      const start = starts[middle] as number
      if (isEnd ? start < offset : start <= offset) low = middle + 1
      else high = middle
    }
    return this.#after(low - 1, offset, isEnd)
  }

  /** The same, of an offset in or behind the piece `index`, and before the next one. */
  #after(index: number, offset: number, isEnd: boolean): number {
    const piece = this.#pieces[index]
    if (piece === undefined) return offset
    const inside = offset - (this.#starts[index] as number)
    if (inside >= piece.text.length) return piece.end + inside - piece.text.length
    return isEnd ? piece.end : piece.start
  }

  /** The source with what was patched in it outside of pieces and groups. */
  #patched({ patched }: Outcome, rewrites: readonly Span[]): Uint8Array {
    const result = this.#room(this.#source.length, PATCHED)
    result.set(this.#source)
    let from = 0
    let at = 0
    this.#pieces.forEach(({ end, text }, index) => {
      const until = this.#starts[index] as number
      copyBytes(patched, at, until, result, from)
      from = end
      at = until + text.length
    })
    copyBytes(patched, at, patched.length, result, from)
    for (const { start, end } of rewrites) copyBytes(this.#source, start, end, result, start)
    return result
  }

  /** The letters of an outcome, with those directly before pieces: which rule patched one is told by what it stands before. */
  #letters(program: Program, { source, patched, letters }: Outcome): ArrayLike<number> {
    const known = new Set(Array.from(letters).filter((_, index) => index % 2 === 0))
    const more: number[] = []
    let floor = 0
    this.#pieces.forEach(({ text }, index) => {
      const start = this.#starts[index] as number
      let at = start - 2
      while (at >= floor && isTwoBytes(source, at) && isVowelSign(codePointAt(source, at))) at -= 2
      const isBefore = at >= floor && isTwoBytes(source, at)
      const isPatched = isBefore && (source[at] !== patched[at] || source[at + 1] !== patched[at + 1])
      if (isPatched && !known.has(at)) more.push(at, patchedBy(program, source, at))
      floor = start + text.length
    })
    return more.length === 0 ? letters : sortedPairs([...letters, ...more])
  }

  /** Pairs of which the first is an offset, without those in `spans`, or with those at the start of some. */
  #pairs(pairs: ArrayLike<number>, spans: readonly Span[], withStarts: boolean): number[] {
    const kept: number[] = []
    for (let index = 0; index < pairs.length; index += 2) {
      const offset = pairs[index] as number
      const span = spanBehind(spans, offset)
      const isInside = span !== undefined && offset >= span.start
      if (!isInside || (withStarts && offset === span.start))
        kept.push(this.#toSource(offset, false), pairs[index + 1] as number)
    }
    return kept
  }
}

/** Counts a group as one change, by the rule that is named, and says by which; undefined when nothing in it changes. */
function settleCounts(program: Program, outcome: Outcome, group: Group, counts: Uint32Array): number | undefined {
  let { rule } = group
  for (const change of changesIn(program, outcome, group, group.edits)) {
    rule ??= change.rule
    counts[change.rule] = (counts[change.rule] as number) - 1
  }
  if (rule !== undefined) counts[rule] = (counts[rule] as number) + 1
  return rule
}

/** Two lists of edits as one, in order. */
function merged(first: readonly Edit[], second: readonly Edit[]): readonly Edit[] {
  const all: Edit[] = []
  let next = 0
  for (const edit of second) {
    for (let other = first[next]; other !== undefined && other.start < edit.start; other = first[++next])
      all.push(other)
    all.push(edit)
  }
  for (; next < first.length; next++) all.push(first[next] as Edit)
  return all
}

/** The first of some sorted, disjoint spans that ends behind `offset`. */
function spanBehind(spans: readonly Span[], offset: number): Span | undefined {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).end <= offset) low = middle + 1
    else high = middle
  }
  return spans[low]
}

function overlaps(edit: Span, start: number, end: number): boolean {
  return edit.start < end && edit.end > start
}

function isPatched({ source, patched }: Outcome, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset++) if (source[offset] !== patched[offset]) return true
  return false
}

function isTwoBytes(bytes: Uint8Array, offset: number): boolean {
  return ((bytes[offset] as number) & 0xe0) === 0xc0
}

function sortedPairs(numbers: readonly number[]): readonly number[] {
  const pairs = numbers.flatMap((_, index) => (index % 2 === 0 ? [numbers.slice(index, index + 2)] : []))
  return pairs.sort(([a = 0], [b = 0]) => a - b).flat()
}
