/** Logistic regression without a constant, so that no evidence is none: AdaGrad over single lessons. */
import type { WordFeatures } from './features.ts'
import type { Lesson } from './lessons.ts'
import type { KnownWord } from './vocabulary.ts'

const RATE = 0.15
const DECAY = 1e-4
const STEPS = 600_000
/** Natural log-odds from which a seed, or a letter of other languages, begins and to which it is drawn back. */
const SEED = -2.5
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

  constructor(vocabulary: ReadonlyMap<string, KnownWord>) {
    for (const one of vocabulary.values()) this.#words.set(one.word, weightOf(one))
    for (const letter of LOANS) this.#letters.set(letter, weight(LOAN, LOAN, LOAN))
    for (const letter of STANDARD) this.#letters.set(letter, weight(0, 0))
    for (const letter of NEUTRAL) this.#letters.set(letter, weight(0, 0, 0))
  }

  learn({ words, isArabic }: Lesson): void {
    const active = words.flatMap((word) => this.#active(word))
    const score = active.reduce((sum, { value }) => sum + value, 0)
    const error = 1 / (1 + Math.exp(-score)) - Number(isArabic)
    for (const one of active) {
      const gradient = error + DECAY * (one.value - one.prior)
      one.square += gradient * gradient
      one.value -= (RATE * gradient) / Math.sqrt(one.square + 1e-6)
      one.value = Math.max(one.least, Math.min(one.most, one.value))
    }
  }

  /** As the judge adds them up: the letter that says most against Arabic, else the one that says most for it. */
  #active({ word, hasArticle, letters }: WordFeatures): readonly Weight[] {
    const own = letters.map((letter) => this.#letter(letter))
    const worst = own.reduce<Weight | undefined>(
      (least, one) => (least === undefined || one.value < least.value ? one : least),
      undefined,
    )
    const telling =
      worst !== undefined && worst.value >= 0 ? own.reduce((most, one) => (one.value > most.value ? one : most)) : worst
    const active = telling === undefined ? [] : [telling]
    if (hasArticle && (telling?.value ?? 0) >= 0) active.push(this.#article)
    const known = this.#words.get(word)
    if (known !== undefined) active.push(known)
    return active
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
    return { words: valuesOf(this.#words), letters: valuesOf(this.#letters), article: this.#article.value }
  }
}

function weightOf({ word, language, isSeed }: KnownWord): Weight {
  if (language === 'ar') return weight(isSeed ? -SEED : 0, 0)
  if (isSeed) return weight(SEED)
  return weight(0, word.length <= 2 ? -MOST_OF_SHORT : -MOST)
}

function weight(prior: number, least = -MOST, most = MOST): Weight {
  return { value: prior, prior, least, most, square: 0 }
}

function valuesOf(weights: ReadonlyMap<string, Weight>): ReadonlyMap<string, number> {
  return new Map([...weights].map(([name, { value }]) => [name, value]))
}
