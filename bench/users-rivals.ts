/**
 * yakaf against what people would take instead, each doing its own job on the same made-up text (P1):
 *
 *     npm run bench:rivals -- [--size MB] [--rounds N]     100 MB, 3 rounds
 *
 * CAMeL's arclean is Python that the registries at hand have not, so its loop and its map are restated (rivals/arclean.py), and so is the same map in one
 * `str.translate`. virastar is installed from npm into bench/.work; it folds to Persian. A program that leaves
 * a letter which it folds, or changes nothing, fails the bench.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Cost, measure } from './child.ts'
import { writeMadeUpCorpus } from './corpus.ts'
import { version } from './programs.ts'
import { alternate, median, medianRatio } from './rounds.ts'

const WORK = resolve('bench/.work')
const VIRASTAR = 'virastar@0.22.1'

interface Rival {
  readonly name: string
  readonly command: readonly string[]
  /** Letters that it leaves nowhere. */
  readonly folds: RegExp
  /** How many times its CPU is to be that of yakaf, at least. */
  readonly target?: number
}

const { values } = parseArgs({
  options: { size: { type: 'string', default: '100' }, rounds: { type: 'string', default: '3' } },
})
mkdirSync(WORK, { recursive: true })
const text = writeMadeUpCorpus(WORK, Number(values.size)).paths.p1
const FOLDED = /[\u06cc\u06a9\u06f0-\u06f9]/u
const yakaf: Rival = { name: 'yakaf', command: [process.execPath, 'bin/yakaf.js', text], folds: FOLDED }
/** What the rivals do and no more; a final U+06CC stays. */
const fold: Rival = {
  name: 'yakaf --only letters,digits --language ar',
  command: [process.execPath, 'bin/yakaf.js', '--only', 'letters,digits', '--language', 'ar', text],
  folds: /[\u06a9\u06f0-\u06f9]/u,
}
const programs = [yakaf, fold, ...pythons(), ...virastar()]
for (const program of programs) check(program)
report()

function pythons(): readonly Rival[] {
  if (version('python3') === undefined) return skipped('arclean and str.translate: python3 is not installed')
  const command = (way: string): readonly string[] => ['python3', 'bench/rivals/arclean.py', way, text]
  return [
    { name: "CAMeL's arclean, its loop and map restated", command: command('loop'), folds: FOLDED, target: 20 },
    { name: 'the same map in one `str.translate`', command: command('translate'), folds: FOLDED, target: 5 },
  ]
}

function virastar(): readonly Rival[] {
  const folder = join(WORK, 'rivals')
  const flags = ['--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts']
  if (spawnSync('npm', ['install', ...flags, VIRASTAR], { stdio: 'ignore' }).status !== 0)
    return skipped(`${VIRASTAR}: npm cannot install it`)
  const command = [process.execPath, 'bench/rivals/virastar.mjs', folder, text]
  return [{ name: `${VIRASTAR}, towards Persian`, command, folds: /[\u064a\u0643]/u }]
}

function skipped(reason: string): readonly Rival[] {
  console.log(`skipped: ${reason}`)
  return []
}

function check({ name, command, folds }: Rival): void {
  const output = join(WORK, 'rival.txt')
  measure({ command, stdout: output })
  const written = readFileSync(output, 'utf8')
  rmSync(output)
  const left = folds.exec(written)
  if (left !== null) throw new Error(`bench: ${name} leaves ${JSON.stringify(left[0])}`)
  if (written === readFileSync(text, 'utf8')) throw new Error(`bench: ${name} changes nothing`)
}

function report(): void {
  const tasks = new Map(programs.map(({ name, command }) => [name, (): Cost => measure({ command })]))
  const costs = alternate(tasks, Number(values.rounds), () => {})
  const cpu = (cost: Cost): number => cost.cpu
  const of = ({ name }: Rival): readonly Cost[] => costs.get(name) ?? []
  console.log(`${(statSync(text).size / 1e6).toFixed(1)} MB, ${values.rounds} alternated rounds, medians\n`)
  console.log(
    '| program | CPU s | × yakaf | all rounds | × fold alone | at least |\n| --- | --: | --: | --: | --: | --: |',
  )
  for (const program of programs) {
    const ratios = of(program).map((cost, round) => cost.cpu / (of(yakaf)[round] as Cost).cpu)
    const cells = [
      median(of(program).map(cpu)).toFixed(2),
      median(ratios).toFixed(1),
      `${Math.min(...ratios).toFixed(1)} – ${Math.max(...ratios).toFixed(1)}`,
      medianRatio(of(program), of(fold), cpu).toFixed(1),
      program.target ?? '–',
    ]
    console.log(`| ${program.name} | ${cells.join(' | ')} |`)
  }
}
