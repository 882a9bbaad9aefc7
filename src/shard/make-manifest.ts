import { statSync } from 'node:fs'
import { dirname, extname, join, relative, resolve, sep } from 'node:path'
import { findInputs } from '../batch/find-inputs.ts'
import { hasKnownName, typeByName } from '../batch/format-of.ts'
import type { Skipped } from '../batch/input.ts'
import { innerName, packingSuffix } from '../io/packing.ts'
import { YakafError } from '../text/error.ts'
import type { Manifest, ManifestEntry } from './manifest.ts'
import { sidecarPath } from './sidecar.ts'
import { measured, type Place } from './source.ts'

/** How a corpus is looked for and cut. */
export interface Cutting {
  /** Files above this are cut into ranges; undefined for none. */
  readonly splitBytes: number | undefined
  /** Whether files of other formats are taken, since their type will be given. */
  readonly anyType: boolean
}

/** A manifest, and what was found beside the files that it names. */
export interface Made {
  readonly manifest: Manifest
  readonly skipped: readonly Skipped[]
}

/**
 * Reads every file that the paths come to, and tells of each what `yakaf verify` will hold its output against.
 *
 * @throws YakafError E_READ for the first path or file that cannot be read, E_FORMAT for one that is not whole gzip, E_USAGE when two
 *   outputs would have the same name.
 */
export async function makeManifest(paths: readonly string[], cutting: Cutting): Promise<Made> {
  const { files, skipped } = await filesAt(paths, cutting.anyType)
  const root = commonFolder(paths)
  const shards: ManifestEntry[] = []
  for (const file of files) shards.push(...(await entriesOf(file, root, cutting.splitBytes)))
  refuseSameNames(shards)
  return { manifest: { root, shards }, skipped }
}

/** Ignore files have no say: a shard that is left out without a word is what all of this is against. */
async function filesAt(
  paths: readonly string[],
  anyType: boolean,
): Promise<{ files: readonly string[]; skipped: readonly Skipped[] }> {
  const { inputs, skipped, failed } = await findInputs(paths, {
    isKnown: (path) => anyType || hasKnownName(path),
    stdin: undefined,
    anyType,
    hidden: false,
    readsIgnoreFiles: false,
    ignorePaths: [],
    excludesNamed: false,
    follow: true,
    allowsUnmatched: false,
    listed: undefined,
  })
  const [first] = failed
  if (first !== undefined) throw named(first.path, first.error)
  const files = inputs.map((input) => {
    if (input.kind === 'file') return input.path
    throw new YakafError(
      'E_USAGE',
      'a manifest names files, which are read again later; standard input and pipes are gone then',
    )
  })
  return { files, skipped }
}

function named(path: string, error: Error): Error {
  if (!(error instanceof YakafError)) return error
  return new YakafError(error.code, `${path}: ${error.message}`, { cause: error.cause })
}

/** The deepest folder in which all is that was named. */
function commonFolder(paths: readonly string[]): string {
  const folders = paths.map((path) => folderOf(resolve(path)).split(sep))
  const [first = [], ...others] = folders
  let length = first.length
  for (const other of others) {
    const same = first.findIndex((name, index) => name !== other[index])
    if (same >= 0) length = Math.min(length, same)
  }
  return first.slice(0, length).join(sep) || sep
}

/** Of a pattern: what stands before its first sign. */
function folderOf(path: string): string {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return path
  const pattern = path.search(/[*?[{(!]/)
  return dirname(pattern < 0 || statSync(path, { throwIfNoEntry: false }) ? path : `${path.slice(0, pattern)}x`)
}

async function entriesOf(
  file: string,
  root: string,
  splitBytes: number | undefined,
): Promise<readonly ManifestEntry[]> {
  const path = relative(root, resolve(file)).split(sep).join('/')
  if (path.includes('\n'))
    throw new YakafError('E_USAGE', `${JSON.stringify(path)} cannot stand on a list of one path a line; rename it`)
  const whole = join(root, path)
  const { size } = statSync(whole)
  const canBeCut = packingSuffix(path) === '' && typeByName(path) === 'jsonl'
  if (splitBytes === undefined || size <= splitBytes || !canBeCut) {
    return [{ name: path, path, input: await told({ path: whole, range: undefined }) }]
  }
  const parts = Math.ceil(size / splitBytes)
  const entries: ManifestEntry[] = []
  for (let part = 0; part < parts; part++) {
    const range = { start: part * splitBytes, end: Math.min(size, (part + 1) * splitBytes) }
    const input = await told({ path: whole, range })
    // A record that is longer than a part leaves parts in which none begins.
    if (input.bytes > 0) entries.push({ name: partName(path, part + 1, parts), path, input })
  }
  return entries
}

async function told(place: Place): ReturnType<typeof measured> {
  try {
    return await measured(place)
  } catch (error) {
    throw error instanceof Error ? named(place.path, error) : error
  }
}

/** `news.part-0003.jsonl`: sorted by name they are in order, and the name still tells the type. */
function partName(path: string, part: number, parts: number): string {
  const extension = extname(innerName(path))
  const digits = Math.max(4, String(parts).length)
  return `${path.slice(0, path.length - extension.length)}.part-${String(part).padStart(digits, '0')}${extension}`
}

function refuseSameNames(shards: readonly ManifestEntry[]): void {
  const names = new Set<string>()
  for (const { name } of shards) {
    if (names.has(name)) throw new YakafError('E_USAGE', `two outputs would be called ${name}; rename an input`)
    names.add(name)
  }
  for (const { name } of shards) {
    if (!names.has(sidecarPath(name))) continue
    throw new YakafError('E_USAGE', `${sidecarPath(name)} is where the sidecar of ${name} goes; leave one of them out`)
  }
}
