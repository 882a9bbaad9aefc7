import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs'
import { dirname, extname, isAbsolute, join, normalize, resolve } from 'node:path'
import { reason } from '../io/atomic-file.ts'
import { brokenArgument, notUtf8 } from '../io/file-names.ts'
import { innerName } from '../io/packing.ts'
import { isCode } from '../io/read-bytes.ts'
import { YakafError } from '../text/error.ts'
import { FolderReader } from './folder-reader.ts'
import type { IgnoreRules } from './ignore-rules.ts'
import { type Failed, type Found, factsOf, type Input, type Skipped, type SkipReason } from './input.ts'
import type { EntryKind } from './list-folder.ts'
import { loadRules, mayBeIgnored } from './load-rules.ts'
import type { Search } from './search.ts'
import { streamAt } from './stream-at.ts'
import { walk } from './walk.ts'

/** Names that tell a known format, but the file is a tool's own. */
const TOOL_FILES = /(?:^|\/)(?:package\.json|yakaf\.config\.json|[^/]*lock\.json|[^/]*\.min\.[^/]*)$/

const EMPTY_FOLDER = 'no file of a known format is in it'

/**
 * Turns paths into inputs: a literal path before a glob, folders walked in the order of their names. A file is taken once,
 * however often it is found. docs/files.md says which are.
 *
 * @throws YakafError E_READ for a file of --ignore-path.
 */
export async function findInputs(paths: readonly string[], search: Search): Promise<Found> {
  const finder = new Finder(search)
  if (search.ignorePaths.length > 0) await finder.loadRules()
  const trying = async (path: string, take: () => Promise<void>): Promise<void> =>
    take().catch((error: unknown) => finder.fail(path, error))
  for (const path of paths) {
    if (path === '-') await trying(path, () => finder.takeStdin())
    else await trying(path, () => finder.takeNamed(path))
  }
  for (const name of search.listed ?? []) {
    if ('broken' in name) finder.fail(name.broken, notUtf8())
    else await trying(name.path, () => finder.takeListed(name.path))
  }
  if (paths.length === 0 && search.listed?.length === 0 && !search.allowsUnmatched) {
    finder.fail('--files-from', unmatched('the list names no file'))
  }
  return finder
}

class Finder implements Found {
  readonly inputs: Input[] = []
  readonly skipped: Skipped[] = []
  readonly failed: Failed[] = []
  ignored = 0
  readonly #search: Search
  readonly #seen = new Set<string>()
  #loading: Promise<IgnoreRules> | undefined
  /** Grows whenever a file is taken, was taken before, or would be if it were not ignored, a link or broken. */
  #matches = 0

  constructor(search: Search) {
    this.#search = search
  }

  /** @throws YakafError E_READ for a file of --ignore-path. */
  loadRules(): Promise<IgnoreRules> {
    this.#loading ??= loadRules(this.#search)
    return this.#loading
  }

  async takeStdin(): Promise<void> {
    const { stdin } = this.#search
    if (stdin === undefined) return this.#take({ kind: 'stdin', name: '(stdin)' }, '')
    const { name, isExcluded } = stdin
    if (isExcluded && (await this.#isIgnored(name, false))) this.#skip(name, 'ignored', true)
    else this.#take({ kind: 'stdin', name, filename: name }, '')
  }

  /** A path of the command line. */
  async takeNamed(path: string): Promise<void> {
    const broken = brokenArgument(path)
    if (broken !== undefined) return this.fail(broken, notUtf8())
    const stats = this.#statsOf(path)
    if (stats === undefined) return this.#takeGlob(path)
    if (stats instanceof Error) return this.fail(path, stats)
    const stream = streamAt(path, stats)
    if (stream !== undefined) this.#take({ kind: 'stream', path, stats: factsOf(stream) }, resolve(path))
    else if (await this.#isExcluded(path, stats)) this.#skip(path, 'ignored', true)
    else if (stats.isDirectory()) await this.#takeFolder(path)
    else if (stats.isFile() && this.#isForeign(path)) this.fail(path, unknownType(path))
    else this.#takeFile(path, stats, true, dirname(path))
  }

  /** A path on a list: never a pattern, and passed over where a walk would pass it over. */
  async takeListed(path: string): Promise<void> {
    const stats = this.#statsOf(path)
    if (stats === undefined) this.fail(path, nothingThere())
    else if (stats instanceof Error) this.fail(path, stats)
    else if (await this.#isExcluded(path, stats)) this.#skip(path, 'ignored', true)
    else if (stats.isDirectory()) await this.#takeFolder(path)
    else if (stats.isFile() && !this.#search.anyType && !this.#isText(path)) this.#skip(path, 'unknown-type', false)
    else this.#takeFile(path, stats, false, rootOf(path))
  }

  fail(path: string, error: unknown): void {
    this.failed.push({ path, error: error instanceof YakafError ? error : cannotRead(error) })
  }

  async #takeFolder(folder: string): Promise<void> {
    const reader = this.#readerWith(await this.loadRules())
    this.#matching(folder, EMPTY_FOLDER, () => {
      for (const { path, kind } of walk(folder, reader)) this.#takeFound(path, kind, folder)
    })
  }

  async #takeGlob(pattern: string): Promise<void> {
    const { expandGlob, isPattern } = await import('./expand-glob.ts')
    if (!isPattern(pattern)) return this.fail(pattern, nothingThere())
    const rules = await this.loadRules()
    const reader = this.#readerWith(rules)
    this.#matching(pattern, 'no file matches this pattern', () => {
      const { paths, ignored, base } = expandGlob(pattern, this.#search.hidden, reader)
      for (const { path, kind } of ignored) this.#passOver(path, kind)
      for (const path of paths) {
        // Folders that stand in the pattern itself were not asked about while it was expanded.
        if (this.#search.excludesNamed && rules.isIgnored(resolve(path), false)) this.#passOver(path, kindOf(path))
        else this.#takeFound(path, undefined, base)
      }
    })
  }

  /** Runs `find`, which is for a folder or pattern, and says so when nothing came of it. */
  #matching(path: string, complaint: string, find: () => void): void {
    const before = this.#matches
    try {
      find()
    } catch (error) {
      this.fail(path, error)
    }
    if (this.#matches > before || this.#search.allowsUnmatched) return
    this.fail(path, unmatched(complaint))
  }

  #takeFound(path: string, known: EntryKind | undefined, root: string): void {
    const kind = known ?? kindOf(path)
    if (kind === 'folder') return
    if (kind === 'symlink') this.#skip(path, 'symlink', false)
    else if (kind === 'other') this.#skip(path, 'not-a-file', false)
    else if (!this.#isText(path)) this.#skip(path, 'unknown-type', false)
    else {
      const stats = statOr(path, lstatSync)
      if (stats === undefined || stats instanceof Error) this.fail(path, stats ?? nothingThere())
      else this.#takeFile(path, stats, false, root)
    }
    if (kind === 'symlink' || this.#isText(path)) this.#matches++
  }

  #takeFile(path: string, stats: Stats, isNamed: boolean, root: string): void {
    if (stats.isSymbolicLink()) this.#skip(path, 'symlink', isNamed)
    else if (!stats.isFile()) this.#skip(path, 'not-a-file', isNamed)
    else {
      const real = isNamed && this.#search.follow ? realpathSync(path) : undefined
      this.#take(
        { kind: 'file', path, stats: factsOf(stats), isNamed, root, ...(real === undefined ? {} : { real }) },
        real ?? resolve(path),
      )
    }
  }

  /** Of what is ignored only texts count, and folders, in which some may be. */
  #passOver(path: string, kind: EntryKind): void {
    if (kind !== 'folder' && !this.#isText(path)) return
    this.#matches++
    this.ignored++
  }

  #take(input: Input, key: string): void {
    if (!this.#seen.has(key)) this.inputs.push(input)
    this.#seen.add(key)
    this.#search.onFound?.(this.inputs.length)
  }

  #skip(path: string, why: SkipReason, isNamed: boolean): void {
    this.skipped.push({ path, reason: why, isNamed })
  }

