/** What parts the units of a block: line feeds, quotation marks and brackets. They pair within the block, but U+0022 within its line. */
import type { Span } from '../text/span.ts'

/** Finds delimiters in a text; offsets are those of its spans. */
export interface DelimiterReader {
  /** Where the next delimiter stands, `end` when there is none. */
  nextDelimiter(from: number, end: number): number
  /** Of the delimiter found last. */
  readonly delimiter: { readonly kind: number; readonly end: number }
}

/** Kinds of delimiters; from OPENING on those of pairs: an even number opens, the next one closes. */
export const LINE_FEED = 0
const QUOTE = 1
const ORNATE_RIGHT = 2
const ORNATE_LEFT = 3
const OPENING = 4

export interface Delimiter extends Span {
  readonly kind: number
  /** The number of its line in the block. */
  readonly line: number
  /** The index of its partner. */
  partner: number | undefined
}

/** Those of a block, with their partners. */
export function delimitersOf(reader: DelimiterReader, block: readonly Span[]): readonly Delimiter[] {
  const delimiters: Delimiter[] = []
  let line = 0
  for (const { start, end } of block) {
    for (let at = reader.nextDelimiter(start, end); at < end; ) {
      const { kind, end: behind } = reader.delimiter
      delimiters.push({ start: at, end: behind, kind, line, partner: undefined })
      if (kind === LINE_FEED) line++
      at = reader.nextDelimiter(behind, end)
    }
  }
  pair(delimiters)
  return delimiters
}

/** Finds the partners. A bracket that closes one further out closes all that were opened since and have none. */
function pair(delimiters: readonly Delimiter[]): void {
  const open = new OpenDelimiters()
  for (let index = 0; index < delimiters.length; index++) {
    const { kind } = delimiters[index] as Delimiter
    if (isOrnate(kind)) {
      let partner = index + 1
      while (partner < delimiters.length && !closesOrnate(kind, delimiters[partner] as Delimiter)) partner++
      if (partner === delimiters.length) return
      ;(delimiters[index] as Delimiter).partner = partner
      index = partner
    } else if (kind === LINE_FEED) open.remove(QUOTE)
    else {
      const partner = isOpening(kind) ? undefined : open.close(kind === QUOTE ? QUOTE : kind - 1)
      if (partner !== undefined) join(delimiters, partner, index)
      else if (isOpening(kind) || kind === QUOTE) open.push(kind, index)
    }
  }
}

/** Delimiters that were opened and not closed; every step costs as much as was opened before, once. */
class OpenDelimiters {
  readonly #stack: { readonly kind: number; readonly index: number }[] = []
  readonly #counts = new Map<number, number>()

  push(kind: number, index: number): void {
    this.#stack.push({ kind, index })
    this.#count(kind, 1)
  }

  /** The index of the last one of a kind, which is closed with all behind it; undefined when there is none. */
  close(kind: number): number | undefined {
    if ((this.#counts.get(kind) ?? 0) === 0) return undefined
    for (;;) {
      const last = this.#stack.pop()
      if (last === undefined) return undefined
      this.#count(last.kind, -1)
      if (last.kind === kind) return last.index
    }
  }

  /** Forgets those of a kind. */
  remove(kind: number): void {
    while ((this.#counts.get(kind) ?? 0) > 0) {
      this.#stack.splice(
        this.#stack.findLastIndex((one) => one.kind === kind),
        1,
      )
      this.#count(kind, -1)
    }
  }

  #count(kind: number, more: number): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + more)
  }
}

function join(delimiters: readonly Delimiter[], first: number, second: number): void {
  ;(delimiters[first] as Delimiter).partner = second
  ;(delimiters[second] as Delimiter).partner = first
}

export function isOrnate(kind: number): boolean {
  return kind === ORNATE_RIGHT || kind === ORNATE_LEFT
}

function closesOrnate(kind: number, other: Delimiter): boolean {
  return isOrnate(other.kind) && other.kind !== kind
}

function isOpening(kind: number): boolean {
  return kind >= OPENING && kind % 2 === 0
}
