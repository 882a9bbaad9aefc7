/** What the judge learns from: stretches of one to twelve words, half of them Arabic. */
import { isDev as isDevDocument, refuseTest, sourcesOf } from '../yeh/corpus.ts'
import { bare, featuresOf, type WordFeatures } from './features.ts'
import { ARABIC, guardFiles, isForTuning, linesOf } from './guard.ts'

/** Sentences of a source, at most. */
const MOST_SENTENCES = 25_000
const LEAST_WORDS = 3
const LONGEST = 12
/** A line for tuning in so many is kept out of training, to choose by. */
const DEV_SHARE = 5
/** How much of the Arabic is spelled without hamzas and teh marbuta, and without hamzas alone. */
const BARE = 0.15
const WITHOUT_HAMZA = 0.05
/** How much of the Arabic is strings of user interfaces. */
const INTERFACE = 0.1

export interface Texts {
  readonly arabic: readonly string[]
  /** Arabic strings of the guard corpus. */
  readonly interface: readonly string[]
  /** Lines by language. */
  readonly foreign: ReadonlyMap<string, readonly string[]>
}

/** Texts to learn from, or with `isDev` those to choose by. Sentences of PUD are in no part: they are test text elsewhere. */
export function textsOf(corpora: string, isDev: boolean, random: () => number): Texts {
  const folder = `${corpora}/ar/train`
  refuseTest(folder)
  const arabic: string[] = []
  for (const { documents } of sourcesOf(folder)) {
    const sentences = documents
      .filter(({ index }) => isDevDocument(index) === isDev)
      .flatMap(({ text }) => text.split(/[.؟!\n]+/))
      .filter((sentence) => sentence.trim().split(/\s+/).length >= LEAST_WORDS)
    const most = Math.min(sentences.length, MOST_SENTENCES)
    for (let count = 0; count < most; count++) arabic.push(pick(sentences, random))
  }
  const foreign = new Map<string, string[]>()
  const strings: string[] = []
  for (const file of guardFiles(`${corpora}/guard`)) {
    if (file.name === 'ar-pud-control') continue
    const lines = linesOf(file).filter((line) => isForTuning(line) && isDevLine(line) === isDev)
    if (file.language === 'ar') strings.push(...lines)
    else if (!ARABIC.includes(file.language))
      foreign.set(file.language, [...(foreign.get(file.language) ?? []), ...lines])
  }
  return { arabic, interface: strings, foreign }
}

function isDevLine(line: string): boolean {
  let sum = 0
  for (const character of line) sum = (Math.imul(sum, 31) + (character.codePointAt(0) as number)) >>> 0
  return sum % DEV_SHARE === 0
}

export interface Lesson {
  readonly words: readonly WordFeatures[]
  readonly isArabic: boolean
}

/** An endless course. Languages come up by the root of their size. */
export function* lessonsOf(texts: Texts, random: () => number): Generator<Lesson> {
  const foreign = [...texts.foreign.values()].filter((lines) => lines.length > 0)
  const shares = foreign.map((lines) => Math.sqrt(lines.length))
  const read = reader()
  for (;;) {
    const isArabic = random() < 0.5
    const text = isArabic
      ? spelled(pick(random() < INTERFACE ? texts.interface : texts.arabic, random), random)
      : pick(foreign[drawn(shares, random)] as readonly string[], random)
    const words = read(text)
    const length = 1 + Math.floor(random() * LONGEST)
    const start = Math.floor(random() * Math.max(1, words.length - length + 1))
    yield { words: words.slice(start, start + length), isArabic }
  }
}

function reader(): (text: string) => readonly WordFeatures[] {
  const known = new Map<string, readonly WordFeatures[]>()
  return (text) => {
    let words = known.get(text)
    if (words === undefined) {
      words = featuresOf(text)
      known.set(text, words)
    }
    return words
  }
}

function spelled(text: string, random: () => number): string {
  const drawn = random()
  if (drawn < BARE) return bare(text)
  return drawn < BARE + WITHOUT_HAMZA ? text.replaceAll(/[أإ]/g, 'ا') : text
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T
}

function drawn(shares: readonly number[], random: () => number): number {
  let left = random() * shares.reduce((sum, share) => sum + share, 0)
  const found = shares.findIndex((share) => {
    left -= share
    return left <= 0
  })
  return found < 0 ? shares.length - 1 : found
}

/** Numbers from 0 to below 1; the same sequence for the same seed (a linear congruential generator). */
export function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
