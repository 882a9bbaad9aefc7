/** Lists of files, as other programs write them: `find -print0`, `git ls-files -z`, `git diff --name-only`. */
import { isUtf8 } from 'node:buffer'
import { spellBytes } from '../io/file-names.ts'
import { bytesOf, openFile } from '../io/open-input.ts'
import { LINE_FEED } from '../text/code-points.ts'
import { YakafError } from '../text/error.ts'
import { unquoted } from './quoted-name.ts'
import type { ListedName } from './search.ts'

const STDIN = 0
const NUL = 0

/**
 * The names on a list, `-` for standard input: each behind the other with a NUL, or a line each, where git puts unusual
 * ones into quotes. What is not UTF-8 names no file that we could be sure of.
 *
 * @throws YakafError E_READ
 */
export function readList(source: string, isNul: boolean): readonly ListedName[] {
  const names: ListedName[] = []
  for (const bytes of pieces(bytesFrom(source), isNul ? NUL : LINE_FEED)) {
    const name = isNul ? bytes : unquoted(bytes)
    if (name.length > 0) names.push(isUtf8(name) ? { path: name.toString() } : { broken: spellBytes(name) })
  }
  return names
}

function bytesFrom(source: string): Buffer {
  if (source === '-') return gathered(STDIN)
  try {
    const file = openFile(source)
    try {
      return gathered(file.descriptor)
    } finally {
      file.close()
    }
  } catch (error) {
    if (!(error instanceof YakafError)) throw error
    throw new YakafError(error.code, `--files-from ${source}: ${error.message}`, { cause: error })
  }
}

function gathered(descriptor: number): Buffer {
  const all: Uint8Array[] = []
  // Each piece is good until the next.
  for (const piece of bytesOf(descriptor)) all.push(piece.slice())
  return Buffer.concat(all)
}

function* pieces(bytes: Buffer, end: number): Generator<Buffer> {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(end, start)
    const stop = found < 0 ? bytes.length : found
    yield bytes.subarray(start, stop)
    start = stop + 1
  }
}
