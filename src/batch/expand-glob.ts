import { type Dirent, existsSync, type readdirSync } from 'node:fs'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import glob from 'fast-glob'
import type { FolderReader } from './folder-reader.ts'
import type { Entry } from './list-folder.ts'
import { byCodeUnits } from './walk.ts'

export interface Expansion {
  /** Sorted. */
  readonly paths: readonly string[]
  /** Files that match and are ignored, and ignored folders in which some might. */
  readonly ignored: readonly Ignored[]
  /** An absolute folder that all of them lie in. */
  readonly base: string
}

interface Ignored {
  readonly path: string
  readonly kind: Entry['kind']
}

/** Whether there is anything in a path to expand. */
export function isPattern(path: string): boolean {
  return path !== '' && glob.isDynamicPattern(path)
}

/**
 * What a glob pattern stands for. Symbolic links are not followed. Folders are read by `reader`, so that a pattern finds
 * what a walk finds and reads no folder that is ignored.
 */
export function expandGlob(pattern: string, hidden: boolean, reader: FolderReader): Expansion {
  const kinds = new Map<string, Entry['kind']>()
  const ignored: Ignored[] = []
  // A folder that stands in the pattern may be missing.
  const list = (folder: string): Dirent[] => {
    if (!existsSync(folder)) return []
    // As the user writes paths, for what is told of them.
    const path = isAbsolute(pattern) ? folder : relative('', folder) || '.'
    const kind = kinds.get(resolve(folder))
    if (kind !== undefined) {
      // It would be looked into: what is in it might match.
      ignored.push({ path, kind })
      return []
    }
    // What is ignored is handed out too, since the pattern tells what of it counts.
    const others: Entry[] = []
    const taken = reader.entries(path, (_, entry) => {
      others.push(entry)
      kinds.set(resolve(folder, entry.name), entry.kind)
    })
    return [...taken, ...others].map(direntOf)
  }
  const found = glob.sync(pattern, {
    followSymbolicLinks: false,
    onlyFiles: false,
    dot: hidden,
    // Of the many forms of this function fast-glob calls the one with types.
    fs: { readdirSync: list as unknown as typeof readdirSync },
  })
  const paths: string[] = []
  for (const path of found.sort(byCodeUnits)) {
    const kind = kinds.get(resolve(path))
    if (kind === undefined) paths.push(path)
    else if (kind !== 'folder') ignored.push({ path, kind })
  }
  return { paths, ignored, base: commonFolder(glob.generateTasks(pattern).map((task) => task.base)) }
}

/** As much of an entry as fast-glob asks about. */
function direntOf({ name, kind }: Entry): Dirent {
  const isIt = (asked: Entry['kind']) => (): boolean => kind === asked
  const dirent = { name, isFile: isIt('file'), isDirectory: isIt('folder'), isSymbolicLink: isIt('symlink') }
  return dirent as Dirent
}

/** Braces give a pattern several bases: `{a,b/c}/*.txt` lies in the folder above both. */
function commonFolder(folders: readonly string[]): string {
  const [first = [], ...others] = folders.map((folder) => resolve(folder).split(sep))
  const end = first.findIndex((name, index) => others.some((other) => other[index] !== name))
  return (end < 0 ? first : first.slice(0, end)).join(sep) || sep
}
