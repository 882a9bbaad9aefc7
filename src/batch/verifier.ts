import type { Outcome } from '../engine/run.ts'
import { lineFeeds } from '../io/utf8-input.ts'
import { openDocument, type Prepared } from '../normalizer/prepare.ts'
import { YakafError } from '../text/error.ts'
import type { Consumer } from './consumer.ts'

/** Bytes of a document that standard output may be kept waiting for. */
const LARGEST = 1 << 28

/**
 * Runs the rules once more, over what they wrote. It stands before all writers: what it refuses is committed by none. `prepared` has
 * a program of its own, since the outcomes of one are views on memory that its next piece uses again.
 *
 * @throws YakafError E_UNSTABLE from `take` and `finish`, when the second run changes anything.
 */
export function verifier(prepared: Prepared): Consumer {
  const second = openDocument(prepared)
  let line = 1
  const refuseChanges = (outcomes: Iterable<Outcome>): void => {
    for (const { source, target, counts } of outcomes) {
      if (target !== source) {
        const rule = prepared.program.rules.find((_, index) => (counts[index] ?? 0) > 0)
        throw unstable(line + lineFeeds(source.subarray(0, firstDifference(source, target))), rule?.id ?? '--mojibake')
      }
      line += lineFeeds(source)
    }
  }
  return {
    take: ({ target }) => refuseChanges(second.push(target)),
    finish: () => refuseChanges(second.end()),
  }
}

/** Keeps what a consumer is given until the document is through, so that nothing of one that fails goes out. */
export function withheld(consumer: Consumer): Consumer {
  const calls: (() => void)[] = []
  let length = 0
  return {
    mark: () => calls.push(() => consumer.mark?.()),
    take(outcome) {
      length += outcome.target.length
      if (length > LARGEST) {
        throw new YakafError('E_TOO_LARGE', 'too large for --verify on standard output (256 MiB); use -o or --write')
      }
      const target = outcome.target.slice()
      calls.push(() => consumer.take({ ...outcome, target }))
    },
    finish(result) {
      for (const call of calls) call()
      consumer.finish(result)
    },
    abort: () => consumer.abort?.(),
  }
}

function firstDifference(source: Uint8Array, target: Uint8Array): number {
  const offset = source.findIndex((byte, index) => byte !== target[index])
  return offset < 0 ? source.length : offset
}

function unstable(line: number, rule: string): YakafError {
  return new YakafError(
    'E_UNSTABLE',
    `a second run would change the result again (line ${line}, ${rule}), so it is not written; please report it`,
  )
}
