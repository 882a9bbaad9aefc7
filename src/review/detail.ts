/** The lines of a document in which something changes, as its pieces go by. */
import { type Region, regionsOf } from '../report/regions.ts'
import { LINE_FEED } from '../text/code-points.ts'
import type { Span } from '../text/span.ts'
import { decode } from '../text/utf8.ts'
import { MOST_KEPT, MOST_OF_FILE, MOST_OF_PART } from './limits.ts'
import type { ChangedPart, ChangePiece, FileDetail, Part, Piece } from './page-data.ts'
import { shortened, shortenedSide } from './shortened.ts'

/** A change that was made. */
export interface Made extends Span {
  /** What was written, in UTF-8. */
  readonly text: Uint8Array
  readonly rule: string
  /** What else the word may be. */
  readonly other: string | undefined
}

/** Gathers the parts of one file. */
export class DetailGatherer {
  readonly #parts: Part[] = []
  readonly #rules: string[] = []
  /** Of what stands at the next byte. */
  #line = 1
  /** UTF-16 units that are held, and those of them that lines hold which stay. */
  #size = 0
  #keptSize = 0
  #more = 0

  /** The next piece of the text, and what changed in it: sorted and disjoint. */
  take(source: Uint8Array, changes: readonly Made[]): void {
    let read = 0
    for (const region of regionsOf(source, changes)) {
      this.#keep(source, read, region.start)
      this.#change(source, region)
      this.#line += countFeeds(source, region.start, region.end)
      read = region.end
    }
    this.#keep(source, read, source.length)
  }

  finish(): { readonly detail: FileDetail; readonly size: number } {
    const isShort = this.#keptSize <= MOST_KEPT
    const parts = isShort ? this.#parts : this.#parts.map(withoutText)
    const size = this.#size + (isShort ? this.#keptSize : 0)
    return { detail: { rules: this.#rules, parts, more: this.#more }, size }
  }

  /** Lines that stay; those of two pieces become one part. */
  #keep(source: Uint8Array, start: number, end: number): void {
    if (end === start) return
    const feeds = countFeeds(source, start, end)
    const isHeld = this.#keptSize + end - start <= MOST_KEPT * 2
    const text = isHeld ? decode(source.subarray(start, end)) : ''
    this.#keptSize += isHeld ? text.length : end - start
    const last = this.#parts.at(-1)
    if (last !== undefined && 'kept' in last) {
      this.#parts[this.#parts.length - 1] = { ...last, kept: last.kept + feeds, text: `${last.text ?? ''}${text}` }
    } else this.#parts.push({ kept: feeds, line: this.#line, text })
    this.#line += feeds
  }

  #change(source: Uint8Array, region: Region<Made>): void {
    if (this.#size > MOST_OF_FILE) {
      this.#more += region.edits.length
      return
    }
    let pieces: Piece[] = []
    let size = 0
    let continues = false
    const close = (): void => {
      if (pieces.length === 0) return
      const part: ChangedPart = { line: this.#line, pieces }
      this.#parts.push(continues ? { ...part, continues: true } : part)
      this.#size += size
      pieces = []
      size = 0
      continues = true
    }
    const add = (stretch: readonly Piece[]): void => {
      pieces.push(...stretch)
      for (const piece of stretch) size += typeof piece === 'string' ? piece.length + 3 : 8
    }
    let read = region.start
    for (const edit of region.edits) {
      const before = decode(source.subarray(read, edit.start))
      const isFirst = read === region.start
      // A word without an end, which is no word.
      if (size > MOST_OF_PART * 2) close()
      const cut = size + before.length > MOST_OF_PART ? before.lastIndexOf(' ') + 1 : 0
      if (cut > 0) {
        add(shortened(before.slice(0, cut), { start: !isFirst, end: false }))
        close()
        add(shortened(before.slice(cut), { start: false, end: true }))
      } else add(shortened(before, { start: !isFirst, end: true }))
      const piece = this.#piece(source, edit)
      pieces.push(piece)
      size += piece[0].length + piece[1].length + 12
      read = edit.end
    }
    add(shortened(withoutFeed(decode(source.subarray(read, region.end))), { start: true, end: false }))
    close()
  }

  #piece(source: Uint8Array, { start, end, text, rule, other }: Made): ChangePiece {
    const before = shortenedSide(decode(source.subarray(start, end)))
    const sides = [before, shortenedSide(decode(text)), this.#ruleIndex(rule)] as const
    return other === undefined ? sides : [...sides, other]
  }

  #ruleIndex(rule: string): number {
    const index = this.#rules.indexOf(rule)
    return index < 0 ? this.#rules.push(rule) - 1 : index
  }
}

function withoutText(part: Part): Part {
  return 'kept' in part ? { kept: part.kept, line: part.line } : part
}

function withoutFeed(text: string): string {
  return text.replace(/\r?\n$/, '')
}

function countFeeds(bytes: Uint8Array, start: number, end: number): number {
  let count = 0
  for (let feed = bytes.indexOf(LINE_FEED, start); feed >= 0 && feed < end; feed = bytes.indexOf(LINE_FEED, feed + 1)) {
    count++
  }
  return count
}
