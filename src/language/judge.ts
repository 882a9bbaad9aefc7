/**
 * Whether a stretch of Arabic script is Arabic. Reads words until the evidence is decisive, usually ten or so. Evidence is
 * only what the repair leaves alone: the article, teh marbuta and hamza on alef, function words and letters of other
 * languages. Measured by `npm run eval:language` of a later step; this is its first, small version.
 */
import { LANGUAGE_WORDS } from '../data/language-words.ts'
import { isArabicMark } from '../text/characters.ts'
import {
  ALEF,
  ALEF_WITH_HAMZA_ABOVE,
  ALEF_WITH_HAMZA_BELOW,
  BEH,
  FEH,
  HAMZA_ABOVE,
  HEH,
  KAF,
  LAM,
  TATWEEL,
  TEH_MARBUTA,
  WAW,
} from '../text/code-points.ts'
import { codePointAt, widthOf } from '../text/utf8.ts'
import { baseLetter, EMPTY_HASH, hashLetter } from './letters.ts'

export type Verdict = 'arabic' | 'other' | 'undecided'

/** Points for Arabic, less points against it. */
export type Score = number

/** Beyond this, on either side, nothing that follows would change the answer. */
export const DECISIVE = 12
/** Less than this, on either side, is no evidence. */
const SLIGHT = 2

const ARTICLE = 2
const ARABIC_LETTER = 1
const LOAN_LETTER = -2
const FOREIGN_LETTER = -6

/** By letter, below U+0800. */
const LETTER_POINTS = new Int8Array(0x800)
for (const letter of [TEH_MARBUTA, ALEF_WITH_HAMZA_ABOVE, ALEF_WITH_HAMZA_BELOW]) LETTER_POINTS[letter] = ARABIC_LETTER
// Arabic news writes foreign names with these four.
for (const letter of 'پچژگ') LETTER_POINTS[letter.charCodeAt(0)] = LOAN_LETTER
// Urdu, Pashto, Kurdish, Uyghur, Sindhi: no Arabic word has them.
for (const letter of 'ٹڈڑٺٽڀٻڄڃڇڦڙڳڱڻټډړڼښږځڅڵڕۆێۇۈۋۅۉېۍڭ') LETTER_POINTS[letter.charCodeAt(0)] = FOREIGN_LETTER

const WORD_POINTS = new Map<number, number>(LANGUAGE_WORDS)

/** The evidence in `bytes[start, end)`, added to `before`; stops as soon as it is decisive. */
export function score(bytes: Uint8Array, start: number, end: number, before: Score = 0): Score {
  let total = before
  let offset = start
  while (offset < end && Math.abs(total) < DECISIVE) {
    const lead = bytes[offset] as number
    if (lead < 0xd8) {
      offset += widthOf(lead)
      continue
    }
    const code = codePointAt(bytes, offset)
    if (baseLetter(code) === 0) {
      offset += widthOf(lead)
      continue
    }
    offset = readWord(bytes, offset, end)
    total += wordPoints
  }
  return total
}

export function verdictOf(total: Score): Verdict {
  return total >= SLIGHT ? 'arabic' : total <= -SLIGHT ? 'other' : 'undecided'
}

/** What `readWord` found; a variable, since a pair as a result would be an object for every word. */
let wordPoints = 0

function readWord(bytes: Uint8Array, start: number, end: number): number {
  let offset = start
  let hash = EMPTY_HASH
  let length = 0
  let points = 0
  let first = 0
  let second = 0
  let third = 0
  while (offset < end) {
    const lead = bytes[offset] as number
    if (lead < 0xd8) break
    const code = codePointAt(bytes, offset)
    let letter = baseLetter(code)
    if (letter === HEH && hasHamzaAbove(bytes, offset + widthOf(lead), end)) letter = TEH_MARBUTA
    if (letter !== 0) {
      hash = hashLetter(hash, letter)
      length++
      if (length === 1) first = letter
      else if (length === 2) second = letter
      else if (length === 3) third = letter
      const found = letter < 0x800 ? (LETTER_POINTS[letter] as number) : 0
      if (found !== 0 && (points === 0 || found < points)) points = found
    } else if (!isArabicMark(code) && code !== TATWEEL) break
    offset += widthOf(lead)
  }
  const article = isArticle(first, second, third, length) && points >= 0 ? ARTICLE : 0
  wordPoints = points + article + (length <= 6 ? (WORD_POINTS.get(hash) ?? 0) : 0)
  return offset
}

/** Heh with hamza above is what `words/teh-marbuta` makes a teh marbuta, so it is one here too. */
function hasHamzaAbove(bytes: Uint8Array, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset += widthOf(bytes[offset] as number)) {
    const code = codePointAt(bytes, offset)
    if (code === HAMZA_ABOVE) return true
    if (!isArabicMark(code)) return false
  }
  return false
}

/** `ال` or `لل`, perhaps behind one of `و ف ب ك ل`, and at least two letters more. */
function isArticle(first: number, second: number, third: number, length: number): boolean {
  if (second === LAM && (first === ALEF || first === LAM)) return length >= 4
  if (third !== LAM || length < 5) return false
  if (second === ALEF) return first === WAW || first === FEH || first === BEH || first === KAF
  return second === LAM && (first === WAW || first === FEH)
}
