import type { Stats } from 'node:fs'

/** What is kept of a file's stats: there may be very many files. */
export interface FileFacts {
  readonly dev: number
  readonly ino: number
  readonly size: number
  readonly nlink: number
  /** Whether it is a regular file. */
  readonly isRegular: boolean
}

export function factsOf(stats: Stats): FileFacts {
  const { dev, ino, size, nlink } = stats
  return { dev, ino, size, nlink, isRegular: stats.isFile() }
}

/** One thing to read: standard input, a pipe that has a name, a file that was named, or one that was found in a folder or by a glob. */
export type Input =
  | {
      readonly kind: 'stdin'
      /** As it is to be shown. */
      readonly name: string
      /** The file that it is of, where the user says so. */
      readonly filename?: string
    }
  | { readonly kind: 'stream'; readonly path: string; readonly stats: FileFacts }
  | {
      readonly kind: 'file'
      /** As it is to be shown and opened: relative where it was given so. */
      readonly path: string
      readonly stats: FileFacts
      /** Whether the user named this very file. */
      readonly isNamed: boolean
      /** The folder below which --out-dir keeps the path. */
      readonly root: string
      /** Where the file is when `path` is, or leads through, a symbolic link that is followed. */
      readonly real?: string
    }

/** Why a file was passed over. */
export type SkipReason = 'symlink' | 'binary' | 'not-a-file' | 'unknown-type' | 'ignored'

export interface Skipped {
  readonly path: string
  readonly reason: SkipReason
  readonly isNamed: boolean
}

export interface Failed {
  readonly path: string
  readonly error: Error
}

/** What the paths of a command line come to. */
export interface Found {
  readonly inputs: readonly Input[]
  readonly skipped: readonly Skipped[]
  readonly failed: readonly Failed[]
  /** How many files and folders were not looked at in folders because they are ignored. */
  readonly ignored: number
}
