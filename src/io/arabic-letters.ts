/**
 * Whether a text that was decoded on trial is Arabic script: for samples of which jschardet is not sure enough, which are
 * short ones and vocalised ones. Decoded wrongly, some letters become signs or Latin letters, and frequent ones rare ones.
 */

/** Letters without which nothing is said: two words or three. */
const FEWEST = 12
/** Of what is not ASCII. */
const ARABIC_SHARE = 0.97
/** Of the letters; Arabic and Persian have 0.7. */
const FREQUENT_SHARE = 0.55

const ARABIC = /[\u060c\u061b\u061f-\u06d5\u200c-\u200f\u00a0\u00ab\u00bb\u2018-\u201d\u2026\u2013]/gu
const LETTER = /[\u0621-\u063a\u0641-\u064a\u067e\u0686\u0698\u06a9\u06af]/gu
const FREQUENT = /[\u0627\u0644\u064a\u0645\u0648\u0646\u0631\u062a\u0628\u0647\u062f]/gu
/** In European languages accented letters stand among others; in Arabic hardly any stands beside a Latin one. */
const BESIDE_LATIN = /[a-z][\u0621-\u06d3]|[\u0621-\u06d3][a-z]/giu
const BESIDE_LATIN_SHARE = 0.05
const NOT_ASCII = /[^\0-\x7f]/gu

export function looksArabic(text: string): boolean {
  const letters = count(text, LETTER)
  return (
    letters >= FEWEST &&
    count(text, BESIDE_LATIN) <= BESIDE_LATIN_SHARE * letters &&
    count(text, ARABIC) >= ARABIC_SHARE * count(text, NOT_ASCII) &&
    count(text, FREQUENT) >= FREQUENT_SHARE * letters
  )
}

function count(text: string, characters: RegExp): number {
  return text.match(characters)?.length ?? 0
}
