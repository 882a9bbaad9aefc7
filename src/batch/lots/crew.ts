import type { Part } from '../../normalizer/part.ts'
import type { Prepared } from '../../normalizer/prepare.ts'
import type { DonePart, Helpers } from '../shared-document.ts'
import { doPart } from './do-part.ts'
import { type Begin, Mate } from './mate.ts'
import { doneOf } from './part-result.ts'
import { Rooms } from './rooms.ts'

/** Workers beyond which the leading thread, which reads and writes, could not keep up. */
const MOST = 4
/** Parts that wait at a worker: as many as it does while the leading thread does one. */
const DEPTH = 3
/** Parts that the leading thread does ahead: as many as it does while a worker starts. */
const OWN = 8
/** Bytes of a part: a message costs little beside it. */
const LEAST = 1 << 20
const NOTHING = new Uint8Array(0)

/** The threads that do the parts of one document: workers, and the leading thread when all of them have enough. */
export class Crew implements Helpers {
  readonly ahead: number
  readonly least = LEAST
  readonly #prepared: Prepared
  readonly #rooms: Rooms
  readonly #mates: readonly Mate[]

  constructor(prepared: Prepared, workers: number, begin: Begin) {
    const length = Math.min(workers, MOST)
    this.ahead = OWN + 2 * DEPTH * length
    this.#prepared = prepared
    this.#rooms = Rooms.make(this.ahead)
    this.#mates = Array.from({ length }, () => new Mate(begin, this.#rooms.memory))
  }

  /** Rejects when the worker dies that had the part. */
  async run({ bytes, ...part }: Part): Promise<DonePart> {
    const { length } = bytes
    const number = this.#rooms.take(length)
    // A part is rarely too large for a room.
    const room = number === undefined ? { source: new Uint8Array(length), target: NOTHING } : this.#rooms.at(number)
    const source = room.source.subarray(0, length)
    source.set(bytes)
    const mate = this.#mates.find(({ waiting }) => waiting < DEPTH)
    const result =
      mate === undefined || number === undefined
        ? doPart(this.#prepared, { ...part, bytes: source }, room.target)
        : await mate.run({ part, length, room: number })
    const free = (): void => {
      if (number !== undefined) this.#rooms.free(number)
    }
    return { ...doneOf(result, source, room.target), free }
  }

  close(): void {
    for (const mate of this.#mates) mate.close()
  }
}
