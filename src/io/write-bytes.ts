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
