/**
 * The units of a block that may each be in a language of its own: its lines, and in them what stands between quotation marks or
 * brackets. Delimiters pair within the block, but U+0022 within its line. A quotation over several lines has lines of its own.
 */
import type { Span } from '../text/span.ts'
import { type Answer, answerOf, isSlightlyForeign, majorityOf, type Points } from './judge.ts'

/** What a stretch without delimiters says. */
interface Evidence {
  readonly positive: Points
  readonly negative: Points
  readonly words: number
}

/** Reads a text; offsets are those of its spans. */
export interface Reader {
  /** Where the next delimiter stands, `end` when there is none. */
  nextDelimiter(from: number, end: number): number
  /** Of the delimiter found last. */
  readonly delimiter: { readonly kind: number; readonly end: number }
  /** `before`: points of its unit so far; once they are many, nothing that looks Arabic is judged. */
  readLeaf(start: number, end: number, before: Points): Evidence
}

/** Kinds of delimiters; from OPENING on those of pairs: an even number opens, the next one closes. */
const LINE_FEED = 0
const QUOTE = 1
const ORNATE_RIGHT = 2
const ORNATE_LEFT = 3
const OPENING = 4

export interface Unit {
  /** The unit it stands in; undefined for a line of the block. */
  readonly parent: Unit | undefined
  /** Of its own text, without that of the units in it: for Arabic, less those against it. */
  points: Points
  /** 0 for a quotation of several lines, which have them. */
  words: number
}

/** A stretch without delimiters. */
interface Leaf extends Span {
  readonly unit: Unit
}

export interface Units {
  /** Outer ones before those in them. */
  readonly units: readonly Unit[]
  /** In the order of the text. Between two of them stand delimiters only, or text in ornate parentheses. */
  readonly leaves: readonly Leaf[]
}

export function unitsOf(reader: Reader, block: readonly Span[]): Units {
  return new UnitReader(reader, block).read()
}

/** How many words of Arabic units, and of others, speak for the text that the units are of. */
export function countWords(units: readonly Unit[]): { readonly arabic: number; readonly other: number } {
  const speaking = units.filter((unit) => !isQuoted(unit))
  const count = (answer: Answer): number =>
    speaking.reduce((sum, { points, words }) => (answerOf(points, words) === answer ? sum + words : sum), 0)
  return { arabic: count('arabic'), other: count('other') }
}

/** Whether a unit stands among the words of somebody else, who may have another language; a line that is all quotation is its own. */
function isQuoted({ parent }: Unit): boolean {
  return parent !== undefined && (parent.words > 0 || isQuoted(parent))
}

export function hasSlightEvidence(units: readonly Unit[]): boolean {
  return units.some(({ points }) => isSlightlyForeign(points))
}

/** How a unit that is not Arabic itself treats what is quoted in it. */
export type Quotations = 'left' | 'judged'

/**
 * The stretches of a block that rules may not enter, sorted: units that are not Arabic, with all that is in them, and undecided ones
 * in such a unit or block. `foldsUndecided` is the answer for a block that gives none. Undefined when rules may enter no part.
 */
export function foreignStretches(
  { units, leaves }: Units,
  foldsUndecided: boolean,
  quotations: Quotations,
): readonly Span[] | undefined {
  const open = openUnits(units, foldsUndecided, quotations)
  if (open.size === 0) return undefined
  const stretches: Span[] = []
  let start = -1
  let end = -1
  let hasOpen = false
  for (const leaf of leaves) {
    const isOpen = open.has(leaf.unit)
    if (!isOpen && start < 0) start = leaf.start
    if (isOpen && start >= 0) {
      stretches.push({ start, end })
      start = -1
    }
    hasOpen ||= isOpen
    end = leaf.end
  }
  if (start >= 0) stretches.push({ start, end })
  return hasOpen ? stretches : undefined
}

function openUnits(units: readonly Unit[], foldsUndecided: boolean, quotations: Quotations): ReadonlySet<Unit> {
  const { arabic, other } = countWords(units)
  const majority = majorityOf(arabic, other)
  const isBlockOpen = majority === 'undecided' ? foldsUndecided : majority === 'arabic'
  const open = new Set<Unit>()
  const foreign = new Set<Unit>()
  for (const unit of units) {
    const { parent, points, words } = unit
    const answer = answerOf(points, words)
    const isInForeign = parent !== undefined && foreign.has(parent)
    if (answer === 'other' || (isInForeign && quotations === 'left')) foreign.add(unit)
    const isParentOpen = parent === undefined ? isBlockOpen : open.has(parent)
    if (!foreign.has(unit) && (answer === 'arabic' || (answer === 'undecided' && isParentOpen))) open.add(unit)
  }
  return open
}

