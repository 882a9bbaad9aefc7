import { lstatSync, type Stats } from 'node:fs'
import { dirname, extname, join, normalize } from 'node:path'
import { reason } from '../io/atomic-file.ts'
import { isCode } from '../io/read-bytes.ts'
import { YakafError } from '../text/error.ts'
import type { Failed, Found, Input, Skipped } from './input.ts'

/** Never data of the user's: walked into only when named. */
const IGNORED_FOLDERS = ['**/node_modules/**', '**/.*/**', '**/.*']
/** Extensions that are known, but the file is a tool's own. */
const TOOL_FILES = /(?:^|\/)(?:package\.json|[^/]*lock\.json|[^/]*\.min\.[^/]*)$/

/**
 * Turns paths into inputs: a literal path before a glob, folders walked in the order of their names. Symbolic links are
 * never followed. A file is taken once, however often it is found.
 *
 * `extensions`: those of known formats; `anyExtension`: whether a named file may have another, since its type was given.
 */
export async function findInputs(
  paths: readonly string[],
  extensions: ReadonlySet<string>,
  anyExtension: boolean,
): Promise<Found> {
  const inputs: Input[] = []
  const skipped: Skipped[] = []
  const failed: Failed[] = []
  const seen = new Set<string>()
  const take = (input: Input): void => {
    const key = input.kind === 'stdin' ? '' : normalize(input.path)
    if (seen.has(key)) return
    seen.add(key)
    inputs.push(input)
  }
  for (const path of paths) {
    if (path === '-') {
      take({ kind: 'stdin', name: '(stdin)' })
      continue
    }
    const stats = statOf(path)
    if (stats === undefined) await takeGlob(path)
    else if (stats instanceof Error) failed.push({ path, error: stats })
    else if (stats.isSymbolicLink()) skipped.push({ path, reason: 'symlink', isNamed: true })
    else if (stats.isDirectory()) await takeFolder(path)
    else if (!stats.isFile()) skipped.push({ path, reason: 'not-a-file', isNamed: true })
    else takeNamed(path, stats)
  }
  return { inputs, skipped, failed }

  function takeNamed(path: string, stats: Stats): void {
    const extension = extname(path).toLowerCase()
    if (extension !== '' && !extensions.has(extension) && !anyExtension) {
      const message = `${extension} is no known text format; if it is prose, say which with --type plain`
      failed.push({ path, error: new YakafError('E_TYPE_UNKNOWN', message) })
    } else take({ kind: 'file', path, stats, isNamed: true, root: dirname(path) })
  }

  async function takeFolder(folder: string): Promise<void> {
    for (const path of await walk(folder)) takeFound(join(folder, path), folder)
  }

  async function takeGlob(pattern: string): Promise<void> {
    const { default: glob } = await import('fast-glob')
    const matches = glob.isDynamicPattern(pattern)
      ? await glob(pattern, { followSymbolicLinks: false, onlyFiles: false, ignore: IGNORED_FOLDERS, unique: true })
      : []
    if (matches.length === 0) {
      const message = glob.isDynamicPattern(pattern) ? 'no file matches this pattern' : 'no such file or folder'
      failed.push({ path: pattern, error: new YakafError('E_READ', message) })
    }
    const base = glob.generateTasks(pattern)[0]?.base ?? '.'
    for (const path of matches.sort(byCodeUnits)) takeFound(path, base)
  }

  function takeFound(path: string, root: string): void {
    const stats = statOf(path)
    if (stats === undefined) return
    if (stats instanceof Error) failed.push({ path, error: stats })
    else if (stats.isSymbolicLink()) skipped.push({ path, reason: 'symlink', isNamed: false })
    else if (stats.isFile() && extensions.has(extname(path).toLowerCase()) && !TOOL_FILES.test(path)) {
      take({ kind: 'file', path, stats, isNamed: false, root })
    } else if (stats.isFile()) skipped.push({ path, reason: 'unknown-type', isNamed: false })
  }
}

/** Everything below a folder that is no folder, sorted; paths relative to it. */
async function walk(folder: string): Promise<readonly string[]> {
  const { default: glob } = await import('fast-glob')
  const paths = await glob('**', {
    cwd: folder,
    followSymbolicLinks: false,
    onlyFiles: false,
    ignore: IGNORED_FOLDERS,
    suppressErrors: false,
  })
  return paths.sort(byCodeUnits)
}

/** The order must not depend on a locale. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Undefined when nothing is there; an error when it cannot be looked at. */
function statOf(path: string): Stats | Error | undefined {
  try {
    return lstatSync(path)
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return undefined
    return new YakafError('E_READ', `cannot read: ${reason(error)}`, { cause: error })
  }
}
