import { unitAt } from '../text/unit-at.ts'

/** How words are counted: as white space and signs part them, marks included. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu
const OF_WORD = /[\p{L}\p{M}\p{N}]/u
/** Words without numbers. */
const NAME = /[\p{L}\p{M}]+/gu
const OF_NAME = /[\p{L}\p{M}]/u
const FIRST_SURROGATE = 0xd800
const LAST_SURROGATE = 0xdfff

/** What a unit is, filled as they are met: of the kind, or not. */
const UNKNOWN = 0
const YES = 1
const NO = 2

const isUnitOfWord = unitTest(OF_WORD)
const isUnitOfName = unitTest(OF_NAME)

export function wordCount(text: string): number {
  let count = 0
  let isInside = false
  const end = text.length
  for (let index = 0; index < end; index++) {
    const code = unitAt(text, index)
    if (code >= FIRST_SURROGATE && code <= LAST_SURROGATE) return text.match(WORD)?.length ?? 0
    const isOfWord = isUnitOfWord(code)
    if (isOfWord && !isInside) count++
    isInside = isOfWord
  }
  return count
}

/**
 * Where the runs of letters in a text, marks included, of so many UTF-16 units at least begin and end, one after the other: two numbers for
 * each, and no string, since a page has hundreds.
 */
export function lettersIn(text: string, least: number): readonly number[] {
  const found: number[] = []
  let start = 0
  const { length } = text
  for (let end = 0; end <= length; end++) {
    if (end < length) {
      const code = unitAt(text, end)
      if (code >= FIRST_SURROGATE && code <= LAST_SURROGATE) return lettersByPattern(text, least)
      if (isUnitOfName(code)) continue
    }
    if (end - start >= least) found.push(start, end)
    start = end + 1
  }
  return found
}

function lettersByPattern(text: string, least: number): readonly number[] {
  return [...text.matchAll(NAME)].flatMap(({ index, 0: { length } }) =>
    length >= least ? [index, index + length] : [],
  )
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
