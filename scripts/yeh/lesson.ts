/** The texts of training in memory, and examples made of them. */

import { hashLetters } from '../../src/yeh/hash.ts'
import { isDev, type Source } from './corpus.ts'
import { contextFeatures, MOST_FEATURES, stemHash, wordFeatures } from './features.ts'
import { finalYehsOf } from './final-yehs.ts'
import type { Examples } from './ftrl.ts'
import type { Words } from './words.ts'
import { readWords } from './words.ts'

/** The stem of علی. */
const ALI = hashLetters(readWords('علی').letters, 0, 3)

/** Where the block of letters begins whose low bytes words are kept by. */
const ARABIC = 0x600

export interface Lesson {
  readonly source: string
  readonly isDev: boolean
  readonly words: Words
  /** Which words end in a yeh, and 1 for those that end in ى. */
  readonly indices: Uint32Array
  readonly labels: Uint8Array
}

export function lessonsOf({ name, documents }: Source): readonly Lesson[] {
  return documents.map(({ text, index }) => {
    const words = trim(readWords(text))
    const yehs = [...finalYehsOf(text, words)]
    return {
      source: name,
      isDev: isDev(index),
      words,
      indices: Uint32Array.from(yehs, (yeh) => yeh.index),
      labels: Uint8Array.from(yehs, ({ isMaksura }) => (isMaksura ? 1 : 0)),
    }
  })
}

function trim({ count, kinds, letters, written, starts, offsets }: Words): Words {
  return {
    count,
    kinds: kinds.slice(0, count),
    letters: letters.slice(0, starts[count]),
    written: written.slice(0, starts[count]),
    starts: starts.slice(0, count + 1),
    offsets: offsets.slice(0, count),
  }
}

/** How often each stem, by its hash, ends in ي and in ى. */
export function countStems(lessons: readonly Lesson[]): ReadonlyMap<number, readonly [yeh: number, maksura: number]> {
  const counts = new Map<number, [number, number]>()
  for (const { words, indices, labels } of lessons) {
    indices.forEach((index, at) => {
      const stem = stemAt(words, index)
      let count = counts.get(stem)
      if (count === undefined) {
        count = [0, 0]
        counts.set(stem, count)
      }
      const label = labels[at] as 0 | 1
      count[label]++
    })
  }
  return counts
}

export function stemAt({ letters, starts }: Words, index: number): number {
  return stemHash(letters, starts[index] as number, starts[index + 1] as number)
}

/** A word that ends in a yeh as letters, its yeh written as ی. */
export function formAt({ written, starts }: Words, index: number): string {
  const letters = written.subarray(starts[index], (starts[index + 1] as number) - 1)
  return `${String.fromCharCode(...Array.from(letters, (letter) => ARABIC + letter))}ی`
}

/** What the features need to know beside the text. */
export interface Lists {
  readonly isGated: (stem: number) => boolean
  readonly classOf: (hash: number) => number
  readonly buckets: number
}

/** علی is a name one time in seventeen: every third name is shown twice, or it would hardly ever be taken for one. */
export function withNamesAgain(examples: Examples, lessons: readonly Lesson[]): Examples {
  const again: number[] = []
  let example = 0
  let names = 0
  for (const { words, indices, labels } of lessons) {
    indices.forEach((index, at) => {
      if (labels[at] === 0 && stemAt(words, index) === ALI && names++ % 3 === 0) again.push(example)
      example++
    })
  }
  const rows = again.map((at) => examples.features.subarray(examples.starts[at], examples.starts[at + 1]))
  const count = examples.count + again.length
  const starts = new Uint32Array(count + 1)
  starts.set(examples.starts)
  const labels = new Uint8Array(count)
  labels.set(examples.labels)
  const features = new Uint32Array(examples.features.length + rows.reduce((sum, { length }) => sum + length, 0))
  features.set(examples.features)
  rows.forEach((row, index) => {
    const start = starts[examples.count + index] as number
    features.set(row, start)
    starts[examples.count + index + 1] = start + row.length
  })
  return { count, features, starts, labels }
}

export function examplesOf(lessons: readonly Lesson[], { isGated, classOf, buckets }: Lists): Examples {
  const count = lessons.reduce((sum, { indices }) => sum + indices.length, 0)
  const labels = new Uint8Array(count)
  const starts = new Uint32Array(count + 1)
  const row = new Uint32Array(2 * MOST_FEATURES)
  let features = new Uint32Array(count * row.length)
  let example = 0
  let filled = 0
  const append = (length: number): void => {
    features.set(row.subarray(0, length), filled)
    filled += length
  }
  for (const { words, indices, labels: answers } of lessons) {
    indices.forEach((index, at) => {
      const [start, end] = [words.starts[index] as number, words.starts[index + 1] as number]
      append(wordFeatures(words.letters, words.written, start, end, buckets, row))
      if (isGated(stemAt(words, index))) append(contextFeatures(words, index, classOf, buckets, row))
      labels[example++] = answers[at] as number
      starts[example] = filled
    })
  }
  features = features.subarray(0, filled)
  return { count, features, starts, labels }
}