/** A quotation that is being read, or the block. */
interface Frame {
  /** Undefined for the block. */
  readonly quotation: Unit | undefined
  /** The part of it that is being read, and the number of its line: the quotation itself when it has only one. */
  part: Unit
  line: number
  readonly hasLines: boolean
  /** The index of the delimiter that ends it. */
  readonly end: number
}

class UnitReader {
  readonly #reader: Reader
  readonly #block: readonly Span[]
  readonly #delimiters: Delimiter[]
  readonly #units: Unit[] = []
  readonly #leaves: Leaf[] = []
  readonly #frames: Frame[] = []
  #line = 0

  constructor(reader: Reader, block: readonly Span[]) {
    this.#reader = reader
    this.#block = block
    this.#delimiters = delimitersOf(reader, block)
    pair(this.#delimiters)
  }

  read(): Units {
    this.#frames.push({ quotation: undefined, part: this.#unit(undefined), line: 0, hasLines: true, end: -1 })
    let index = 0
    for (const { start, end } of this.#block) {
      let at = start
      for (; index < this.#delimiters.length && this.#at(index).start < end; index++) {
        // Inside ornate parentheses nothing is read.
        if (this.#at(index).start < at) continue
        this.#leaf(at, this.#at(index).start)
        at = this.#cross(index, end)
      }
      this.#leaf(at, end)
    }
    return { units: this.#units, leaves: this.#leaves }
  }

  #at(index: number): Delimiter {
    return this.#delimiters[index] as Delimiter
  }

  /** Goes over a delimiter and says where the text goes on. */
  #cross(index: number, end: number): number {
    const delimiter = this.#at(index)
    const { partner, kind } = delimiter
    if (kind === LINE_FEED) this.#line = delimiter.line + 1
    else if (isOrnate(kind)) return this.#crossOrnate(partner, end)
    else if (partner !== undefined && partner > index) this.#open(delimiter, partner)
    else if (this.#frames.at(-1)?.end === index) this.#frames.pop()
    return delimiter.end
  }

  #crossOrnate(partner: number | undefined, end: number): number {
    if (partner === undefined) return end
    this.#line = this.#at(partner).line
    return this.#at(partner).end
  }

  #open({ line }: Delimiter, end: number): void {
    const quotation = this.#unit(this.#part().part)
    const hasLines = this.#at(end).line > line
    const part = hasLines ? this.#unit(quotation) : quotation
    this.#frames.push({ quotation, part, line, hasLines, end })
  }

  /** The innermost frame, at the line at hand. */
  #part(): Frame {
    const frame = this.#frames.at(-1) as Frame
    if (frame.hasLines && frame.line !== this.#line) {
      frame.part = this.#unit(frame.quotation)
      frame.line = this.#line
    }
    return frame
  }

  #unit(parent: Unit | undefined): Unit {
    const unit = { parent, points: 0, words: 0 }
    this.#units.push(unit)
    return unit
  }

  #leaf(start: number, end: number): void {
    if (start >= end) return
    const { quotation, part } = this.#part()
    const { positive, negative, words } = this.#reader.readLeaf(start, end, part.points)
    this.#leaves.push({ start, end, unit: part })
    part.points += positive - negative
    part.words += words
    if (quotation !== undefined && quotation !== part) quotation.points += positive - negative
  }
}

interface Delimiter extends Span {
  readonly kind: number
  /** The number of its line in the block. */
  readonly line: number
  /** The index of its partner. */
  partner: number | undefined
}

function delimitersOf(reader: Reader, block: readonly Span[]): Delimiter[] {
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

function isOrnate(kind: number): boolean {
  return kind === ORNATE_RIGHT || kind === ORNATE_LEFT
}

function closesOrnate(kind: number, other: Delimiter): boolean {
  return isOrnate(other.kind) && other.kind !== kind
}

function isOpening(kind: number): boolean {
  return kind >= OPENING && kind % 2 === 0
}
