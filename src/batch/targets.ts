import { fstatSync, lstatSync, type Stats } from 'node:fs'
import { extname, join, normalize, relative, resolve, sep } from 'node:path'
import { bytesBetween, openFile } from '../io/open-input.ts'
import { innerName, packingSuffix } from '../io/packing.ts'
import { isEarlierReport } from '../report/earlier-report.ts'
import { YakafError } from '../text/error.ts'
import { type FileFacts, factsOf, type Input } from './input.ts'
import type { Plan } from './plan.ts'

const EXTENSIONS = { json: 'json', jsonl: 'jsonl', markdown: 'md' } as const

/**
 * Where each input's result goes, for the modes that write new files. The files of --review-file and of the report may be none of these.
 *
 * @throws YakafError E_USAGE when a result would overwrite an input, what is no file, or another result; nothing was
 *   read yet.
 */
export function targetsOf(inputs: readonly Input[], plan: Plan): ReadonlyMap<Input, string> {
  const { mode, reviewFile, reportFile } = plan
  const targets = new Map<Input, string>()
  const owners = new Map<string, string>()
  const files = [reviewFile === undefined ? undefined : { flag: '--review-file', path: reviewFile }, reportFile]
  for (const { flag, path } of files.filter((file) => file !== undefined)) {
    const owner = owners.get(normalize(path))
    if (owner !== undefined) throw new YakafError('E_USAGE', `${owner} and ${flag} would both be written to ${path}`)
    refuseTarget(path, inputs)
    owners.set(normalize(path), flag)
  }
  for (const input of inputs) {
    if (mode.kind !== 'output' && mode.kind !== 'out-dir') break
    const target = mode.kind === 'output' ? mode.path : mirrored(mode.folder, input, plan)
    const owner = owners.get(normalize(target))
    if (owner !== undefined) {
      throw new YakafError('E_USAGE', `${owner} and ${nameOf(input)} would both be written to ${target}`)
    }
    const stats = refuseTarget(target, inputs)
    if (stats !== undefined && mode.kind === 'out-dir' && !plan.force) throw existing(target)
    owners.set(normalize(target), nameOf(input))
    targets.set(input, target)
  }
  return targets
}

/** Bytes at the start of a file that tell whether it is a report. */
const BEGINNING = 4096

/**
 * What was found without what an earlier run wrote: its report, or its --out-dir, may lie in the folder that it is about. Another text
 * that stands where the report is to go stays an input, which `targetsOf` refuses to replace.
 */
export function withoutResults(inputs: readonly Input[], { mode, reportFile }: Plan): readonly Input[] {
  const report = reportFile === undefined ? undefined : statsAt(reportFile.path)
  const folder = mode.kind === 'out-dir' ? resolve(mode.folder) : undefined
  if (report === undefined && folder === undefined) return inputs
  return inputs.filter((input) => {
    if (input.kind !== 'file' || input.isNamed) return true
    if (report !== undefined && isSame(input.stats, report)) return !isEarlierReport(beginningOf(input.path))
    // Who names the folder, or one in it, means what is there.
    return folder === undefined || isIn(folder, input.root) || !isIn(folder, input.path)
  })
}

function beginningOf(path: string): string {
  const file = openFile(path)
  try {
    return Buffer.concat([...bytesBetween(file.descriptor, 0, Math.min(BEGINNING, file.stats.size))]).toString()
  } finally {
    file.close()
  }
}

function isIn(folder: string, path: string): boolean {
  return `${resolve(path)}${sep}`.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`)
}

/** @throws YakafError E_USAGE when standard output goes into one of the inputs. */
export function refuseOutputIntoInput(descriptor: number, inputs: readonly Input[]): void {
  const stats = statsOr(() => fstatSync(descriptor))
  const same = stats?.isFile() ? inputs.find((input) => isSame(factsOfInput(input), stats)) : undefined
  if (same === undefined) return
  throw new YakafError(
    'E_USAGE',
    `standard output goes into the input ${nameOf(same)}; send it elsewhere, or use --write to change files in place`,
  )
}

/** As an input is to be shown. */
export function nameOf(
  input:
    | { readonly kind: 'stdin'; readonly name: string }
    | { readonly kind: 'stream' | 'file'; readonly path: string },
): string {
  return input.kind === 'stdin' ? input.name : input.path
}

/** The path that tells the input's type and configuration; undefined for a stream that is of no file. */
export function filenameOf(input: Input): string | undefined {
  if (input.kind === 'stdin') return input.filename
  return input.kind === 'stream' ? undefined : input.path
}

function mirrored(folder: string, input: Input, { format, outExtension }: Plan): string {
  if (input.kind === 'stdin') throw new YakafError('E_USAGE', '--out-dir needs files; standard input has no name')
  if (input.kind === 'stream') throw new YakafError('E_USAGE', `--out-dir needs files; ${input.path} is a stream`)
  const path = join(folder, relative(input.root, input.path))
  const extension = outExtension ?? (format === 'text' ? undefined : `.${EXTENSIONS[format]}`)
  if (extension === undefined) return path
  const inner = innerName(path)
  return `${inner.slice(0, inner.length - extname(inner).length)}${extension}${packingSuffix(path)}`
}

/** It may be the result of an earlier run that someone has worked on since. */
function existing(target: string): YakafError {
  return new YakafError('E_USAGE', `${target} is there already; --force replaces what is`)
}

/**
 * A rename would put a file in the place of a device or a link: `-o /dev/null` must not. What stands at the target; undefined for nothing.
 *
 * @throws YakafError E_USAGE
 */
export function refuseTarget(target: string, inputs: readonly Input[]): Stats | undefined {
  const stats = statsAt(target)
  if (stats === undefined) return undefined
  if (!stats.isFile()) throw new YakafError('E_USAGE', `${target} is no regular file; name another`)
  const same = inputs.find((input) => isSame(factsOfInput(input), stats))
  if (same === undefined) return stats
  throw new YakafError('E_USAGE', `${target} is the input ${nameOf(same)}; use --write to change it in place`)
}

function factsOfInput(input: Input): FileFacts | undefined {
  if (input.kind !== 'stdin') return input.stats
  const stats = statsOr(() => fstatSync(0))
  return stats && factsOf(stats)
}

function isSame(a: FileFacts | undefined, b: Stats): boolean {
  return a?.isRegular === true && a.dev === b.dev && a.ino === b.ino
}

/** Of the name itself. Nothing is thrown where nothing stands, as at nearly all targets: that would take longer than looking. */
function statsAt(path: string): Stats | undefined {
  return statsOr(() => lstatSync(path, { throwIfNoEntry: false }))
}

function statsOr(look: () => Stats | undefined): Stats | undefined {
  try {
    return look()
  } catch {
    return undefined
  }
}
