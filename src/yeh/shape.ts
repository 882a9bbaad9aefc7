/** How a word is built, as far as its letters tell without a dictionary. All ranges are offsets into folded letters. */
import { Letter } from './letters.ts'

const { alef, beh, feh, heh, kaf, lam, meem, noon, seen, teh, tehMarbuta, waw, yeh } = Letter

/** Letters that a verb, a participle or a preposition may begin with. */
const HEADS = new Uint8Array(256)
for (const letter of [yeh, teh, noon, alef, meem, beh, lam, seen, kaf]) HEADS[letter] = letter

/** 1 when the word of `least` letters or more begins with `و` or `ف`. */
export function conjunctionOf(letters: Uint8Array, start: number, end: number, least: number): number {
  const first = letters[start]
  return end - start >= least && (first === waw || first === feh) ? 1 : 0
}

/** Letters of the article at `start`: 2 for `ال` and `لل`, 3 for `بال` and `كال`; 0 unless two letters follow. */
export function articleOf(letters: Uint8Array, start: number, end: number): number {
  const length = end - start
  if (length < 4) return 0
  const first = letters[start]
  const second = letters[start + 1]
  if (second === lam) return first === alef || first === lam ? 2 : 0
  if (length < 5 || (first !== beh && first !== kaf)) return 0
  return second === alef && letters[start + 2] === lam ? 3 : 0
}

/** Letters before the verb stem at `start`: `س` of the future (1), then one of `ي ت ن ا م`; 0 when too few would be left. */
export function verbPrefixOf(letters: Uint8Array, start: number, end: number): number {
  let at = start
  if (end - at >= 4 && letters[at] === seen && isVerbPrefix(letters[at + 1] as number, false)) at++
  if (end - at >= 3 && isVerbPrefix(letters[at] as number, true)) at++
  return at - start
}

function isVerbPrefix(letter: number, orMeem: boolean): boolean {
  return letter === yeh || letter === teh || letter === noon || letter === alef || (orMeem && letter === meem)
}

/** Conjunction, article or first letter, ending and length of a neighbour in one number. The word is not empty. */
export function shapeOf(letters: Uint8Array, start: number, end: number): number {
  const conjunction = conjunctionOf(letters, start, end, 3)
  const bare = start + conjunction
  const article = articleOf(letters, bare, end)
  const head = article === 0 ? (HEADS[letters[bare] as number] as number) : 1 + article
  const length = end - bare - article
  const size = length <= 2 ? 0 : length <= 3 ? 1 : length <= 5 ? 2 : 3
  return ((conjunction * 256 + head) * 16 + endingOf(letters, start, end)) * 4 + size
}

/** A number of 0 to 13 for the ending: ta marbuta, tanwin alef, plurals, pronouns, yeh; 0 for any other. */
function endingOf(letters: Uint8Array, start: number, end: number): number {
  const last = letters[end - 1]
  const before = end - start > 2 ? letters[end - 2] : 0
  switch (last) {
    case tehMarbuta:
      return 1
    case alef:
      return before === heh ? 2 : before === waw ? 3 : before === noon ? 13 : 4
    case teh:
      return before === alef ? 5 : 6
    case noon:
      return before === waw ? 7 : before === yeh ? 8 : before === alef ? 9 : 0
    case yeh:
      return 10
    case heh:
      return 11
    case meem:
      return before === heh ? 12 : 0
    default:
      return 0
  }
}
