/** Memory for a text, and for what is made of it. */
export interface Room {
  readonly source: Uint8Array
  readonly target: Uint8Array
}

/** Bytes of a text that has room; memory that nobody writes to costs nothing. */
const LARGEST = 1 << 21
/** Bytes of a room: what is made of a text may be longer. */
const SIZE = 3 * LARGEST

/**
 * Rooms that two threads see, by their numbers, and that are used again: memory that goes back and forth, or is touched for the first
 * time, costs a quarter of what folding costs that is put there.
 */
export class Rooms {
  /** Handed to the other thread, which makes rooms of its own of it. */
  readonly memory: SharedArrayBuffer
  readonly #free: number[] = []

  /** Of another thread, which says what is in which. */
  constructor(memory: SharedArrayBuffer) {
    this.memory = memory
  }

  static make(count: number): Rooms {
    const rooms = new Rooms(new SharedArrayBuffer(count * SIZE))
    for (let number = 0; number < count; number++) rooms.free(number)
    return rooms
  }

  /** The number of a room that is free, for so many bytes; undefined when there is none. */
  take(length: number): number | undefined {
    return length > LARGEST ? undefined : this.#free.pop()
  }

  /** Nobody looks any more at what is in the room. */
  free(number: number): void {
    this.#free.push(number)
  }

  at(number: number): Room {
    const start = number * SIZE
    return {
      source: new Uint8Array(this.memory, start, LARGEST),
      target: new Uint8Array(this.memory, start + LARGEST, SIZE - LARGEST),
    }
  }
}
