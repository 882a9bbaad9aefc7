import type { Edit } from '../text/edit.ts'
import type { Suggestion } from './suggestions.ts'

/** Stands for the rule of a patch that was taken back. */
export const UNDONE = -1

/**
 * What the passes over one piece of text leave behind. Offsets are bytes of that piece. One object serves a document: the
 * lists grow to what the largest piece needs and are emptied, not made anew.
 */
export class Trail {
  /** Edits of another width than what they replace: sorted and disjoint up to `settled`, in order behind it. */
  readonly edits: Edit[] = []
  settled = 0
  /** Pattern edits that lost their place to another. */
  readonly dropped: Edit[] = []
  /** Triples of (rule, start, end): runs that pattern rules are to look at in the segment at hand. */
  readonly runs: number[] = []
  /** How often each rule changed something. */
  readonly counts: Uint32Array
  /** Pairs of (offset, rule), in order: what letter rules patched in place, save before letters; `lettersLength` numbers are in use. */
  letters = new Int32Array(1 << 12)
  lettersLength = 0
  /** Pairs of (offset, score): words that were left undecided, where a letter was written all the same. */
  readonly notes: number[] = []
  /** What line rules say, in order. */
  readonly suggestions: Suggestion[] = []

  constructor(rules: number) {
    this.counts = new Uint32Array(rules)
  }

  clear(): void {
    this.edits.length = 0
    this.settled = 0
    this.dropped.length = 0
    this.runs.length = 0
    this.counts.fill(0)
    this.lettersLength = 0
    this.notes.length = 0
    this.suggestions.length = 0
  }

  count(rule: number): void {
    this.counts[rule] = (this.counts[rule] as number) + 1
  }

  discount(rule: number): void {
    this.counts[rule] = (this.counts[rule] as number) - 1
  }

  /** Adds what the kernel counted; a count that was taken back before may be below zero until then, modulo 2^32. */
  addCounts(more: Uint32Array): void {
    for (let rule = 0; rule < this.counts.length; rule++) {
      this.counts[rule] = (this.counts[rule] as number) + (more[rule] as number)
    }
  }

  letter(offset: number, rule: number): void {
    if (this.lettersLength + 2 > this.letters.length) {
      const larger = new Int32Array(this.letters.length * 2)
      larger.set(this.letters)
      this.letters = larger
    }
    this.letters[this.lettersLength] = offset
    this.letters[this.lettersLength + 1] = rule
    this.lettersLength += 2
  }

  /** The index of the first pair of `letters` at or behind `offset`. */
  firstLetter(offset: number): number {
    let low = 0
    let high = this.lettersLength >> 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.letters[middle * 2] as number) < offset) low = middle + 1
      else high = middle
    }
    return low * 2
  }
}
