import {
  chownSync,
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  renameSync,
  type Stats,
  unlinkSync,
  utimesSync,
} from 'node:fs'
import { isCode } from './read-bytes.ts'
import { temporaryBeside } from './temporary.ts'

/**
 * Keeps a file beside itself before it is replaced: as `name + suffix`, with a number behind that where older backups
 * stand. Throws what the system says.
 *
 * A second name for the file is made in one step and keeps all that belongs to it. `mustCopy`: the file is about to be
 * written into, or has other names through which it could be.
 */
export function makeBackup(path: string, suffix: string, original: Stats, mustCopy: boolean): void {
  for (let number = 0; ; number++) {
    const backup = `${path}${suffix}${number === 0 ? '' : `.${number}`}`
    if (lstatSync(backup, { throwIfNoEntry: false }) !== undefined) continue
    try {
      if (mustCopy || !isLinked(path, backup)) copy(path, backup, original)
      return
    } catch (error) {
      // Another process was quicker: the next number.
      if (!isCode(error, 'EEXIST')) throw error
    }
  }
}

/** False where the file system gives no file a second name. */
function isLinked(path: string, backup: string): boolean {
  try {
    linkSync(path, backup)
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST') || isCode(error, 'ENOENT') || isCode(error, 'ENAMETOOLONG')) throw error
    return false
  }
}

/** A backup is whole, too, whenever there is one. */
function copy(path: string, backup: string, { uid, gid, atime, mtime }: Stats): void {
  const temporary = temporaryBeside(path)
  try {
    copyFileSync(path, temporary, constants.COPYFILE_EXCL)
    // Who is not root owns what they make, and may give it to nobody.
    if (process.getuid?.() === 0) chownSync(temporary, uid, gid)
    utimesSync(temporary, atime, mtime)
    syncFile(temporary)
    if (isLinked(temporary, backup)) unlinkSync(temporary)
    else renameSync(temporary, backup)
  } catch (error) {
    unlinkIfThere(temporary)
    throw error
  }
}

function syncFile(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function unlinkIfThere(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // It was not made.
  }
}
