import { changesIn } from '../engine/explain.ts'
import { patchedBy } from '../engine/patched-by.ts'
import type { Program } from '../engine/program.ts'
import type { Outcome } from '../engine/run.ts'
import type { Block, Escape } from '../format/format.ts'
import { isVowelSign } from '../text/characters.ts'
import { applyEdits, type Edit } from '../text/edit.ts'
import type { Span } from '../text/span.ts'
import { codePointAt, decode, encode } from '../text/utf8.ts'

/** A stretch of a text that rules see as another one: an escape as what it stands for, a misread line as what it was. */
export interface Piece extends Escape {
  /** By what it is changed even where no rule touches it; absent when it then stays as it stands. */
  readonly rule?: number
}

/** How characters that a rule wrote are put among others that are written as they read. */
export type Escaped = (text: string) => string

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

  constructor(source: Uint8Array, pieces: readonly Piece[]) {
    this.#source = source
    this.#pieces = pieces
    this.#starts = new Int32Array(pieces.length)
    let length = source.length
    for (const { start, end, text } of pieces) length += text.length - (end - start)
    this.bytes = new Uint8Array(length)
    let read = 0
    let write = 0
    pieces.forEach(({ start, end, text }, index) => {
      this.bytes.set(source.subarray(read, start), write)
      write += start - read
      this.#starts[index] = write
      this.bytes.set(text, write)
      write += text.length
      read = end
    })
    this.bytes.set(source.subarray(read), write)
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
  outcome(program: Program, outcome: Outcome, escaped: Escaped | undefined): Outcome {
    const groups = this.#groups(outcome)
    const edits: Edit[] = []
    const counts = outcome.counts.slice()
    const rewritten: Group[] = []
    for (const group of groups) {
      const changes = [...changesIn(program, outcome, group, group.edits)]
      const rule = group.rule ?? changes[0]?.rule
      if (rule === undefined) continue
      for (const change of changes) counts[change.rule] = (counts[change.rule] as number) - 1
      counts[rule] = (counts[rule] as number) + 1
      edits.push({ ...this.#sourceSpan(group), text: encode(this.#written(outcome, group, escaped)), rule })
      rewritten.push(group)
    }
    const isRaw = new Outside(rewritten)
    for (const edit of outcome.edits) if (isRaw.has(edit.start, edit.end)) edits.push(this.#rawEdit(edit, escaped))
    edits.sort((a, b) => a.start - b.start || a.end - b.end)
    const isChanged = counts.some((count) => count > 0)
    const patched = isChanged ? this.#patched(outcome, rewritten) : this.#source
    return {
      source: this.#source,
      patched,
      edits,
      target: isChanged ? applyEdits(patched, edits) : this.#source,
      dropped: outcome.dropped.map((edit) => this.#rawEdit(edit, escaped)),
      letters: Int32Array.from(this.#pairs(isChanged ? this.#letters(program, outcome) : [], isRaw)),
      notes: this.#pairs(outcome.notes, isRaw, rewritten),
      counts,
    }
  }

  /** Pieces that are changed, each with the edits that reach into it; those that an edit joins are one. In order. */
  #groups(outcome: Outcome): readonly Group[] {
    const { edits } = outcome
    const groups: Group[] = []
    let next = 0
    let open: Group | undefined
    this.#pieces.forEach((piece, index) => {
      const start = this.#starts[index] as number
      const end = start + piece.text.length
      while (next < edits.length && (edits[next] as Edit).end <= start) next++
      if (open !== undefined && start < open.end) open.pieces.push(piece)
      else {
        open = undefined
        const reaching = edits[next] !== undefined && overlaps(edits[next] as Edit, start, end)
        if (!reaching && piece.rule === undefined && !isPatched(outcome, start, end)) return
        open = { start, end, pieces: [piece], edits: [], rule: undefined }
        groups.push(open)
      }
      open.start = Math.min(open.start, start)
      open.end = Math.max(open.end, end)
      open.rule ??= piece.rule
      for (let edit = edits[next]; edit !== undefined && overlaps(edit, open.start, open.end); edit = edits[++next]) {
        open.start = Math.min(open.start, edit.start)
        open.end = Math.max(open.end, edit.end)
        open.edits.push(edit)
      }
    })
    return groups
  }

  /** What is written in the place of a group. */
  #written(outcome: Outcome, group: Group, escaped: Escaped | undefined): string {
    const moved = group.edits.map((edit) => ({ ...edit, start: edit.start - group.start, end: edit.end - group.start }))
    const text = decode(applyEdits(outcome.patched.slice(group.start, group.end), moved))
    const [first, second] = group.pieces
    if (first === undefined) return text
    if (second === undefined && group.end - group.start === first.text.length) return first.write(text)
    // What an edit joins: letters in the style of the first piece, ASCII as it is written elsewhere.
    return text.replace(/[\0-\x7f]+|[^\0-\x7f]+/g, (run) => (run < '\x80' ? (escaped?.(run) ?? run) : first.write(run)))
  }

  #rawEdit(edit: Edit, escaped: Escaped | undefined): Edit {
    const text = escaped === undefined || edit.text.length === 0 ? edit.text : encode(escaped(decode(edit.text)))
    return { ...this.#sourceSpan(edit), text, rule: edit.rule }
  }

  #sourceSpan({ start, end }: Span): Span {
    return { start: this.#toSource(start, false), end: this.#toSource(end, true) }
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
    const piece = this.#pieces[low - 1]
    if (piece === undefined) return offset
    const inside = offset - (starts[low - 1] as number)
    if (inside >= piece.text.length) return piece.end + inside - piece.text.length
    return isEnd ? piece.end : piece.start
  }

  /** The source with what was patched in it outside of pieces and groups. */
  #patched({ patched }: Outcome, groups: readonly Group[]): Uint8Array {
    const result = this.#source.slice()
    let from = 0
    let at = 0
    this.#pieces.forEach(({ end, text }, index) => {
      const until = this.#starts[index] as number
      result.set(patched.subarray(at, until), from)
      from = end
      at = until + text.length
    })
    result.set(patched.subarray(at), from)
    for (const group of groups) {
      const { start, end } = this.#sourceSpan(group)
      result.set(this.#source.subarray(start, end), start)
    }
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

  /** Pairs of which the first is an offset, without those in groups, or with those at the start of some. */
  #pairs(pairs: ArrayLike<number>, isRaw: Outside, groups: readonly Group[] = []): number[] {
    const starts = new Set(groups.map(({ start }) => start))
    const kept: number[] = []
    for (let index = 0; index < pairs.length; index += 2) {
      const offset = pairs[index] as number
      if (isRaw.has(offset, offset + 1) || starts.has(offset))
        kept.push(this.#toSource(offset, false), pairs[index + 1] as number)
    }
    return kept
  }
}

/** A stretch of what the rules saw that is written anew. */
interface Group {
  start: number
  end: number
  readonly pieces: Piece[]
  readonly edits: Edit[]
  rule: number | undefined
}

/** Whether stretches lie outside of some sorted, disjoint others. */
class Outside {
  readonly #spans: readonly Span[]

  constructor(spans: readonly Span[]) {
    this.#spans = spans
  }

  has(start: number, end: number): boolean {
    let low = 0
    let high = this.#spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#spans[middle] as Span).end <= start) low = middle + 1
      else high = middle
    }
    const span = this.#spans[low]
    return span === undefined || end <= span.start
  }
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
