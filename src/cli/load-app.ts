/** Loads what scripts/split.mjs made of src/cli/app.ts, with what V8 made of that when it was built (docs/decisions/0031). */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'
import type { LotTask } from '../batch/lots/lot.ts'
import type { PartsTask } from '../batch/lots/part-worker.ts'

/** What src/cli/app.ts exports. */
export interface App {
  readonly main: (args: readonly string[], version: string) => Promise<void>
  readonly runLot: (task: LotTask) => Promise<void>
  readonly runParts: (task: PartsTask) => Promise<void>
}

type Import = (name: string) => Promise<unknown>
type Chunk = (
  require: (name: string) => unknown,
  imported: Import,
  folder: string,
  module: object,
  exports: object,
) => void
type Entry = (
  outside: (name: string) => unknown,
  imported: Import,
  folder: string,
  part: (name: string) => Chunk,
) => App

/** The code that V8 keeps of a file is good for the one release of Node and kind of machine that it was made with. */
export function codeCacheOf(file: string): string {
  return `${file}.${process.version}-${process.arch}.cache`
}

/** In the header of what V8 keeps, a hash of its flags: from which byte to which. */
const FLAGS = { start: 12, end: 16 } as const

/**
 * Kept code as if it had been kept under the flags that V8 has now: it takes none from under others, whatever they are about, and those that
 * src/batch/engine-flags.ts sets change no code. What else the header says, V8 compares as ever. Changes `cache`.
 */
export function underFlagsOfNow(cache: Buffer): Buffer {
  const { cachedData } = new Script('', { produceCachedData: true })
  cachedData?.copy(cache, FLAGS.start, FLAGS.start, FLAGS.end)
  return cache
}

/** The script of a file that is all of ASCII. V8 passes over a cache that is not for it. */
export function scriptOf(file: string, cachedData?: Buffer): Script {
  // As bytes, each of which is a character: four times as fast as Node's own way.
  return new Script(readFileSync(file, 'latin1'), {
    filename: file,
    ...(cachedData === undefined ? {} : { cachedData }),
  })
}

/** Runs the entry, which is `file`; other parts are read from its folder when they are asked for. */
export function appOf(file: string, scriptIn: (file: string) => Script): App {
  const entry: Entry = scriptIn(file).runInThisContext()
  const folder = dirname(file)
  const imported: Import = (name) => import(name)
  return entry(require, imported, folder, (name) => scriptIn(join(folder, name)).runInThisContext())
}

/** The entry beside this file. `made`: what becomes of kept code before V8 has it. */
export function loadApp(made = (cache: Buffer): Buffer => cache): App {
  return appOf(join(__dirname, 'app.js'), (file) => {
    const cache = cacheIn(codeCacheOf(file))
    return scriptOf(file, cache && made(cache))
  })
}

function cacheIn(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
