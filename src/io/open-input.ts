import { closeSync, fstatSync, openSync, readSync, type Stats } from 'node:fs'
import { YakafError } from '../text/error.ts'
import { reason } from './atomic-file.ts'
import { markOf } from './detect.ts'
import { readAgain, readPieces } from './read-bytes.ts'
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
    return { descriptor, stats: fstatSync(descriptor), close: () => closeSync(descriptor) }
  } catch (error) {
    throw new YakafError('E_READ', `cannot read: ${reason(error)}`, { cause: error })
  }
}

/** The bytes of an open file or of standard input; a failing read becomes E_READ. */
export function* bytesOf(descriptor: number): Generator<Uint8Array> {
  try {
    yield* readPieces(descriptor)
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
export function looksBinary({ descriptor, stats }: OpenFile, choice: EncodingChoice): boolean {
  if ((choice !== 'auto' && choice.isWide) || !stats.isFile()) return false
  const buffer = new Uint8Array(SAMPLE)
  const sample = buffer.subarray(0, readSync(descriptor, buffer, 0, SAMPLE, 0))
  if (!sample.includes(0) || markOf(sample)?.startsWith('utf-8') === false) return false
  return choice !== 'auto' || widePattern(sample) === undefined
}
