import type { Program } from '../engine/program.ts'
import type { Outcome } from '../engine/run.ts'
import { settled } from '../mojibake/lines.ts'
import type { Document, MojibakeCounts } from './document.ts'
import type { DocumentRun } from './document-run.ts'
import type { LanguageVerdict } from './language-gate.ts'
import { type Repair, repaired } from './repairs.ts'
import { withRepairs } from './with-repairs.ts'

const EMPTY = new Uint8Array(0)
const LINE_FEED = 0x0a

/**
 * Repairs what was read in a wrong encoding, line by line, before the rules see it, and hands out outcomes as if they had seen
 * the document. A line at a time, at most 64 KiB of it, is all that a repair looks at, so that pieces do not matter.
 */
export class RepairingDocument implements Document {
  readonly mojibake: MojibakeCounts = { lines: 0, lost: 0 }
  readonly #run: DocumentRun
  readonly #program: Program
  readonly #isFixing: boolean
  /** The begun line. */
  #carry: Uint8Array = EMPTY
  /** In bytes of what the run was given: how much that is, and how much came out. */
  #given = 0
  #taken = 0
  #isFollowing = false
  /** Of what did not come out yet. */
  #repairs: Repair[] = []

  constructor(run: DocumentRun, program: Program, mode: 'fix' | 'report') {
    this.#run = run
    this.#program = program
    this.#isFixing = mode === 'fix'
  }

  get language(): LanguageVerdict | undefined {
    return this.#run.language
  }

  *push(bytes: Uint8Array): Generator<Outcome> {
    let rest = bytes
    if (this.#carry.length > 0) {
      // Only the line that was begun is copied, not all that came.
      const feed = bytes.indexOf(LINE_FEED) + 1
      const begun = joined(this.#carry, feed === 0 ? bytes : bytes.subarray(0, feed))
      const length = settled(begun)
      this.#carry = begun.slice(length)
      if (length > 0) yield* this.#give(begun.subarray(0, length))
      if (feed === 0) return
      rest = bytes.subarray(feed)
    }
    const length = settled(rest)
    this.#carry = rest.slice(length)
    if (length > 0) yield* this.#give(rest.subarray(0, length))
  }

  *flush(): Generator<Outcome> {
    yield* this.#composed(this.#run.flush())
  }

  *end(): Generator<Outcome> {
    const last = this.#carry
    this.#carry = EMPTY
    if (last.length > 0) yield* this.#give(last)
    yield* this.#composed(this.#run.end())
  }

  *#give(bytes: Uint8Array): Generator<Outcome> {
    const { bytes: text, repairs, isFollowing } = repaired(bytes, this.#isFollowing)
    this.#isFollowing = isFollowing
    for (const { isLost } of repairs) this.mojibake[isLost ? 'lost' : 'lines']++
    const isSeen = this.#isFixing && repairs.length > 0
    const seen = isSeen ? text : bytes
    const base = this.#given
    for (const repair of repairs) {
      if (isSeen) this.#repairs.push({ ...repair, start: repair.start + base, end: repair.end + base })
    }
    this.#given += seen.length
    yield* this.#composed(this.#run.push(seen))
  }

  *#composed(outcomes: Iterable<Outcome>): Generator<Outcome> {
    for (const outcome of outcomes) {
      const start = this.#taken
      this.#taken += outcome.source.length
      const repairs = this.#take(start, this.#taken)
      const rule = this.#program.rules.length - 1
      yield repairs.length === 0 ? outcome : withRepairs(this.#program, outcome, repairs, rule)
    }
  }

  /** The repairs between two offsets, moved to the first. What one leaves behind the second comes with the next outcome. */
  #take(start: number, end: number): readonly Repair[] {
    const taken: Repair[] = []
    const left: Repair[] = []
    for (const repair of this.#repairs) {
      if (repair.start >= end) left.push(repair)
      else taken.push({ ...repair, start: repair.start - start, end: Math.min(repair.end, end) - start })
      if (repair.start < end && repair.end > end) left.push({ ...repair, start: end, original: EMPTY })
    }
    this.#repairs = left
    return taken
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}
