/**
 * Whether a stretch of Arabic script is Arabic. The kernel reads words until the evidence is decisive, usually ten or so;
 * here is what counts how much. Evidence is only what the repair leaves alone: the article, teh marbuta and hamza on alef,
 * function words and letters of other languages. Measured by `npm run eval:language` of a later step; this is its first,
 * small version.
 */
import { LANGUAGE_WORDS } from '../data/language-words.ts'
import { ALEF_WITH_HAMZA_ABOVE, ALEF_WITH_HAMZA_BELOW, TEH_MARBUTA } from '../text/code-points.ts'
import { BASE_LETTERS } from './letters.ts'

export type Verdict = 'arabic' | 'other' | 'undecided'

/** Points for Arabic, less points against it. */
export type Score = number

/** Beyond this, on either side, nothing that follows would change the answer. */
export const DECISIVE = 12
/** Less than this, on either side, is no evidence. */
const SLIGHT = 2

const ARABIC_LETTER = 1
const LOAN_LETTER = -2
const FOREIGN_LETTER = -6

const letterPoints = new Int8Array(BASE_LETTERS.length)
for (const letter of [TEH_MARBUTA, ALEF_WITH_HAMZA_ABOVE, ALEF_WITH_HAMZA_BELOW]) letterPoints[letter] = ARABIC_LETTER
// Arabic news writes foreign names with these four.
for (const letter of 'پچژگ') letterPoints[letter.charCodeAt(0)] = LOAN_LETTER
// Urdu, Pashto, Kurdish, Uyghur, Sindhi: no Arabic word has them.
for (const letter of 'ٹڈڑٺٽڀٻڄڃڇڦڙڳڱڻټډړڼښږځڅڵڕۆێۇۈۋۅۉېۍڭ') letterPoints[letter.charCodeAt(0)] = FOREIGN_LETTER

/**
 * What the kernel adds up: points of words (data/language-words.tsv), of the article, and of the letter that says most
 * against Arabic in a word, else of one that speaks for it.
 */
export const EVIDENCE = {
  bases: BASE_LETTERS,
  letterPoints,
  wordPoints: new Map<number, number>(LANGUAGE_WORDS),
  decisive: DECISIVE,
  enough: SLIGHT,
}

export function verdictOf(total: Score): Verdict {
  return total >= SLIGHT ? 'arabic' : total <= -SLIGHT ? 'other' : 'undecided'
}
