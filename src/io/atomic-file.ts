import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  type Stats,
  statSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { YakafError } from '../text/error.ts'
import { makeBackup } from './backup.ts'
import { EarlyFlush, flush, flushElsewhere } from './flush.ts'
import type { OutFile, Packing } from './packing.ts'
import { isCode } from './read-bytes.ts'
import { temporaryBeside } from './temporary.ts'
import { finishUnfinished, forgetUnfinished, makeUnfinished, removeUnfinished } from './unfinished.ts'
import { writeAll } from './write-bytes.ts'
import { writeInto } from './write-into.ts'

/** How an existing file is replaced. */
export interface Writing {
  /** What becomes of a file that has other names: refused, left to them, or written into, which is not safe in a crash. */
  readonly hardLinks: 'refuse' | 'break' | 'in-place'
  /** What a backup's name has behind the file's; undefined for no backup. */
  readonly backup: string | undefined
}

export const CAREFUL: Writing = { hardLinks: 'refuse', backup: undefined }

/** Told of the folder in which a file took its place, for whoever makes its name there durable: `syncFolder`, now or later. */
export type OnPlaced = (folder: string) => void

/**
 * A file that is written whole or not at all: bytes go to a temporary file beside it, which takes its place on `commit`.
 * Replacing an existing file keeps its mode and owner, and is refused when it changed since `original` was taken.
 */
export class AtomicFile implements OutFile {
  readonly #path: string
  readonly #temporary: string
  readonly #descriptor: number
  readonly #original: Stats | undefined
  readonly #writing: Writing
  readonly #onPlaced: OnPlaced
  readonly #early: EarlyFlush
  #length = 0
  #isFlushed = false

  /** @throws YakafError E_WRITE when no file can be made there. */
  constructor(path: string, original?: Stats, writing: Writing = CAREFUL, onPlaced: OnPlaced = syncFolder) {
    this.#path = path
    this.#original = original
    this.#writing = writing
    this.#onPlaced = onPlaced
    this.#temporary = temporaryBeside(path)
    this.#early = new EarlyFlush(this.#temporary)
    // Nobody may read it who may not read the file that it replaces.
    const mode = original === undefined ? 0o666 : 0o600
    this.#descriptor = makeUnfinished(this.#temporary, () => asWriting(() => openSync(this.#temporary, 'wx', mode)))
  }

