/**
 * The units of a block that may each be in a language of its own: its lines, and in them what stands between quotation marks or
 * brackets. A quotation over several lines has lines of its own.
 */
import type { Span } from '../text/span.ts'
import { type Delimiter, type DelimiterReader, delimitersOf, isOrnate, LINE_FEED } from './delimiters.ts'
import type { Points } from './judge.ts'

/** What a stretch without delimiters says. */
interface Evidence {
  readonly positive: Points
  readonly negative: Points
  readonly words: number
}

/** Reads a text; offsets are those of its spans. */
export interface Reader extends DelimiterReader {
  /** `before`: points of its unit so far; once they are many, nothing that looks Arabic is judged. */
  readLeaf(start: number, end: number, before: Points): Evidence
}

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
  readonly #delimiters: readonly Delimiter[]
  readonly #units: Unit[] = []
  readonly #leaves: Leaf[] = []
  readonly #frames: Frame[] = []
  #line = 0

  constructor(reader: Reader, block: readonly Span[]) {
    this.#reader = reader
    this.#block = block
    this.#delimiters = delimitersOf(reader, block)
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
