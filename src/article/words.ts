/** How words are counted: as white space and signs part them, marks included. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu
const OF_WORD = /[\p{L}\p{M}\p{N}]/u
const SURROGATE = /[\ud800-\udfff]/

/** What a unit is, filled as they are met: of a word, or not. */
const UNKNOWN = 0
const YES = 1
const NO = 2
const ofWord = new Uint8Array(0x10000)

export function wordCount(text: string): number {
  if (SURROGATE.test(text)) return text.match(WORD)?.length ?? 0
  let count = 0
  let isInside = false
  for (let index = 0; index < text.length; index++) {
    const isOfWord = isUnitOfWord(text.charCodeAt(index))
    if (isOfWord && !isInside) count++
    isInside = isOfWord
  }
  return count
}

function isUnitOfWord(code: number): boolean {
  const known = ofWord[code] as number
  if (known !== UNKNOWN) return known === YES
  const isOfWord = OF_WORD.test(String.fromCharCode(code))
  ofWord[code] = isOfWord ? YES : NO
  return isOfWord
}
