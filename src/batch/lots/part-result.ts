import type { PartFacts } from '../../normalizer/part.ts'
import { type ErrorCode, YakafError } from '../../text/error.ts'
import type { CountedOutcome, DonePart } from '../shared-document.ts'

/** What came of a part: plain data, and the texts in its room. */
export interface PartResult {
  readonly outcomes: readonly PartOutcome[]
  readonly facts: PartFacts
  /** What ended it behind these outcomes. An error does not keep its code on the way between threads. */
  readonly failure: { readonly code: ErrorCode; readonly message: string } | undefined
}

/** Of an outcome what writers and counters want to know. */
export interface PartOutcome {
  /** How many of the next bytes of the part are its source. */
  readonly length: number
  /** How many of the next bytes of the room are its result; a copy where there was no room; undefined when nothing changed. */
  readonly target: number | Uint8Array | undefined
  readonly counts: Uint32Array
  readonly undecided: number
}

/** What is not sent. */
const NO_CHANGES = { letters: new Int32Array(0), notes: [], suggestions: [], edits: [], dropped: [] } as const

/** `part`: its bytes; `room`: where its results are. */
export function doneOf(
  { outcomes, facts, failure }: PartResult,
  part: Uint8Array,
  room: Uint8Array,
): Omit<DonePart, 'free'> {
  const nextOfPart = reader(part)
  const nextInRoom = reader(room)
  const outcomeOf = ({ length, target, counts, undecided }: PartOutcome): CountedOutcome => {
    const source = nextOfPart(length)
    const made = typeof target === 'number' ? nextInRoom(target) : (target ?? source)
    return { ...NO_CHANGES, source, patched: source, target: made, counts, undecided }
  }
  return {
    outcomes: outcomes.map(outcomeOf),
    facts,
    failure: failure && new YakafError(failure.code, failure.message),
  }
}

/** Hands out the next so many bytes. */
function reader(bytes: Uint8Array): (length: number) => Uint8Array {
  let read = 0
  return (length) => {
    read += length
    return bytes.subarray(read - length, read)
  }
}
