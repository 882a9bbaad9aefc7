import { lstatSync, type Stats } from 'node:fs'
import { dirname, extname, resolve } from 'node:path'
import { reason } from '../io/atomic-file.ts'
import { isCode } from '../io/read-bytes.ts'
import { YakafError } from '../text/error.ts'
import type { Failed, Found, Input, Skipped } from './input.ts'
import { streamAt } from './stream-at.ts'
import { walk } from './walk.ts'

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
    const key = input.kind === 'stdin' ? '' : resolve(input.path)
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
    else if (takeStream(path, stats)) continue
    else if (stats.isSymbolicLink()) skipped.push({ path, reason: 'symlink', isNamed: true })
    else if (stats.isDirectory()) takeFolder(path)
    else if (!stats.isFile()) skipped.push({ path, reason: 'not-a-file', isNamed: true })
    else takeNamed(path, stats)
  }
  return { inputs, skipped, failed }

  function takeStream(path: string, stats: Stats): boolean {
    const stream = streamAt(path, stats)
    if (stream !== undefined) take({ kind: 'stream', path, stats: stream })
    return stream !== undefined
  }

  function takeNamed(path: string, stats: Stats): void {
    const extension = extname(path).toLowerCase()
    if (extension !== '' && !extensions.has(extension) && !anyExtension) {
      const message = `${extension} is no known text format; if it is prose, say which with --type plain`
      failed.push({ path, error: new YakafError('E_TYPE_UNKNOWN', message) })
    } else take({ kind: 'file', path, stats, isNamed: true, root: dirname(path) })
  }

  function takeFolder(folder: string): void {
    for (const path of walk(folder, fail)) takeFound(path, folder)
  }

  async function takeGlob(pattern: string): Promise<void> {
    const { expandGlob } = await import('./expand-glob.ts')
    try {
      const expansion = await expandGlob(pattern)
      if (expansion === undefined) failed.push({ path: pattern, error: nothingThere() })
      else if (expansion.paths.length > 0) for (const path of expansion.paths) takeFound(path, expansion.base)
      else failed.push({ path: pattern, error: new YakafError('E_READ', 'no file matches this pattern') })
    } catch (error) {
      fail(pattern, error)
    }
  }

  function takeFound(path: string, root: string): void {
    const stats = statOf(path)
    const isNamed = false
    if (stats === undefined) failed.push({ path, error: nothingThere() })
    else if (stats instanceof Error) failed.push({ path, error: stats })
    else if (stats.isSymbolicLink()) skipped.push({ path, reason: 'symlink', isNamed })
    else if (stats.isDirectory()) return
    else if (!stats.isFile()) skipped.push({ path, reason: 'not-a-file', isNamed })
    else if (extensions.has(extname(path).toLowerCase()) && !TOOL_FILES.test(path)) {
      take({ kind: 'file', path, stats, isNamed, root })
    } else skipped.push({ path, reason: 'unknown-type', isNamed })
  }

  function fail(path: string, error: unknown): void {
    failed.push({ path, error: cannotRead(error) })
  }
}

/** Undefined when nothing is there; an error when it cannot be looked at. */
function statOf(path: string): Stats | Error | undefined {
  try {
    return lstatSync(path)
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return undefined
    return cannotRead(error)
  }
}

function cannotRead(error: unknown): YakafError {
  return new YakafError('E_READ', `cannot read: ${reason(error)}`, { cause: error })
}

/** Also what becomes of a name that is no UTF-8: it cannot be asked for by what was read of it. */
function nothingThere(): YakafError {
  return new YakafError('E_READ', 'no such file or folder')
}
