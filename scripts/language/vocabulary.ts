/** Which words the judge may know: common ones of Arabic, and words of other languages that Arabic has not. */
import { bare, featuresOf } from './features.ts'
import type { Texts } from './lessons.ts'
import { readSeeds, type Seed, type SeedKind } from './seeds.ts'

/** A word of another language is seen at least so often in one of them, */
const LEAST = 3
/** and less often than this in a million words of Arabic, however that is spelled, */
const MOST_ARABIC = 20
/** or this for a seed by its kind; one that is kept, or says nothing against Arabic, may be as common as it likes. */
const MOST_ARABIC_SEED: Readonly<Record<SeedKind, number>> = {
  word: 30,
  form: 5,
  command: Number.EPSILON,
  pair: Number.EPSILON,
  name: 60,
  shared: Number.POSITIVE_INFINITY,
  formula: Number.POSITIVE_INFINITY,
}
/** Languages that are told apart by name; words of the others go by the one of these that has them, too. */
const NAMES: Readonly<Record<string, string>> = { prs: 'fa', lki: '', lrc: '', luz: '', bqi: '', glk: '', bgn: '' }
/** Words of Arabic, the most frequent first. */
const ARABIC_WORDS = 1200

export interface KnownWord {
  readonly word: string
  /** Where it is most frequent (BCP 47), among the languages with a name; else empty. */
  readonly language: string
  readonly perMillionArabic: number
  /** What the list by hand says of it, if it has it for this language. */
  readonly seed: SeedKind | undefined
  readonly isKept: boolean
}

export function vocabularyOf(texts: Texts): ReadonlyMap<string, KnownWord> {
  const arabic = frequencies(texts.arabic)
  const spelledBare = new Map<string, number>()
  for (const [word, { share }] of arabic) spelledBare.set(bare(word), (spelledBare.get(bare(word)) ?? 0) + share)
  const shareOf = (word: string): number => Math.max(arabic.get(word)?.share ?? 0, spelledBare.get(bare(word)) ?? 0)
  const seeds = readSeeds()
  const known = new Map<string, KnownWord>()
  const enter = (word: string, language: string): void => {
    const seed = seeds.get(word)
    // A seed of another language that is common in Arabic counts as a word of Arabic, which nobody wrote down.
    const own = seed?.language === language ? seed : undefined
    known.set(word, {
      word,
      language,
      perMillionArabic: round(shareOf(word)),
      seed: own?.kind,
      isKept: own?.isKept === true,
    })
  }
  const frequent = [...arabic].sort(([, a], [, b]) => b.share - a.share).slice(0, ARABIC_WORDS)
  for (const [word] of frequent) if (!isOfAll(seeds.get(word))) enter(word, 'ar')
  const isForeign = (word: string): boolean => {
    const seed = seeds.get(word)
    return seed?.isKept || shareOf(word) < (seed === undefined ? MOST_ARABIC : MOST_ARABIC_SEED[seed.kind])
  }
  for (const [word, { language }] of seeds) if (language === 'ar' || isForeign(word)) enter(word, language)
  const shares = new Map<string, number>()
  for (const [language, lines] of texts.foreign) {
    for (const [word, { count, share }] of frequencies(lines)) {
      const seed = seeds.get(word)
      if (count < LEAST || seed?.language === 'ar' || isOfAll(seed)) continue
      const name = NAMES[language] ?? language
      const weight = name === '' ? 0 : share
      const isNew = !known.has(word) || known.get(word)?.language === 'ar'
      if (!isForeign(word) || !(isNew || weight > (shares.get(word) ?? 0))) continue
      shares.set(word, weight)
      enter(word, seed?.language ?? name)
    }
  }
  return known
}

function isOfAll(seed: Seed | undefined): boolean {
  return seed?.language === ''
}

interface Frequency {
  readonly count: number
  /** Per million words. */
  readonly share: number
}

function frequencies(texts: readonly string[]): ReadonlyMap<string, Frequency> {
  const counts = new Map<string, number>()
  let sum = 0
  for (const text of texts) {
    for (const { word } of featuresOf(text)) {
      counts.set(word, (counts.get(word) ?? 0) + 1)
      sum++
    }
  }
  return new Map([...counts].map(([word, count]) => [word, { count, share: (count * 1e6) / sum }]))
}

function round(share: number): number {
  return Math.round(share * 10) / 10
}
