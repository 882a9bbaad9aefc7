/** How words are counted: as white space and signs part them, marks included. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu
const OF_WORD = /[\p{L}\p{M}\p{N}]/u
/** Words without numbers. */
const NAME = /[\p{L}\p{M}]+/gu
const OF_NAME = /[\p{L}\p{M}]/u
const SURROGATE = /[\ud800-\udfff]/

/** What a unit is, filled as they are met: of the kind, or not. */
const UNKNOWN = 0
const YES = 1
const NO = 2

const isUnitOfWord = unitTest(OF_WORD)
const isUnitOfName = unitTest(OF_NAME)

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

/** The runs of letters in a text, marks included, of so many UTF-16 units at least. */
export function lettersIn(text: string, least: number): readonly string[] {
  if (SURROGATE.test(text)) return (text.match(NAME) ?? []).filter(({ length }) => length >= least)
  const found: string[] = []
  let start = 0
  for (let end = 0; end <= text.length; end++) {
    if (end < text.length && isUnitOfName(text.charCodeAt(end))) continue
    if (end - start >= least) found.push(text.slice(start, end))
    start = end + 1
  }
  return found
}

/** Whether a unit is of the kind that `pattern` describes, which is asked once of each. */
export function unitTest(pattern: RegExp): (code: number) => boolean {
  const kinds = new Uint8Array(0x10000)
  return (code) => {
    const known = kinds[code] as number
    if (known !== UNKNOWN) return known === YES
    const isOfKind = pattern.test(String.fromCharCode(code))
    kinds[code] = isOfKind ? YES : NO
    return isOfKind
  }
}
