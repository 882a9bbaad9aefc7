/** Where the numbers stand. */
const LOCK = 0
const PATH_LENGTH = 1
const FILES = 2
/** In bytes from the start, at a multiple of 8. */
const BYTES_OFFSET = 16
const PATH_OFFSET = 24
/** Longer than any path that a system opens. */
const PATH_ROOM = 8192

const FREE = 0
const HELD = 1
const SEIZED = 2
/** Milliseconds that the end of the process waits for a file to be put in its place. */
const PATIENCE = 10_000

/**
 * What a worker shows to the thread that started it without sending anything: how far it is, and the temporary file that it has. Both
 * know what the other did last, also when one of them is about to die.
 */
export class Board {
  /** Handed to the worker, which makes a board of its own of it. */
  readonly memory: SharedArrayBuffer
  readonly #numbers: Int32Array
  readonly #bytes: Float64Array
  readonly #path: Uint8Array

  constructor(memory = new SharedArrayBuffer(PATH_OFFSET + PATH_ROOM)) {
    this.memory = memory
    this.#numbers = new Int32Array(memory, 0, 3)
    this.#bytes = new Float64Array(memory, BYTES_OFFSET, 1)
    this.#path = new Uint8Array(memory, PATH_OFFSET)
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

  /** The temporary file that exists, or is about to. */
  get path(): string | undefined {
    const length = Atomics.load(this.#numbers, PATH_LENGTH)
    return length === 0 ? undefined : Buffer.from(this.#path.slice(0, length)).toString()
  }

  set path(path: string | undefined) {
    const bytes = Buffer.from(path ?? '')
    if (bytes.length > PATH_ROOM) return
    this.#path.set(bytes)
    Atomics.store(this.#numbers, PATH_LENGTH, bytes.length)
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
