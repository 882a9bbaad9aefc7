/** Brings what was written to the disk. */
import { close, fdatasync, fsync, fsyncSync, openSync } from 'node:fs'
import { clock } from './clock.ts'

/** Milliseconds of waiting from which on another thread is to wait: to ask one, and to hear of it, takes 0.1. */
const WORTH = 0.5
/** Bytes of a file for which no disk is quick enough. */
const LONG = 1 << 22
/** Bytes of one file behind which the disk begins with them. */
const EARLY = 1 << 24
/** Every so many files this thread waits by itself, and looks how long that takes. */
const LOOK = 64

/** Milliseconds that it took when this thread waited last. */
let taken = 0
let sinceLook = 0

export function flush(descriptor: number): void {
  const begin = clock()
  fsyncSync(descriptor)
  taken = clock() - begin
  sinceLook = 0
}

/** Has another thread wait; undefined where the disk is too quick for that, and nothing is done. `length`: bytes that were written. */
export function flushElsewhere(descriptor: number, length: number): Promise<void> | undefined {
  if (length < LONG && (taken < WORTH || ++sinceLook === LOOK)) return undefined
  return new Promise((resolve, reject) => {
    fsync(descriptor, (error) => (error === null ? resolve() : reject(error)))
  })
}

/** Has the disk begin with a long file while more of it is written, so that `flush` finds most of it there. */
export class EarlyFlush {
  readonly #path: string
  #written = 0
  #isUnderWay = false

  constructor(path: string) {
    this.#path = path
  }

  /** So many bytes more were written. */
  add(bytes: number): void {
    this.#written += bytes
    if (this.#written < EARLY || this.#isUnderWay) return
    this.#written = 0
    this.#begin()
  }

  /** By a descriptor of its own: each is told once that something cannot be brought there, and `flush` is to be. */
  #begin(): void {
    let descriptor: number
    try {
      descriptor = openSync(this.#path, 'r')
    } catch {
      return
    }
    this.#isUnderWay = true
    fdatasync(descriptor, () => {
      this.#isUnderWay = false
      close(descriptor, () => {})
    })
  }
}
