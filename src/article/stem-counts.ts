import type { Stem } from './shared-words.ts'

/** 2³² by the golden ratio: what it multiplies is spread over the upper bits. */
const SPREAD = 0x9e3779b1
const BITS = 32

/** In how many lines each stem stands. Nearly all stems are whole numbers, of which a table makes no objects, as a map does. */
export class StemCounts {
  /** A power of 2, at most half full. */
  readonly #stems: Int32Array
  readonly #counts: Int32Array
  readonly #shift: number
  readonly #others = new Map<string, number>()

  /** `lines`: the stems of each, every one once. */
  constructor(lines: readonly (readonly Stem[])[]) {
    let all = 1
    for (const stems of lines) all += stems.length
    const bits = Math.ceil(Math.log2(2 * all))
    this.#stems = new Int32Array(2 ** bits)
    this.#counts = new Int32Array(2 ** bits)
    this.#shift = BITS - bits
    for (const stems of lines) for (const stem of stems) this.#add(stem)
  }

  of(stem: Stem): number {
    return typeof stem === 'number' ? (this.#counts[this.#placeOf(stem)] as number) : (this.#others.get(stem) ?? 0)
  }

  has(stem: Stem): boolean {
    return this.of(stem) > 0
  }

  #add(stem: Stem): void {
    if (typeof stem === 'number') {
      const place = this.#placeOf(stem)
      this.#stems[place] = stem
      this.#counts[place] = (this.#counts[place] as number) + 1
    } else this.#others.set(stem, (this.#others.get(stem) ?? 0) + 1)
  }

  #placeOf(stem: number): number {
    const stems = this.#stems
    const counts = this.#counts
    let place = Math.imul(stem, SPREAD) >>> this.#shift
    while (counts[place] !== 0 && stems[place] !== stem) place = place + 1 === stems.length ? 0 : place + 1
    return place
  }
}
