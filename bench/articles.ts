/**
 * What reading articles costs: many small files through --format jsonl, against --out-dir with text on the same files.
 *
 *     npm run bench:articles -- [--files N] [--rounds N]     10,000 files, 3 rounds
 *
 * Prints CPU seconds, their ratio and the peak memory, also for a tenth of the files, each with one thread and with two: it must not grow
 * with the files, and more threads need more.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Cost, measure } from './child.ts'
import { writePages } from './pages.ts'
import { alternate, median, medianRatio } from './rounds.ts'

const TARGET = 2.5

const { values } = parseArgs({
  options: { files: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '3' } },
})
const count = Number(values.files)
let outputs = 0
mkdirSync('bench/.work', { recursive: true })
const folder = mkdtempSync(resolve('bench/.work/articles-'))
try {
  const bytes = writePages(join(folder, 'all'), count)
  writePages(join(folder, 'tenth'), count / 10)
  report(bytes)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function report(bytes: number): void {
  const tasks = new Map<string, () => Cost>([
    ['text', () => withoutOutput(join(folder, 'all'))],
    ['jsonl', () => yakaf('--format', 'jsonl', join(folder, 'all'))],
  ])
  const costs = alternate(tasks, Number(values.rounds), () => {})
  const [text = [], jsonl = []] = [costs.get('text'), costs.get('jsonl')]
  const ratio = medianRatio(jsonl, text, ({ cpu }) => cpu)
  console.log(`${count} files, ${(bytes / count / 1000).toFixed(2)} KB each`)
  console.log(`--out-dir   ${seconds(text)} s CPU`)
  console.log(`jsonl       ${seconds(jsonl)} s CPU, ${ratio.toFixed(2)} times (target ${TARGET})`)
  for (const jobs of ['1', '2']) {
    tellPeaks(`jsonl, --jobs ${jobs}`, (input) => yakaf('--format', 'jsonl', '--jobs', jobs, input))
    tellPeaks(`text, --jobs ${jobs}`, (input) => withoutOutput(input, '--jobs', jobs))
  }
}

function tellPeaks(name: string, run: (input: string) => Cost): void {
  const [all, tenth] = ['all', 'tenth'].map((input) => run(join(folder, input)).peak) as [number, number]
  console.log(
    `peak of ${name}: ${all.toFixed(0)} MB, of a tenth ${tenth.toFixed(0)} MB (${(all - tenth).toFixed(0)} more)`,
  )
}

/** Each run has a folder of its own, and none is removed before the end: ext4 looks through what was removed just now for each file that is made. */
function withoutOutput(input: string, ...flags: readonly string[]): Cost {
  return yakaf('--out-dir', join(folder, `out-${outputs++}`), ...flags, input)
}

function yakaf(...args: readonly string[]): Cost {
  return measure({ command: [process.execPath, 'bin/yakaf.js', '--quiet', '--no-ignore', ...args] })
}

function seconds(costs: readonly Cost[]): string {
  return median(costs.map(({ cpu }) => cpu)).toFixed(2)
}
