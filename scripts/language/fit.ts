/** Logistic regression without a constant, so that no evidence is none: AdaGrad over single lessons. */
import { featuresOf, type WordFeatures } from './features.ts'
import type { Lesson } from './lessons.ts'
import type { KnownWord } from './vocabulary.ts'

const RATE = 0.15
const DECAY = 1e-4
const STEPS = 600_000
/** Natural log-odds from which a seed, or a letter of other languages, begins and to which it is drawn back. */
const SEED = -2.5
/** The same of a command: one alone is to be enough. */
const COMMAND = -3.25
/** How often a seed is taken to stand in a million words of its language. */
const SEED_PER_MILLION = 60
/** A name of people: Arabic text names them, too. */
const NAME = -0.75
/** The same behind the Arabic `and`, which Persian writes apart. */
const JOINED_NAME = 1
/** What a word that Arabic shares with others may say for it. */
const MOST_OF_SHARED = 1
/** Letters that Arabic writes foreign names with: one of them is no proof. */
const LOANS = [...'پچژگڤ']
const LOAN = -1.5
/** Letters of standard Arabic: none of them speaks against it. */
const STANDARD = [...'ءآأإؤئة']
/** The alef of the Quran, which Luri has for a vowel; what books typed in Iran write for teh marbuta, and Persian for a genitive. */
const NEUTRAL = [...'ٱۀ']
/** No word or letter is worth more, */
const MOST = 5
/** and none of two letters against Arabic, but a seed: Arabic spells foreign letters and names with such (تي دي). */
const MOST_OF_SHORT = 0.75

/** Natural log-odds for Arabic, by feature. */
export interface Weights {
  readonly words: ReadonlyMap<string, number>
  readonly letters: ReadonlyMap<string, number>
  readonly article: number
  /** Of `و` at the beginning. */
  readonly joined: number
}

interface Weight {
  value: number
  readonly prior: number
  readonly least: number
  readonly most: number
  square: number
}

export function fitWeights(lessons: Iterable<Lesson>, vocabulary: ReadonlyMap<string, KnownWord>): Weights {
  const learner = new Learner(vocabulary)
  let steps = 0
  for (const lesson of lessons) {
    learner.learn(lesson)
    if (++steps === STEPS) break
  }
  return learner.weights()
}

class Learner {
  readonly #words = new Map<string, Weight>()
  readonly #letters = new Map<string, Weight>()
  readonly #article = weight(0)
  readonly #joined = weight(0)
  readonly #formulas = new Map<string, WordFeatures>()

  constructor(vocabulary: ReadonlyMap<string, KnownWord>) {
    for (const one of vocabulary.values()) {
      if (one.seed === 'formula') for (const features of featuresOf(one.word)) this.#formulas.set(one.word, features)
      else this.#words.set(one.word, weightOf(one))
    }
    for (const letter of LOANS) this.#letters.set(letter, weight(LOAN, LOAN, LOAN))
    for (const letter of STANDARD) this.#letters.set(letter, weight(0, 0))
    for (const letter of NEUTRAL) this.#letters.set(letter, weight(0, 0, 0))
  }

  learn({ words, isArabic }: Lesson): void {
    const active = words.flatMap((word) => this.#active(word))
    const score = sumOf(active)
    const error = 1 / (1 + Math.exp(-score)) - Number(isArabic)
    for (const one of active) {
      const gradient = error + DECAY * (one.value - one.prior)
      one.square += gradient * gradient
      one.value -= (RATE * gradient) / Math.sqrt(one.square + 1e-6)
      one.value = Math.max(one.least, Math.min(one.most, one.value))
    }
  }

  #active(features: WordFeatures): readonly Weight[] {
    if (this.#formulas.has(features.word)) return []
    const known = this.#words.get(features.word)
    const shape = this.#shape(features)
    if (known !== undefined) return [...shape, known]
    return features.isJoined && shape.every(({ value }) => value >= 0) ? [...shape, this.#joined] : shape
  }

  /** As the judge adds them up: the letter that says most against Arabic, else the one that says most for it, and the article. */
  #shape({ hasArticle, letters }: WordFeatures): readonly Weight[] {
    const own = letters.map((letter) => this.#letter(letter))
    const worst = own.reduce<Weight | undefined>(
      (least, one) => (least === undefined || one.value < least.value ? one : least),
      undefined,
    )
    const telling =
      worst !== undefined && worst.value >= 0 ? own.reduce((most, one) => (one.value > most.value ? one : most)) : worst
    const shape = telling === undefined ? [] : [telling]
    if (hasArticle && (telling?.value ?? 0) >= 0) shape.push(this.#article)
    return shape
  }

  #letter(letter: string): Weight {
    let found = this.#letters.get(letter)
    if (found === undefined) {
      found = weight(SEED)
      this.#letters.set(letter, found)
    }
    return found
  }

  weights(): Weights {
    // What a formula says is taken back: its letters and its article are those of Arabic.
    const silent = [...this.#formulas].map(([word, features]) => [word, -sumOf(this.#shape(features))] as const)
    const words = new Map([...valuesOf(this.#words), ...silent])
    return { words, letters: valuesOf(this.#letters), article: this.#article.value, joined: this.#joined.value }
  }
}

function weightOf({ word, language, perMillionArabic, seed, isKept }: KnownWord): Weight {
  if (seed === 'shared') return weight(0, 0, MOST_OF_SHARED)
  if (seed === 'command') return weight(COMMAND)
  if (seed === 'name') return language === 'ar' ? weight(JOINED_NAME, 0) : weight(NAME, NAME, 0)
  if (language === 'ar') return weight(seed === undefined ? 0 : -SEED, 0)
  if (seed !== undefined) return weight(isKept ? SEED : priorOf(perMillionArabic))
  return weight(0, word.length <= 2 ? -MOST_OF_SHORT : -MOST)
}

/** What a seed says before anything was counted in its own language. */
function priorOf(perMillionArabic: number): number {
  return Math.max(SEED, Math.min(0, Math.log((perMillionArabic + 2) / SEED_PER_MILLION)))
}

function weight(prior: number, least = -MOST, most = MOST): Weight {
  return { value: prior, prior, least, most, square: 0 }
}

function sumOf(weights: readonly Weight[]): number {
  return weights.reduce((sum, { value }) => sum + value, 0)
}

function valuesOf(weights: ReadonlyMap<string, Weight>): ReadonlyMap<string, number> {
  return new Map([...weights].map(([name, { value }]) => [name, value]))
}
