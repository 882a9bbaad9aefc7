import type { Outcome } from '../../engine/run.ts'
import type { Prepared } from '../../normalizer/prepare.ts'
import { LINE_FEED } from '../../text/code-points.ts'
import { decode } from '../../text/utf8.ts'
import type { Row } from '../messages.ts'
import { type Mark, marksOf } from './marks.ts'
import { piecesOf } from './words.ts'

/** Lines beside each other that are shown although nothing changed in them; more are left out. */
const MOST_CONTEXT = 3

/** The lines of a text, those without a change left out where they are many. */
export function* rowsOf(prepared: Prepared, outcomes: Iterable<Outcome>): Generator<Row> {
  const waiting: Row[] = []
  let waitingLines = 0
  let number = 1
  const flushed = (): readonly Row[] => {
    const rows: readonly Row[] = waitingLines > MOST_CONTEXT ? [{ kind: 'gap', lines: waitingLines }] : [...waiting]
    waiting.length = 0
    waitingLines = 0
    return rows
  }
  for (const outcome of outcomes) {
    for (const { start, end, marks } of linesOf(outcome, marksOf(prepared.program, outcome))) {
      const line = outcome.source.subarray(start, end)
      if (marks.length > 0) {
        yield* flushed()
        yield { kind: 'line', number, pieces: piecesOf(outcome.source, { start, end }, marks) }
      } else {
        waitingLines++
        if (waitingLines <= MOST_CONTEXT) waiting.push({ kind: 'line', number, pieces: [withoutEnd(decode(line))] })
      }
      number += lineFeeds(line)
    }
  }
  yield* flushed()
}

interface Line {
  readonly start: number
  readonly end: number
  readonly marks: readonly Mark[]
}

/** Lines with their ends; several together where a mark covers the end of one. */
function* linesOf({ source }: Outcome, marks: readonly Mark[]): Generator<Line> {
  let next = 0
  for (let start = 0; start < source.length; ) {
    let end = lineEnd(source, start)
    const own: Mark[] = []
    for (let mark = marks[next]; mark !== undefined; mark = marks[++next]) {
      if (mark.start >= end && end < source.length) break
      own.push(mark)
      if (mark.end > end) end = lineEnd(source, mark.end - 1)
    }
    yield { start, end, marks: own }
    start = end
  }
}

function lineEnd(source: Uint8Array, from: number): number {
  const feed = source.indexOf(LINE_FEED, from)
  return feed < 0 ? source.length : feed + 1
}

function lineFeeds(bytes: Uint8Array): number {
  let count = 0
  for (const byte of bytes) if (byte === LINE_FEED) count++
  return count
}

function withoutEnd(line: string): string {
  return line.replace(/\r?\n$/, '')
}
