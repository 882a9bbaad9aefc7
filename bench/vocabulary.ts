/**
 * 250,000 word forms in the order of their frequency, in standard letters: the function words first, then made-up ones.
 * More forms than the 100,000 asked for, because the rarest of them are not drawn in 100 MB, and because a real paper's
 * vocabulary never stops growing: a cache of judged words must be missed as often as real text misses it.
 */
import { knownWord } from '../src/language/names.ts'
import { readLanguageWords } from '../src/language/words.ts'
import { FUNCTION_WORDS } from './function-words.ts'
import { type Ending, makeStem, makeWord } from './morphology.ts'
import type { Random } from './random.ts'
import { zipfWeight } from './zipf.ts'

const FORMS = 250_000
const STEMS = 15_000

/** Shares of word tokens, as measured in Arabic news: 15 % end in yeh, 27 % of these are alef maksura. */
export const YEH_FINAL_SHARE = 0.14
export const MAKSURA_SHARE = 0.3

export function createVocabulary(random: Random): readonly string[] {
  const stems = makeStems(random)
  const nextEnding = dealEndings()
  const forms: string[] = []
  const seen = new Set<string>()
  const add = (form: string): boolean => {
    // Two forms that differ in the last yeh only would be told apart by nothing once the text is spoiled.
    const key = form.replace(/ى$/, 'ي')
    if (seen.has(key)) return false
    seen.add(key)
    forms.push(form)
    return true
  }
  for (const word of FUNCTION_WORDS) {
    if (!add(word)) throw new Error(`bench: the function word ${word} is listed twice`)
  }
  while (forms.length < FORMS) {
    const ending = nextEnding(zipfWeight(forms.length))
    const make = (): string => madeUp(() => makeWord(frequentStem(stems, random), ending, random))
    while (!add(shortestOf(candidates(forms.length), make))) {}
  }
  return forms
}

/** A word that is by chance one of another language would be left, in quotation marks, with reason. */
function madeUp(make: () => string): string {
  let word = make()
  while (speaksAgainstArabic(word)) word = make()
  return word
}

function speaksAgainstArabic(word: string): boolean {
  return readLanguageWords(word).some(({ letters }) => (knownWord(letters)?.points ?? 0) < 0)
}

function makeStems(random: Random): readonly string[] {
  const stems = new Set<string>()
  while (stems.size < STEMS) stems.add(makeStem(random))
  return [...stems]
}

/** The lesser of two draws: the first stems have more forms than the last, as families of words do. */
function frequentStem(stems: readonly string[], random: Random): string {
  return stems[Math.min(random.below(stems.length), random.below(stems.length))] as string
}

/** Frequent words are short (Zipf's law of abbreviation): the more frequent, the more tries for a short one. */
function candidates(rank: number): number {
  if (rank < 2_000) return 4
  return rank < 20_000 ? 2 : 1
}

function shortestOf(tries: number, make: () => string): string {
  let shortest = make()
  for (let count = 1; count < tries; count++) {
    const other = make()
    if (other.length < shortest.length) shortest = other
  }
  return shortest
}

function endingOf(word: string): Ending {
  if (word.endsWith('ى')) return 'alef maksura'
  return word.endsWith('ي') ? 'yeh' : 'other'
}

/**
 * Deals out the endings of the made-up words by quota, so that the two shares hold for the tokens of the whole text and
 * the made-up words bear their part evenly, frequent and rare ones alike.
 */
function dealEndings(): (weight: number) => Ending {
  const quota = madeUpShares()
  let total = 0
  let yehFinal = 0
  let maksura = 0
  return (weight) => {
    let ending: Ending = 'other'
    if (yehFinal < quota.yehFinal * total) ending = maksura < quota.maksura * yehFinal ? 'alef maksura' : 'yeh'
    total += weight
    if (ending !== 'other') yehFinal += weight
    if (ending === 'alef maksura') maksura += weight
    return ending
  }
}

/** What the function words leave to the others. */
function madeUpShares(): { readonly yehFinal: number; readonly maksura: number } {
  const all = sumOfWeights(Array.from({ length: FORMS }, (_, index) => index))
  const ranks = FUNCTION_WORDS.map((word, index) => ({ index, ending: endingOf(word) }))
  const taken = sumOfWeights(ranks.map(({ index }) => index))
  const yehFinal = sumOfWeights(ranks.filter(({ ending }) => ending !== 'other').map(({ index }) => index))
  const maksura = sumOfWeights(ranks.filter(({ ending }) => ending === 'alef maksura').map(({ index }) => index))
  const yehFinalLeft = YEH_FINAL_SHARE * all - yehFinal
  return {
    yehFinal: yehFinalLeft / (all - taken),
    maksura: (MAKSURA_SHARE * YEH_FINAL_SHARE * all - maksura) / yehFinalLeft,
  }
}

function sumOfWeights(indices: readonly number[]): number {
  return indices.reduce((sum, index) => sum + zipfWeight(index), 0)
}
