import { closeSync, constants, fstatSync, fsyncSync, ftruncateSync, openSync, type Stats, writeSync } from 'node:fs'
import { YakafError } from '../text/error.ts'
import { readAgain } from './read-bytes.ts'

/**
 * Puts the bytes of one file into another, which keeps all of its names. A crash meanwhile leaves parts of both. What may
 * need room comes first: when there is none, nothing has been overwritten yet. Throws what the system says.
 */
export function writeInto(path: string, source: string, original: Stats): void {
  const from = openSync(source, 'r')
  try {
    const to = openSync(path, constants.O_RDWR | (constants.O_NOFOLLOW ?? 0))
    try {
      refuseOther(fstatSync(to), original)
      writeAllInto(to, from, original.size)
    } finally {
      closeSync(to)
    }
  } finally {
    closeSync(from)
  }
}

function writeAllInto(to: number, from: number, before: number): void {
  const { size } = fstatSync(from)
  try {
    copyRange(to, from, before, size)
    fsyncSync(to)
  } catch (error) {
    ftruncateSync(to, before)
    throw error
  }
  copyRange(to, from, 0, Math.min(before, size))
  ftruncateSync(to, size)
  fsyncSync(to)
}

function copyRange(to: number, from: number, start: number, end: number): void {
  let position = 0
  for (const piece of readAgain(from, end)) {
    for (let offset = Math.max(0, start - position); offset < piece.length; ) {
      offset += writeSync(to, piece, offset, piece.length - offset, position + offset)
    }
    position += piece.length
  }
}

function refuseOther(now: Stats, original: Stats): void {
  if (now.ino === original.ino && now.dev === original.dev) return
  throw new YakafError('E_CHANGED_UNDERNEATH', 'the file was replaced by someone else meanwhile; run again')
}
