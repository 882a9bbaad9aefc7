/** The speed table: CPU, speed, ratios and memory of every program on its text. */
import { join } from 'node:path'
import { type Cost, measure } from './child.ts'
import { FOLD, ICONV, PERL, type Program } from './programs.ts'
import { alternate, median, medianRatio } from './rounds.ts'
import type { Corpus } from './variants.ts'

export interface Speed {
  readonly program: Program
  /** Median CPU seconds. */
  readonly cpu: number
  /** Millions of bytes a second of CPU. */
  readonly speed: number
  readonly toIconv: number
  readonly toPerl: number
  /** Of a program that has a target for it. */
  readonly toFold?: number
  /** The highest peak of all runs, MB. */
  readonly peak: number
}

export interface Throughput {
  readonly rounds: number
  /** Where each run writes to a file instead of /dev/null. */
  readonly outputFolder?: string
  readonly env: Readonly<Record<string, string>>
  readonly tick: () => void
}

export function measureThroughput(corpus: Corpus, programs: readonly Program[], how: Throughput): readonly Speed[] {
  const key = (program: Program): string => `${program.name} ${program.text}`
  const stdout = how.outputFolder === undefined ? '/dev/null' : join(how.outputFolder, 'output.txt')
  const tasks = new Map(
    programs.map((program) => {
      const command = program.command(corpus.paths[program.text])
      return [key(program), () => measure({ command, stdout, env: how.env })]
    }),
  )
  const costs = alternate(tasks, how.rounds, how.tick)
  const of = (name: string): readonly Cost[] => costs.get(name) ?? []
  const cpu = (cost: Cost): number => cost.cpu
  return programs.map((program) => {
    const own = of(key(program))
    const seconds = median(own.map(cpu))
    const fold = of(`${FOLD} ${program.text}`)
    return {
      program,
      cpu: seconds,
      speed: corpus.bytes / 1e6 / seconds,
      toIconv: medianRatio(own, of(`${ICONV} p1`), cpu),
      toPerl: medianRatio(own, of(`${PERL} p1`), cpu),
      ...(program.foldTarget === undefined || fold.length === 0 ? {} : { toFold: medianRatio(own, fold, cpu) }),
      peak: Math.max(...own.map((cost) => cost.peak)),
    }
  })
}
