import type { Span } from './span.ts'

/** Where an offset of a text is after edits, and back. Built from edits, so it costs nothing where nothing changed. */
export class OffsetMap {
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  /** How far the text behind edit i has moved. */
  readonly #shifts: number[] = []

  /** `edits`: sorted and disjoint; `text`: what replaces [start, end), in the same unit. */
  constructor(edits: readonly (Span & { readonly text: { readonly length: number } })[]) {
    let shift = 0
    for (const edit of edits) {
      shift += edit.text.length - (edit.end - edit.start)
      this.#starts.push(edit.start)
      this.#ends.push(edit.end)
      this.#shifts.push(shift)
    }
  }

  /** The offset in the new text; one inside a replaced stretch goes to where the replacement ends. */
  toNew(offset: number): number {
    const index = this.#lastStartingBefore(offset)
    if (index < 0) return offset
    return Math.max(offset, this.#ends[index] as number) + (this.#shifts[index] as number)
  }

  /** The offset in the old text; one inside a replacement goes to the start of what was replaced. */
  toOld(offset: number): number {
    let low = 0
    let high = this.#starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#ends[middle] as number) + (this.#shifts[middle] as number) <= offset) low = middle + 1
      else high = middle
    }
    const shift = low === 0 ? 0 : (this.#shifts[low - 1] as number)
    return Math.min(offset - shift, this.#starts[low] ?? Number.POSITIVE_INFINITY)
  }

  #lastStartingBefore(offset: number): number {
    let low = 0
    let high = this.#starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle] as number) < offset) low = middle + 1
      else high = middle
    }
    return low - 1
  }
}
