/** Whether a word that ends in a heh is one that is written with teh marbuta. */
import type { Segment } from '../text/segment.ts'
import { contextScore, wordScore } from './model.ts'
import type { Word } from './words.ts'

/** A word of this score (e to 4) is written with teh marbuta whatever stands around it. */
const SURE = 64
/** A word below this (e to -3) is not, even where a hamza says so: the hamza is the Persian genitive of the word. */
const UNLIKELY = -48
/** Letters of the shortest word that ends in teh marbuta. */
const SHORTEST = 3

export function isSurelyTehMarbuta(word: Word): boolean {
  return word.letters.length >= SHORTEST && wordScore(word) >= SURE
}

/** For a plain heh, in a text that writes it for teh marbuta. */
export function isTehMarbuta(segment: Segment, word: Word): boolean {
  if (word.letters.length < SHORTEST) return false
  const score = wordScore(word)
  return score >= SURE || score + contextScore(segment, word) > 0
}

/** For a heh with hamza above, by the word alone. */
export function mayBeTehMarbuta(word: Word): boolean {
  return word.letters.length >= SHORTEST && wordScore(word) >= UNLIKELY
}
