import { closeSync, fstatSync, openSync, readSync, type Stats } from 'node:fs'
import { YakafError } from '../text/error.ts'
import { reason } from './atomic-file.ts'
import { markOf } from './detect.ts'
import type { Packing } from './packing.ts'
import { pause, readAgain, readPieces } from './read-bytes.ts'
import type { EncodingChoice } from './read-text.ts'
import { countingLines, type LineCounter, lineFeeds } from './utf8-input.ts'
import { widePattern } from './wide-pattern.ts'

/** Bytes at the start of a file that tell whether it is text. */
const SAMPLE = 8192

/** A file that is open for reading. */
export interface OpenFile {
  readonly descriptor: number
  /** Of the open file, so that nothing can come between looking and reading. */
  readonly stats: Stats
  close(): void
}

/** @throws YakafError E_READ */
export function openFile(path: string): OpenFile {
  try {
    const descriptor = openSync(path, 'r')
    return { descriptor, stats: settledStats(descriptor), close: () => closeSync(descriptor) }
  } catch (error) {
    throw new YakafError('E_READ', `cannot read: ${reason(error)}`, { cause: error })
  }
}

/** Milliseconds: two changes that are nearer may bear the same time, since file systems take it from a clock that ticks. */
const TICK = 20

/** A file that was changed just now is waited for, so that its next change shows in its time. */
function settledStats(descriptor: number): Stats {
  for (let tries = 0; tries < 5; tries++) {
    const stats = fstatSync(descriptor)
    const age = Date.now() - stats.mtimeMs
    if (!stats.isFile() || age < 0 || age > TICK) return stats
    pause()
  }
  return fstatSync(descriptor)
}

/** The bytes of an open file or of standard input; a failing read becomes E_READ. */
export function bytesOf(descriptor: number): Generator<Uint8Array> {
  return asReading(readPieces(descriptor))
}

/** The bytes of an open file from `start` up to `end`. */
export function bytesBetween(descriptor: number, start: number, end: number): Generator<Uint8Array> {
  return asReading(readAgain(descriptor, end, start))
}

function* asReading(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  try {
    yield* pieces
  } catch (error) {
    if (error instanceof YakafError) throw error
    throw new YakafError('E_READ', `cannot read: ${reason(error)}`, { cause: error })
  }
}

/** Lines of an open file are counted by reading it again, and only when one is asked for; a pipe is counted on the way. */
export function linesOf(descriptor: number): LineCounter {
  if (!fstatSync(descriptor).isFile()) return countingLines()
  return { pass: () => {}, lineAt: (offset) => 1 + feedsBefore(descriptor, offset) }
}

function feedsBefore(descriptor: number, end: number): number {
  let count = 0
  for (const piece of readAgain(descriptor, end)) count += lineFeeds(piece)
  return count
}

/**
 * Whether the file begins like something that is not text: a NUL in the first 8 KiB, and neither mark nor pattern of
 * UTF-16 or UTF-32. In an encoding of wide units NULs are text.
 */
export function looksBinary({ descriptor, stats }: OpenFile, choice: EncodingChoice, packing?: Packing): boolean {
  if ((choice !== 'auto' && choice.isWide) || !stats.isFile()) return false
  // A Buffer: it looks for a byte ten times as fast as an array of bytes does.
  const bytes = packing === undefined ? beginning(descriptor) : unpackedBeginning(descriptor, stats.size, packing)
  if (!bytes.includes(0) || markOf(bytes)?.startsWith('utf-8') === false) return false
  return choice !== 'auto' || widePattern(bytes) === undefined
}

/** Of one file after the other: what is read here is looked at before the next is opened. */
const sample = Buffer.alloc(SAMPLE)

function beginning(descriptor: number): Buffer {
  return sample.subarray(0, readSync(descriptor, sample, 0, SAMPLE, 0))
}

function unpackedBeginning(descriptor: number, size: number, packing: Packing): Buffer {
  for (const piece of packing.unpack(readAgain(descriptor, size))) {
    if (piece.length > 0) return Buffer.from(piece.subarray(0, SAMPLE))
  }
  return Buffer.alloc(0)
}
