/** `npm run bench -- --compare REV`: what a change costs, as the ratio to another revision of the same text in the same round. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cost, measure } from './child.ts'
import { alternate, median, medianRatio } from './rounds.ts'

/** One thing that both revisions do. */
export interface Errand {
  readonly name: string
  /** Arguments behind the script. */
  readonly args: readonly string[]
}

export interface Comparison {
  readonly name: string
  /** Median milliseconds of CPU. */
  readonly other: number
  readonly here: number
  /** Median, least and most of the ratios within the rounds. */
  readonly ratio: number
  readonly least: number
  readonly most: number
}

/** Runs `work` with the script of another revision, which is built in a worktree that is gone afterwards. */
export function withRevision<T>(root: string, revision: string, work: (script: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'yakaf-bench-'))
  try {
    run(root, 'git', ['worktree', 'add', '--quiet', '--force', '--detach', folder, revision])
    // Its packages are taken for those of this revision: to install them would ask the network.
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    run(folder, process.execPath, ['scripts/build.mjs', '--no-types'])
    return work(join(folder, 'bin', 'yakaf.js'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
    run(root, 'git', ['worktree', 'prune'])
  }
}

export function compare(
  errands: readonly Errand[],
  scripts: { readonly other: string; readonly here: string },
  rounds: number,
  tick: () => void,
): readonly Comparison[] {
  const tasks = errands.flatMap(({ name, args }) =>
    (['other', 'here'] as const).map((which): readonly [string, () => Cost] => [
      `${which} ${name}`,
      () => measure({ command: [process.execPath, scripts[which], ...args] }),
    ]),
  )
  // Once before the rounds: the first reading of a file is not what is asked for.
  for (const [, task] of tasks) task()
  const costs = alternate(new Map(tasks), rounds, tick)
  const cpu = (cost: Cost): number => cost.cpu
  return errands.map(({ name }) => {
    const other = costs.get(`other ${name}`) ?? []
    const here = costs.get(`here ${name}`) ?? []
    const ratios = here.map((cost, round) => cost.cpu / (other[round] as Cost).cpu)
    return {
      name,
      other: median(other.map(cpu)) * 1e3,
      here: median(here.map(cpu)) * 1e3,
      ratio: medianRatio(here, other, cpu),
      least: Math.min(...ratios),
      most: Math.max(...ratios),
    }
  })
}

export function comparisonTable(revision: string, rows: readonly Comparison[]): string {
  const lines = rows.map(
    ({ name, other, here, ratio, least, most }) =>
      `| ${name} | ${other.toFixed(0)} ms | ${here.toFixed(0)} ms | ${ratio.toFixed(3)} | ${least.toFixed(2)} – ${most.toFixed(2)} |`,
  )
  return [`| CPU | ${revision} | here | ratio | all rounds |`, '| --- | --: | --: | --: | --: |', ...lines].join('\n')
}

function run(cwd: string, program: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8' })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`bench: ${program} ${args.join(' ')} failed\n${stderr}`)
}
