/** Whether a repair gave words of Arabic script. Misread bytes give signs and letters that are rare. */

const LETTER = /[\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f]/gu
/** In Arabic, Persian and Urdu seven letters in ten. U+0637, U+0638, U+0639, which mojibake is made of, are not among them. */
const FREQUENT =
  /[\u0627\u0644\u064a\u06cc\u0645\u0648\u0646\u0631\u062a\u0628\u0647\u062f\u06a9\u0643\u0633\u06c1\u06d2]/gu
const SCRIPT = /[\u0600-\u077f\ufb50-\ufdff\ufe70-\ufefc\u200c-\u200f]/gu
const NOT_ASCII = /[^\0-\x7f]/gu
/** Letters that windows-1256 has for French. */
const LATIN = /[\u00c0-\u00ff\u0152\u0153\u0192]/gu
const BESIDE_LATIN = /[a-z][\u0621-\u06d3]|[\u0621-\u06d3][a-z]/giu

/**
 * For bytes that turned out to be UTF-8, which by itself is hardly chance. `isFollowing`: the line before was misread too, so
 * one letter is enough.
 */
export function isScript(text: string, isFollowing = false): boolean {
  const letters = count(text, LETTER)
  if (isFollowing) return letters >= 1 && isMostlyScript(text)
  return letters >= 3 && isMostlyScript(text) && count(text, FREQUENT) >= 0.2 * letters
}

/** Likewise for one word of a line of which all repaired words are asked together. */
export function isScriptWord(word: string): boolean {
  return count(word, LETTER) >= 2 && isMostlyScript(word)
}

function isMostlyScript(text: string): boolean {
  return count(text, SCRIPT) >= 0.6 * count(text, NOT_ASCII)
}

/** For bytes that any text would give: the letters alone must tell. */
export function isSurelyArabic(text: string, isFollowing: boolean): boolean {
  const letters = count(text, LETTER)
  return (
    letters >= (isFollowing ? 1 : 4) &&
    count(text, LATIN) <= 0.02 * letters &&
    count(text, BESIDE_LATIN) <= 0.05 * letters &&
    count(text, SCRIPT) >= 0.9 * count(text, NOT_ASCII) &&
    count(text, FREQUENT) >= (isFollowing ? 0.3 : letters < 8 ? 0.7 : 0.55) * letters
  )
}

function count(text: string, characters: RegExp): number {
  return text.match(characters)?.length ?? 0
}
