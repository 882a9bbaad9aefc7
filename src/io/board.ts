/** Where the numbers stand. */
const LOCK = 0
const FILES = 1
const BEGUN = 2
/** Of each path. */
const LENGTHS = 3
/** Files that a thread has at a time: the one that it works on, and those before it that wait for the disk. Who kills the process finds as many left. */
export const MOST_UNFINISHED = 4
/** In bytes from the start, at a multiple of 8. */
const BYTES_OFFSET = 32
const PATHS_OFFSET = 40
/** Longer than any path that a system opens. */
const PATH_ROOM = 8192

const ROOMS: readonly number[] = Array.from({ length: MOST_UNFINISHED }, (_, room) => room)

const FREE = 0
const HELD = 1
const SEIZED = 2
/** Milliseconds that the end of the process waits for a file to be put in its place. */
const PATIENCE = 10_000

/**
 * What a worker shows to the thread that started it without sending anything: how far it is, and the temporary files that it has. Both
 * know what the other did last, also when one of them is about to die.
 */
export class Board {
  /** Handed to the worker, which makes a board of its own of it. */
  readonly memory: SharedArrayBuffer
  readonly #numbers: Int32Array
  readonly #bytes: Float64Array
  readonly #paths: Uint8Array

  constructor(memory = new SharedArrayBuffer(PATHS_OFFSET + MOST_UNFINISHED * PATH_ROOM)) {
    this.memory = memory
    this.#numbers = new Int32Array(memory, 0, LENGTHS + MOST_UNFINISHED)
    this.#bytes = new Float64Array(memory, BYTES_OFFSET, 1)
    this.#paths = new Uint8Array(memory, PATHS_OFFSET)
  }

  /** Bytes that the worker read. One writer, and a machine that reads eight bytes at once: no lock. */
  get bytesRead(): number {
    return this.#bytes[0] as number
  }

  addBytes(count: number): void {
    this.#bytes[0] = this.bytesRead + count
  }

  /** Files that the worker is done with. */
  get filesDone(): number {
    return Atomics.load(this.#numbers, FILES)
  }

  addFile(): void {
    Atomics.add(this.#numbers, FILES, 1)
  }

  /** Files that the worker began, done or not. */
  get filesBegun(): number {
    return Atomics.load(this.#numbers, BEGUN)
  }

  beginFile(): void {
    Atomics.add(this.#numbers, BEGUN, 1)
  }

  /** The temporary files that exist, or are about to. */
  get paths(): readonly string[] {
    return ROOMS.map((room) => this.#at(room)).filter((path) => path !== '')
  }

  addPath(path: string): void {
    const bytes = Buffer.from(path)
    const room = ROOMS.find((number) => this.#at(number) === '')
    if (bytes.length > PATH_ROOM || room === undefined) return
    this.#paths.set(bytes, room * PATH_ROOM)
    Atomics.store(this.#numbers, LENGTHS + room, bytes.length)
  }

  removePath(path: string): void {
    for (const room of ROOMS) if (this.#at(room) === path) Atomics.store(this.#numbers, LENGTHS + room, 0)
  }

  #at(room: number): string {
    const start = room * PATH_ROOM
    const length = Atomics.load(this.#numbers, LENGTHS + room)
    return length === 0 ? '' : Buffer.from(this.#paths.slice(start, start + length)).toString()
  }

  /** Runs what the end of the process must not come into. Waits for ever when that has begun. */
  hold<T>(action: () => T): T {
    for (;;) {
      const state = Atomics.compareExchange(this.#numbers, LOCK, FREE, HELD)
      if (state === FREE) break
      Atomics.wait(this.#numbers, LOCK, state)
    }
    try {
      return action()
    } finally {
      Atomics.store(this.#numbers, LOCK, FREE)
      Atomics.notify(this.#numbers, LOCK)
    }
  }

  /** From now on the worker makes no file and puts none in its place; what it is about to do is waited for. */
  seize(): void {
    const end = Date.now() + PATIENCE
    while (Atomics.compareExchange(this.#numbers, LOCK, FREE, SEIZED) === HELD) {
      // A worker that died cannot let go.
      if (Atomics.wait(this.#numbers, LOCK, HELD, end - Date.now()) === 'timed-out') return
    }
  }
}
