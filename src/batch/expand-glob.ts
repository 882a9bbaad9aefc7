import { resolve, sep } from 'node:path'
import glob from 'fast-glob'
import { byCodeUnits } from './walk.ts'

/** What `walk` leaves out. */
const IGNORED = ['**/node_modules/**', '**/.*/**', '**/.*']

export interface Expansion {
  /** Sorted. */
  readonly paths: readonly string[]
  /** An absolute folder that all of them lie in. */
  readonly base: string
}

/** What a glob pattern stands for; undefined when there is nothing in it to expand. Symbolic links are not followed. */
export async function expandGlob(pattern: string): Promise<Expansion | undefined> {
  if (pattern === '' || !glob.isDynamicPattern(pattern)) return undefined
  const paths = await glob(pattern, { followSymbolicLinks: false, onlyFiles: false, ignore: IGNORED })
  return { paths: paths.sort(byCodeUnits), base: commonFolder(glob.generateTasks(pattern).map((task) => task.base)) }
}

/** Braces give a pattern several bases: `{a,b/c}/*.txt` lies in the folder above both. */
function commonFolder(folders: readonly string[]): string {
  const [first = [], ...others] = folders.map((folder) => resolve(folder).split(sep))
  const end = first.findIndex((name, index) => others.some((other) => other[index] !== name))
  return (end < 0 ? first : first.slice(0, end)).join(sep) || sep
}
