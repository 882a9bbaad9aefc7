import type { Outcome } from '../engine/run.ts'
import { type LineEnd, LineEnds } from '../io/line-ends.ts'
import type { Consumer } from './consumer.ts'

/** What of a text is no letter of it, and may be written in another way: --eol, --bom, --final-newline. */
export interface Shape {
  readonly eol: LineEnd
  readonly keepsMark: boolean
  readonly endsLastLine: boolean
}

const NOTHING = new Uint8Array(0)

/** Gives a writer the text in that shape. Reports and diffs know nothing of it: it is no rule's work. */
export function reshaped(writer: Consumer, { eol, keepsMark, endsLastLine }: Shape): Consumer {
  const lines = new LineEnds(eol, endsLastLine)
  let last: Outcome | undefined
  return {
    mark: () => {
      if (keepsMark) writer.mark?.()
    },
    take(outcome) {
      last = outcome
      writer.take({ ...outcome, target: lines.push(outcome.target) })
    },
    finish(result) {
      if (last !== undefined) writer.take({ ...last, source: NOTHING, target: lines.finish() })
      writer.finish(result)
    },
    abort: () => writer.abort?.(),
  }
}