  /** Of a named path: of the link itself, or of what it leads to. */
  #statsOf(path: string): Stats | Error | undefined {
    const stats = statOr(path, lstatSync)
    if (!this.#search.follow || stats === undefined || stats instanceof Error || !stats.isSymbolicLink()) return stats
    return statOr(path, statSync) ?? new YakafError('E_READ', 'the symbolic link leads nowhere')
  }

  async #isExcluded(path: string, stats: Stats): Promise<boolean> {
    return this.#search.excludesNamed && this.#isIgnored(path, stats.isDirectory())
  }

  async #isIgnored(path: string, isFolder: boolean): Promise<boolean> {
    if (!mayBeIgnored(path, isFolder, this.#search)) return false
    return (await this.loadRules()).isIgnored(resolve(path), isFolder)
  }

  /** Whether a file that is named is of no known format. */
  #isForeign(path: string): boolean {
    return extname(innerName(path)) !== '' && !this.#search.isKnown(path) && !this.#search.anyType
  }

  /** Whether a file that is found is text for us. */
  #isText(path: string): boolean {
    return this.#search.isKnown(path) && !TOOL_FILES.test(innerName(path))
  }

  #readerWith(rules: IgnoreRules): FolderReader {
    return new FolderReader(rules, this.#search.hidden, {
      onError: (folder, error) => {
        this.#matches++
        this.fail(folder, error)
      },
      onIgnored: (folder, { name, kind }) => this.#passOver(join(folder, name), kind),
      onBroken: (folder, { name, kind, broken = name }) => {
        if (kind !== 'folder' && !this.#isText(join(folder, name)))
          return this.#skip(join(folder, broken), 'unknown-type', false)
        this.#matches++
        this.fail(join(folder, broken), notUtf8())
      },
    })
  }
}

function kindOf(path: string): EntryKind {
  const stats = statOr(path, lstatSync)
  if (stats === undefined || stats instanceof Error || stats.isFile()) return 'file'
  if (stats.isDirectory()) return 'folder'
  return stats.isSymbolicLink() ? 'symlink' : 'other'
}

/** What --out-dir cuts off a listed path: nothing of one that lies below the working folder. */
function rootOf(path: string): string {
  return isAbsolute(path) || normalize(path).startsWith('..') ? dirname(path) : '.'
}

/** Undefined when nothing is there; an error when it cannot be looked at. */
function statOr(path: string, look: (path: string) => Stats): Stats | Error | undefined {
  try {
    return look(path)
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return undefined
    return cannotRead(error)
  }
}

function cannotRead(error: unknown): YakafError {
  return new YakafError('E_READ', `cannot read: ${reason(error)}`, { cause: error })
}

/** The error for a folder or pattern with nothing in it. */
export function unmatched(complaint = EMPTY_FOLDER): YakafError {
  return new YakafError('E_READ', `${complaint}; --no-error-on-unmatched allows that`)
}

function nothingThere(): YakafError {
  return new YakafError('E_READ', 'no such file or folder')
}

/** The error for a file that is named and of no known format. */
export function unknownType(path: string): YakafError {
  const extension = extname(innerName(path)).toLowerCase()
  const message = `${extension} is no known text format; if it is prose, say which with --type plain`
  return new YakafError('E_TYPE_UNKNOWN', message)
}
