/** A corpus of small shards, each long enough to be interrupted, and what one process makes of it. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BAKERY, BOAT, GARDEN, LETTER, typed } from '../helpers/arabic.ts'
import { run } from '../helpers/cli.ts'

export const SHARDS = 8
/** Of each shard: 250 KB. What takes time is starting processes, here as elsewhere when shards are small. */
export const RECORDS = 1_000

export interface Corpus {
  readonly folder: string
  readonly input: string
  readonly manifest: string
  readonly names: readonly string[]
  /** All of it in one file. */
  readonly whole: string
  /** The same when one process was over it. */
  readonly reference: Buffer
}

const SENTENCES = [LETTER, BAKERY, GARDEN, BOAT].map(typed)

/** Every record has a number of its own, so that one that is lost or doubled shows. */
function record(id: number): string {
  const text = [0, 1, 2].map((index) => SENTENCES[(id + index) % 4]).join('. ')
  return `${JSON.stringify({ id, text })}\n`
}

export function makeCorpus(): Corpus {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'yakaf-cluster-')))
  const input = join(folder, 'in')
  mkdirSync(input)
  const names = Array.from({ length: SHARDS }, (_, index) => `s${String(index).padStart(2, '0')}.jsonl`)
  const parts = names.map((_, shard) =>
    Array.from({ length: RECORDS }, (_, index) => record(shard * RECORDS + index)).join(''),
  )
  names.forEach((name, index) => {
    writeFileSync(join(input, name), parts[index] ?? '')
  })
  const whole = join(folder, 'whole.jsonl')
  writeFileSync(whole, parts.join(''))
  const manifest = join(folder, 'manifest.json')
  writeFileSync(manifest, succeed(['manifest', input]))
  const reference = join(folder, 'reference.jsonl')
  succeed(['-o', reference, whole])
  return { folder, input, manifest, names, whole, reference: readFileSync(reference) }
}

export function removeCorpus({ folder }: Corpus): void {
  rmSync(folder, { recursive: true, force: true })
}

/** The outputs, put together in the order of the manifest. */
export function merged({ names }: Corpus, out: string): Buffer {
  return Buffer.concat(names.map((name) => readFileSync(join(out, name))))
}

/** What one process makes of one shard. */
export function referenceOf({ reference }: Corpus, shard: number): string {
  const lines = reference.toString().split('\n')
  return lines
    .slice(shard * RECORDS, (shard + 1) * RECORDS)
    .map((line) => `${line}\n`)
    .join('')
}

/** A corpus of a few of the shards, to which `change` may do something: where it is, and its manifest. */
export function partOf(
  corpus: Corpus,
  folder: string,
  change: (input: string) => void = () => {},
): Pick<Corpus, 'input' | 'manifest' | 'names'> {
  const names = corpus.names.slice(0, 3)
  const input = join(folder, 'in')
  mkdirSync(input)
  for (const name of names) copyFileSync(join(corpus.input, name), join(input, name))
  change(input)
  const manifest = join(folder, 'manifest.json')
  writeFileSync(manifest, succeed(['manifest', input]))
  return { input, manifest, names }
}

export function succeed(args: readonly string[]): string {
  const { status, stdout, stderr } = run(args)
  if (status !== 0) throw new Error(`yakaf ${args.join(' ')} ended with ${status}: ${stderr}`)
  return stdout
}
