import { isControl, isLatinLetter } from './characters.ts'
import type { Segment } from './segment.ts'
import { skipControls, skipControlsBefore } from './skip-controls.ts'

/** Latin words that stand against a number without being part of an identifier; months also in three letters. */
const DATE_WORDS = new Set(
  'january february march april may june july august september october november december sept gmt'
    .split(' ')
    .flatMap((word) => (word === 'sept' ? [word] : [word, word.slice(0, 3)])),
)
const LONGEST_DATE_WORD = 'september'.length

/** Whether a Latin letter stands against the digits from `start` to `end`, so that they are part of an identifier. Those of months and of GMT do not count. */
export function touchesIdentifier(segment: Segment, start: number, end: number): boolean {
  const left = skipControlsBefore(segment, start)
  const right = skipControls(segment, end)
  return (
    (isLatinLetter(segment.codeBefore(left)) && !isDateWordBefore(segment, left)) ||
    (isLatinLetter(segment.codeAt(right)) && !isDateWordBehind(segment, right))
  )
}

function isDateWordBefore(segment: Segment, end: number): boolean {
  let start = end
  let word = ''
  for (let code = segment.codeBefore(start); isLatinLetter(code) || isControl(code); code = segment.codeBefore(start)) {
    if (!isControl(code)) word = String.fromCharCode(code) + word
    if (word.length > LONGEST_DATE_WORD) return false
    start = segment.before(start)
  }
  return DATE_WORDS.has(word.toLowerCase())
}

function isDateWordBehind(segment: Segment, start: number): boolean {
  let end = start
  let word = ''
  for (let code = segment.codeAt(end); isLatinLetter(code) || isControl(code); code = segment.codeAt(end)) {
    if (!isControl(code)) word += String.fromCharCode(code)
    if (word.length > LONGEST_DATE_WORD) return false
    end = segment.after(end)
  }
  return DATE_WORDS.has(word.toLowerCase())
}
