import { writeSync } from 'node:fs'
import { isCode, pause } from './read-bytes.ts'

/** Writes all of `bytes`, waiting where the other side is slow. Throws what the system says, EPIPE included. */
export function writeAll(descriptor: number, bytes: Uint8Array): void {
  let written = 0
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written)
    } catch (error) {
      if (!isCode(error, 'EAGAIN')) throw error
      pause()
    }
  }
}

/** Writes a text whole, as UTF-8. What is written at once, as nearly all is, needs no buffer of its own. */
export function writeText(descriptor: number, text: string): void {
  const written = writtenOf(descriptor, text)
  if (written < Buffer.byteLength(text)) writeAll(descriptor, Buffer.from(text).subarray(written))
}

/** How many bytes a pipe or file took. */
function writtenOf(descriptor: number, text: string): number {
  try {
    return writeSync(descriptor, text)
  } catch (error) {
    if (!isCode(error, 'EAGAIN')) throw error
    return 0
  }
}
