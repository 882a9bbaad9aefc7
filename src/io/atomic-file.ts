import { randomBytes } from 'node:crypto'
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { YakafError } from '../text/error.ts'
import { isCode } from './read-bytes.ts'
import { writeAll } from './write-bytes.ts'

/** Temporary files that exist now; removed when a signal ends the process. */
const unfinished = new Set<string>()

/**
 * A file that is written whole or not at all: bytes go to a temporary file beside it, which takes its place on `commit`.
 * Replacing an existing file keeps its mode and owner, and is refused when it changed since `original` was taken.
 */
export class AtomicFile {
  readonly #path: string
  readonly #temporary: string
  readonly #descriptor: number
  readonly #original: Stats | undefined

  /** @throws YakafError E_WRITE when no file can be made there. */
  constructor(path: string, original?: Stats) {
    this.#path = path
    this.#original = original
    this.#temporary = join(dirname(path), `.${basename(path)}.yakaf-${process.pid}-${randomBytes(6).toString('hex')}`)
    this.#descriptor = this.#guard(() => openSync(this.#temporary, 'wx', 0o666))
    unfinished.add(this.#temporary)
  }

  write(bytes: Uint8Array): void {
    this.#guard(() => writeAll(this.#descriptor, bytes))
  }

  commit(): void {
    try {
      this.#guard(() => {
        if (this.#original !== undefined) keepOwnership(this.#descriptor, this.#original)
        fsyncSync(this.#descriptor)
        closeSync(this.#descriptor)
        if (this.#original !== undefined) refuseChanged(this.#path, this.#original)
        renameSync(this.#temporary, this.#path)
      })
    } catch (error) {
      this.#remove()
      throw error
    }
    unfinished.delete(this.#temporary)
    syncFolder(dirname(this.#path))
  }

  discard(): void {
    try {
      closeSync(this.#descriptor)
    } catch {
      // It was closed by a commit that failed later.
    }
    this.#remove()
  }

  #remove(): void {
    unfinished.delete(this.#temporary)
    try {
      unlinkSync(this.#temporary)
    } catch {
      // Already renamed, or the folder is gone: nothing is left to remove.
    }
  }

  #guard<T>(action: () => T): T {
    try {
      return action()
    } catch (error) {
      if (error instanceof YakafError) throw error
      throw new YakafError('E_WRITE', `cannot write: ${reason(error)}`, { cause: error })
    }
  }
}

/** Writes a new file whole. @throws YakafError E_WRITE */
export function writeFileWhole(path: string, bytes: Uint8Array): void {
  const file = new AtomicFile(path)
  try {
    file.write(bytes)
    file.commit()
  } catch (error) {
    file.discard()
    throw error
  }
}

/** Removes what unfinished writes have left; for a signal handler. */
export function removeUnfinished(): void {
  for (const path of unfinished) {
    try {
      unlinkSync(path)
    } catch {
      // Gone already.
    }
  }
}

/**
 * Refuses what a replacement by rename would silently break: a file one may not write, and a file with other names.
 *
 * @throws YakafError E_WRITE
 */
export function refuseReplacement(path: string, stats: Stats): void {
  try {
    accessSync(path, constants.W_OK)
  } catch (error) {
    throw new YakafError('E_WRITE', `cannot write: ${reason(error)}`, { cause: error })
  }
  if ((stats.mode & 0o222) === 0) throw new YakafError('E_WRITE', 'the file is read-only; change its mode first')
  if (stats.nlink > 1) {
    throw new YakafError(
      'E_WRITE',
      `the file has ${stats.nlink} hard links, and replacing it would separate them; copy it first`,
    )
  }
}

/** The system's words without the call and the path, which the caller names itself. */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.message.replace(/^[A-Z]+: /, '').replace(/, [a-z]+(?: '.*')?$/s, '')
}

function keepOwnership(descriptor: number, { uid, gid, mode }: Stats): void {
  const now = fstatSync(descriptor)
  if (now.uid !== uid || now.gid !== gid) {
    try {
      fchownSync(descriptor, uid, gid)
    } catch (error) {
      if (!isCode(error, 'EPERM')) throw error
      throw new YakafError('E_WRITE', 'the file belongs to someone else, and its owner could not be kept', {
        cause: error,
      })
    }
  }
  fchmodSync(descriptor, mode & 0o7777)
}

function refuseChanged(path: string, before: Stats): void {
  const now = statSync(path)
  const isSame =
    now.ino === before.ino && now.dev === before.dev && now.size === before.size && now.mtimeMs === before.mtimeMs
  if (!isSame) {
    throw new YakafError('E_CHANGED_UNDERNEATH', 'the file was changed by someone else meanwhile; run again')
  }
}

/** Makes the new name durable; not every file system lets a folder be opened for that. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r')
    try {
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  } catch {
    // The file itself is safe.
  }
}
