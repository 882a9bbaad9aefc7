/** `npm run bench:jobs`: many small files, some large ones and a very large one, with one thread and with several; the same bytes, or it fails. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Cost, measure } from './child.ts'
import { writeMadeUpCorpus } from './corpus.ts'
import { machineFacts } from './machine.ts'
import { alternate, median, medianRatio } from './rounds.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const WORK = join(ROOT, 'bench', '.work')
const SCRIPT = join(ROOT, 'bin', 'yakaf.js')

const USAGE = `npm run bench:jobs -- [options]

  --files N      small files (default 50000; trial runs: 2000)
  --kilobytes N  thousands of bytes of each (default 5)
  --large N      large files (default 8)
  --megabytes N  millions of bytes of each (default 100; trial runs: 10)
  --whole N      millions of bytes of one file, which is cut from 68 on (default 1000)
  --jobs N       workers beside one (default 2)
  --rounds N     alternated runs (default 3)`

/** Files of one kind. */
interface Kind {
  readonly name: string
  readonly folder: string
  /** At most this ratio of wall times; undefined where none is asked. */
  readonly target: number | undefined
}

function main(words: readonly string[]): void {
  const { values } = parseArgs({
    args: [...words],
    options: {
      files: { type: 'string', default: '50000' },
      kilobytes: { type: 'string', default: '5' },
      large: { type: 'string', default: '8' },
      megabytes: { type: 'string', default: '100' },
      whole: { type: 'string', default: '1000' },
      jobs: { type: 'string', default: '2' },
      rounds: { type: 'string', default: '3' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(USAGE)
    return
  }
  const [files, kilobytes, large, megabytes, whole, jobs, rounds] = [
    values.files,
    values.kilobytes,
    values.large,
    values.megabytes,
    values.whole,
    values.jobs,
    values.rounds,
  ].map(Number) as [number, number, number, number, number, number, number]
  mkdirSync(WORK, { recursive: true })
  process.stderr.write('making the files\n')
  const text = readFileSync(writeMadeUpCorpus(WORK, megabytes).paths.p1)
  const kinds: readonly Kind[] = [
    {
      name: `${files} files of ${kilobytes} KB`,
      folder: cut(text, 'jobs-small', files, kilobytes * 1e3),
      target: 0.65,
    },
    { name: `${large} files of ${megabytes} MB`, folder: cut(text, 'jobs-large', large, megabytes * 1e6), target: 0.6 },
    { name: `one file of ${whole} MB`, folder: repeated(text, 'jobs-whole', whole * 1e6), target: undefined },
  ]
  const rows = kinds.map((kind) => rowOf(kind, jobs, rounds))
  console.log(
    [
      `| --out-dir | wall, 1 | wall, ${jobs} | ratio | all rounds | at most | CPU, 1 | CPU, ${jobs} |`,
      '| --- | --: | --: | --: | --: | --: | --: | --: |',
      ...rows,
      '',
      ...machineFacts(ROOT, ['npm run bench:jobs --', ...words].join(' ')).map(
        ([fact, value]) => `- ${fact}: ${value}`,
      ),
    ].join('\n'),
  )
  for (const { folder } of kinds) for (const path of [folder, outOf(folder)]) rmSync(path, { recursive: true })
}

/** Where the results of a kind's runs are. */
function outOf(folder: string): string {
  return `${folder}-out`
}

/** Writes `count` files of about `size` bytes, whole lines each, a thousand to a folder. */
function cut(text: Uint8Array, name: string, count: number, size: number): string {
  const folder = join(WORK, name)
  rmSync(folder, { recursive: true, force: true })
  let at = 0
  for (let index = 0; index < count; index++) {
    const inner = join(folder, String(Math.floor(index / 1000)).padStart(3, '0'))
    if (index % 1000 === 0) mkdirSync(inner, { recursive: true })
    if (at + size > text.length) at = 0
    const end = text.indexOf(10, Math.min(at + size, text.length) - 1)
    writeFileSync(
      join(inner, `${String(index).padStart(5, '0')}.txt`),
      text.subarray(at, end < 0 ? undefined : end + 1),
    )
    at = end < 0 ? 0 : end + 1
  }
  return folder
}

/** Writes one file of about `size` bytes, the text again and again. */
function repeated(text: Uint8Array, name: string, size: number): string {
  const folder = join(WORK, name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  for (let written = 0; written < size; written += text.length) {
    const end = text.indexOf(10, Math.min(size - written, text.length) - 1)
    appendFileSync(join(folder, '0.txt'), text.subarray(0, end < 0 ? undefined : end + 1))
  }
  return folder
}

/**
 * Each run writes into a folder of its own, and none is removed before all are done: ext4 takes no inode that was freed seconds ago, and whoever makes a file
 * looks through all of these. What was written before is on the disk before the next run begins.
 */
function rowOf({ name, folder, target }: Kind, jobs: number, rounds: number): string {
  rmSync(outOf(folder), { recursive: true, force: true })
  mkdirSync(outOf(folder))
  const digests = new Set<string>()
  let runs = 0
  const task = (workers: number) => (): Cost => {
    const out = join(outOf(folder), String(runs++))
    execFileSync('sync')
    const cost = measure({
      command: [process.execPath, SCRIPT, '--out-dir', out, '-q', '--no-ignore', '--jobs', String(workers), folder],
    })
    digests.add(digestOf(out))
    return cost
  }
  const costs = alternate(new Map([1, jobs].map((workers) => [String(workers), task(workers)])), rounds, () => {
    process.stderr.write('.')
  })
  if (digests.size !== 1) throw new Error(`bench: ${name}: the results differ`)
  const [one, several] = [costs.get('1') ?? [], costs.get(String(jobs)) ?? []]
  const wall = (cost: Cost): number => cost.wall
  const ratios = several.map((cost, round) => cost.wall / (one[round] as Cost).wall)
  const seconds = (of: readonly Cost[], value: (cost: Cost) => number): string =>
    `${median(of.map(value)).toFixed(1)} s`
  return `| ${[
    name,
    seconds(one, wall),
    seconds(several, wall),
    medianRatio(several, one, wall).toFixed(2),
    `${Math.min(...ratios).toFixed(2)} – ${Math.max(...ratios).toFixed(2)}`,
    target ?? '–',
    seconds(one, ({ cpu }) => cpu),
    seconds(several, ({ cpu }) => cpu),
  ].join(' | ')} |`
}

/** Of all files below a folder, names and bytes. */
function digestOf(folder: string): string {
  const hash = createHash('sha256')
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    hash.update(`${path}\0`)
    if (path.endsWith('.txt')) hash.update(readFileSync(join(folder, path)))
  }
  return hash.digest('hex')
}

if (!existsSync(join(ROOT, 'dist'))) throw new Error('bench: dist/ is missing; run `npm run build` first')
main(process.argv.slice(2))
