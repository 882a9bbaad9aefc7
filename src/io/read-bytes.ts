import { read, readSync } from 'node:fs'

/**
 * Bytes asked for at a time. 128 KiB to 1 MiB make no difference; more costs memory. A little more than a document waits for
 * (document-run.ts), so that a piece is enough although the line that it breaks off in is held back.
 */
const PIECE = (1 << 18) + (1 << 13)

/** What was read into and is free: small files come one after the other, and a buffer for each is a hundred times what they hold. */
let spare: Uint8Array | undefined

/**
 * The bytes of an open file or pipe, in pieces. Each piece is a view on one buffer and good until the next is asked for.
 * Reads synchronously: a thread pool's hand-over for every piece would cost more than it saves.
 */
export function* readPieces(descriptor: number): Generator<Uint8Array> {
  const buffer = spare ?? new Uint8Array(PIECE)
  spare = undefined
  try {
    for (;;) {
      const length = readSome(descriptor, buffer)
      if (length === 0) return
      yield buffer.subarray(0, length)
    }
  } finally {
    spare = buffer
  }
}

/** The bytes of an open file up to `end`, wherever reading it stands. Each piece is good until the next. */
export function* readAgain(descriptor: number, end: number, start = 0): Generator<Uint8Array> {
  const buffer = new Uint8Array(PIECE)
  for (let position = start; position < end; ) {
    const length = readSync(descriptor, buffer, 0, Math.min(buffer.length, end - position), position)
    if (length === 0) return
    yield buffer.subarray(0, length)
    position += length
  }
}

/** What was read before it was asked for, by descriptor. */
const ahead = new Map<number, Uint8Array>()

/**
 * Waits until a pipe or terminal has something or ends; the next read has it at once. A process that waits in a read hears
 * no signal meanwhile: whoever has something to clean up waits here.
 */
export async function untilReadable(descriptor: number): Promise<void> {
  if (ahead.has(descriptor)) return
  const buffer = new Uint8Array(PIECE)
  for (;;) {
    const isDone = await new Promise<boolean>((settle) => {
      read(descriptor, buffer, 0, PIECE, null, (error, count) => {
        // What is wrong is told to the one who reads.
        if (error === null) ahead.set(descriptor, buffer.subarray(0, count))
        settle(!isCode(error, 'EAGAIN'))
      })
    })
    if (isDone) return
    await new Promise((wake) => setTimeout(wake, 5))
  }
}

/** Waits where a descriptor that someone made non-blocking has nothing yet. */
function readSome(descriptor: number, buffer: Uint8Array): number {
  const before = ahead.get(descriptor)
  if (before !== undefined) {
    ahead.delete(descriptor)
    buffer.set(before)
    return before.length
  }
  for (;;) {
    try {
      return readSync(descriptor, buffer)
    } catch (error) {
      if (isCode(error, 'EOF')) return 0
      if (!isCode(error, 'EAGAIN')) throw error
      pause()
    }
  }
}

export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

const PAUSE = new Int32Array(new SharedArrayBuffer(4))

/** Sleeps for 5 ms. */
export function pause(): void {
  Atomics.wait(PAUSE, 0, 0, 5)
}
