import { MOST_OF_CHANGE, MOST_OF_STRETCH } from './limits.ts'
import type { Piece } from './page-data.ts'

/** Which ends of a stretch stand beside a change. */
interface Ends {
  readonly start: boolean
  readonly end: boolean
}

/** An unchanged stretch of a line; of a long one what stands beside changes, and how much is left out. */
export function shortened(text: string, besides: Ends): readonly Piece[] {
  if (text === '') return []
  if (text.length <= MOST_OF_STRETCH) return [text]
  const half = MOST_OF_STRETCH / 2
  const head = besides.start || !besides.end ? firstUnits(text, half) : ''
  const tail = besides.end ? lastUnits(text, half) : ''
  const left = text.length - head.length - tail.length
  return [head, left, tail].filter((piece) => piece !== '')
}

/** One side of a change. */
export function shortenedSide(text: string): string {
  return text.length <= MOST_OF_CHANGE ? text : `${firstUnits(text, MOST_OF_CHANGE)}…`
}

/** Never half of a pair. */
function firstUnits(text: string, count: number): string {
  return text.slice(0, /^[\udc00-\udfff]/.test(text.charAt(count)) ? count - 1 : count)
}

function lastUnits(text: string, count: number): string {
  const start = text.length - count
  return text.slice(/^[\udc00-\udfff]/.test(text.charAt(start)) ? start + 1 : start)
}
