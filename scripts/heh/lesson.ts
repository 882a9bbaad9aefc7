/** Examples for training, made of texts and of words that are known to end in a heh. */
import { contextFeatures, MOST_FEATURES, stemHash, wordFeatures } from '../../src/heh/features.ts'
import { foldedLetters } from '../../src/heh/letters.ts'
import { neighbourBefore, neighbourBehind } from '../../src/heh/words.ts'
import { shortHash } from '../../src/yeh/hash.ts'
import type { Document } from '../yeh/corpus.ts'
import type { Examples } from '../yeh/ftrl.ts'
import { type FinalHeh, finalHehsOf } from './final-hehs.ts'

/** A stem is doubtful when the rarer of its two endings is met this often, and in this share of its tokens. */
const LEAST_RARER = 30
const LEAST_SHARE = 0.02

/** The short hashes of the stems that end in either letter. */
export function doubtfulStems(documents: readonly Document[]): ReadonlySet<number> {
  const counts = new Map<number, [heh: number, tehMarbuta: number]>()
  for (const { text } of documents)
    for (const { word, isTehMarbuta } of finalHehsOf(text)) {
      const stem = stemHash(word.letters)
      const count = counts.get(stem) ?? [0, 0]
      count[isTehMarbuta ? 1 : 0]++
      counts.set(stem, count)
    }
  const stems = [...counts].filter(([, [heh, tehMarbuta]]) => {
    const rarer = Math.min(heh, tehMarbuta)
    return rarer >= LEAST_RARER && rarer >= LEAST_SHARE * (heh + tehMarbuta)
  })
  return new Set(stems.map(([stem]) => shortHash(stem)))
}

/** Rows of features, appended one by one. */
export class ExampleList {
  readonly #doubtful: ReadonlySet<number>
  readonly #buckets: number
  readonly #row = new Uint32Array(MOST_FEATURES)
  readonly #starts: number[] = [0]
  readonly #labels: number[] = []
  #features = new Uint32Array(1 << 20)
  #filled = 0

  constructor(doubtful: ReadonlySet<number>, buckets: number) {
    this.#doubtful = doubtful
    this.#buckets = buckets
  }

  add({ segment, word, isTehMarbuta }: FinalHeh): void {
    this.#append(wordFeatures(word.letters, this.#buckets, this.#row))
    const before = neighbourBefore(segment, word.start)
    const behind = neighbourBehind(segment, word.end)
    const isDoubtful = this.#doubtful.has(shortHash(stemHash(word.letters)))
    this.#append(contextFeatures(word.letters, before, behind, isDoubtful, this.#buckets, this.#row))
    this.#end(isTehMarbuta ? 1 : 0)
  }

  /** A word by itself that ends in a heh. */
  addHeh(word: string): void {
    const letters = Uint8Array.from([...word].flatMap((letter) => foldedLetters(letter.charCodeAt(0))))
    this.#append(wordFeatures(letters, this.#buckets, this.#row))
    this.#end(0)
  }

  examples(): Examples {
    return {
      count: this.#labels.length,
      features: this.#features.subarray(0, this.#filled),
      starts: Uint32Array.from(this.#starts),
      labels: Uint8Array.from(this.#labels),
    }
  }

  #append(count: number): void {
    if (this.#filled + count > this.#features.length) {
      const larger = new Uint32Array(2 * this.#features.length)
      larger.set(this.#features)
      this.#features = larger
    }
    this.#features.set(this.#row.subarray(0, count), this.#filled)
    this.#filled += count
  }

  #end(label: 0 | 1): void {
    this.#labels.push(label)
    this.#starts.push(this.#filled)
  }
}
