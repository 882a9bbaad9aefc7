/** The texts of a folder of .txt.gz files, one document a line, as the protocol of data/yeh/README.md divides them. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve, sep } from 'node:path'
import { gunzipSync } from 'node:zlib'

const ENDING = '.txt.gz'
/** A document in so many is kept out of training, to choose by. */
const DEV_SHARE = 50
/** Tutorials repeat themselves: every fourth is enough. */
const THINNED = new Map([['freecodecamp', 4]])

export interface Source {
  readonly name: string
  readonly path: string
  readonly sha256: string
  readonly documents: readonly Document[]
}

export interface Document {
  readonly text: string
  /** Its line in the file, from 0. */
  readonly index: number
}

/** The files of a folder by name, read one at a time. */
export function* sourcesOf(folder: string): Generator<Source> {
  for (const file of filesOf(folder)) {
    const path = join(folder, file)
    const bytes = readFileSync(path)
    const name = basename(file, ENDING)
    const step = THINNED.get(name) ?? 1
    const documents = gunzipSync(bytes)
      .toString('utf8')
      .split('\n')
      .map((text, index) => ({ text, index }))
      .filter(({ text, index }) => text !== '' && index % step === 0)
    yield { name, path, sha256: createHash('sha256').update(bytes).digest('hex'), documents }
  }
}

export function filesOf(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith(ENDING))
    .sort()
}

/** Whether a document is one to choose by, and not one to learn from. */
export function isDev(index: number): boolean {
  return ((index * 2654435761) >>> 0) % DEV_SHARE === 0
}

/** Throws for a folder, as written or as linked, that holds texts set aside for evaluation. */
export function refuseTest(...paths: readonly string[]): void {
  for (const path of paths)
    if (resolve(path).split(sep).includes('test')) throw new Error(`${path}: texts under test/ are for evaluation only`)
}
