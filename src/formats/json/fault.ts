import { LINE_FEED } from '../../text/code-points.ts'
import { YakafError } from '../../text/error.ts'

/** What is wrong with a text that is no JSON. */
export type What = keyof typeof MESSAGES

export interface Fault {
  readonly offset: number
  readonly what: What
}

const MESSAGES = {
  'array-end': 'a comma or ] is missing',
  'object-end': 'a comma or } is missing',
  'string-end': 'a string has no end',
  colon: 'a colon is missing',
  control: 'a line break, tab or other control character stands in a string unescaped',
  cut: 'the text ends too early',
  escape: 'no escape begins so',
  key: 'a key in quotation marks is missing',
  more: 'something stands behind the value',
  number: 'no number is written so',
  value: 'a value is missing',
} as const

/** `line`: of `lineStart`, from 1. `advice`: what to do next. */
export function faultError(
  bytes: Uint8Array,
  { offset, what }: Fault,
  lineStart: number,
  line: number,
  advice: string,
): YakafError {
  const place = `line ${line + countFeeds(bytes, lineStart, offset)}, column ${columnOf(bytes, offset)}`
  return new YakafError('E_FORMAT', `not JSON at ${place}: ${MESSAGES[what]}; ${advice}`)
}

function countFeeds(bytes: Uint8Array, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; at++) if (bytes[at] === LINE_FEED) count++
  return count
}

/** In code points, from 1. */
function columnOf(bytes: Uint8Array, offset: number): number {
  const start = offset === 0 ? 0 : bytes.lastIndexOf(LINE_FEED, offset - 1) + 1
  let column = 1
  for (let at = start; at < offset; at++) if (((bytes[at] as number) & 0xc0) !== 0x80) column++
  return column
}