  write(bytes: Uint8Array): void {
    this.#isFlushed = false
    asWriting(() => writeAll(this.#descriptor, bytes))
    this.#length += bytes.length
    this.#early.add(bytes.length)
  }

  flush(): Promise<void> | undefined {
    asWriting(() => this.#keepOwnership())
    return flushElsewhere(this.#descriptor, this.#length)?.then(
      () => {
        this.#isFlushed = true
      },
      (error: unknown) => {
        throw writeError(error)
      },
    )
  }

  commit(): void {
    finishUnfinished(this.#temporary, () => asWriting(() => this.#replace()))
    this.#onPlaced(dirname(this.#path))
  }

  discard(): void {
    try {
      closeSync(this.#descriptor)
    } catch {
      // It was closed by a commit that failed later.
    }
    removeUnfinished(this.#temporary)
  }

  #replace(): void {
    const original = this.#original
    if (!this.#isFlushed) {
      this.#keepOwnership()
      flush(this.#descriptor)
    }
    closeSync(this.#descriptor)
    if (original === undefined) refuseAppeared(this.#path)
    else refuseChanged(this.#path, original)
    if (original !== undefined && this.#writing.backup !== undefined) {
      makeBackup(this.#path, this.#writing.backup, original, original.nlink > 1)
    }
    if (original !== undefined && this.#isInPlace) this.#writeInto(original)
    else renameSync(this.#temporary, this.#path)
  }

  get #isInPlace(): boolean {
    return (this.#original?.nlink ?? 0) > 1 && this.#writing.hardLinks === 'in-place'
  }

  #keepOwnership(): void {
    if (this.#original !== undefined && !this.#isInPlace) keepOwnership(this.#descriptor, this.#original)
  }

  #writeInto(original: Stats): void {
    try {
      writeInto(this.#path, this.#temporary, original)
    } catch (error) {
      if (error instanceof YakafError) throw error
      forgetUnfinished(this.#temporary)
      const saved = `its new text is whole in ${this.#temporary}`
      throw new YakafError('E_WRITE', `cannot write: ${reason(error)}; ${saved}`, { cause: error })
    }
    removeUnfinished(this.#temporary)
  }
}

/**
 * For what is to stand at `path`, where another file may stand already; that one's mode and owner are kept.
 *
 * @throws YakafError E_WRITE
 */
export function atomicFileAt(path: string, onPlaced?: OnPlaced): AtomicFile {
  const stats = asWriting(() => statSync(path, { throwIfNoEntry: false }))
  if (stats !== undefined) refuseReplacement(path, stats)
  return new AtomicFile(path, stats, CAREFUL, onPlaced)
}

/**
 * Refuses a path at which `atomicFileAt` could make nothing, as far as that can be told without making anything.
 *
 * @throws YakafError E_WRITE
 */
export function refuseUnwritable(path: string): void {
  const stats = asWriting(() => statSync(path, { throwIfNoEntry: false }))
  if (stats !== undefined) refuseReplacement(path, stats)
  asWriting(() => accessSync(dirname(path), constants.W_OK))
}

/** Writes a file whole. @throws YakafError E_WRITE */
export function writeFileWhole(path: string, bytes: Uint8Array, packing?: Packing, onPlaced?: OnPlaced): void {
  const made = atomicFileAt(path, onPlaced)
  const file = packing?.pack(made) ?? made
  try {
    file.write(bytes)
    file.commit()
  } catch (error) {
    file.discard()
    throw error
  }
}

/**
 * Makes a folder and those above it, where they are missing.
 *
 * @throws YakafError E_WRITE
 */
export function makeFolder(path: string): void {
  try {
    makeFolders(path)
  } catch (error) {
    throw new YakafError('E_WRITE', `cannot make the folder ${path}: ${reason(error)}`, { cause: error })
  }
}

/** Node's own `recursive` never ends where a folder is there and none can be made in it, as in /proc. */
function makeFolders(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return
  const parent = dirname(path)
  if (parent !== path) makeFolders(parent)
  try {
    mkdirSync(path)
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}

/**
 * Refuses what a replacement by rename would silently break: a file one may not write, and a file with other names.
 *
 * @throws YakafError E_WRITE
 */
export function refuseReplacement(path: string, stats: Stats, hardLinks: Writing['hardLinks'] = 'refuse'): void {
  asWriting(() => accessSync(path, constants.W_OK))
  if ((stats.mode & 0o222) === 0) throw new YakafError('E_WRITE', 'the file is read-only; change its mode first')
  if (stats.nlink > 1 && hardLinks === 'refuse') {
    throw new YakafError(
      'E_WRITE',
      `the file has ${stats.nlink} hard links, and replacing it would separate them; see --hardlinks`,
    )
  }
}

/** What the system refuses becomes an error that says so. */
function asWriting<T>(action: () => T): T {
  try {
    return action()
  } catch (error) {
    if (error instanceof YakafError) throw error
    throw writeError(error)
  }
}

function writeError(error: unknown): YakafError {
  return new YakafError('E_WRITE', `cannot write: ${reason(error)}`, { cause: error })
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
  // Of the name itself: a symbolic link that was put there is another file.
  const now = lstatSync(path)
  const isSame =
    now.ino === before.ino &&
    now.dev === before.dev &&
    now.size === before.size &&
    now.mtimeMs === before.mtimeMs &&
    now.ctimeMs === before.ctimeMs
  if (!isSame) {
    throw new YakafError('E_CHANGED_UNDERNEATH', 'the file was changed by someone else meanwhile; run again')
  }
}

function refuseAppeared(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return
  throw new YakafError('E_CHANGED_UNDERNEATH', 'a file was made there by someone else meanwhile; run again')
}

/** Makes the names in a folder durable; not every file system lets a folder be opened for that. */
export function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r')
    try {
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  } catch {
    // The files themselves are safe.
  }
}
