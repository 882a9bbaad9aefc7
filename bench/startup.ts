/** What a call costs before it does anything: the version, and an article of 5 KB, beside a bare Node. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Cost, measure } from './child.ts'
import { alternate, median, medianRatio } from './rounds.ts'

export interface Start {
  readonly name: string
  /** Median milliseconds. */
  readonly cpu: number
  readonly wall: number
  /** In multiples of a bare Node. */
  readonly cpuRatio: number
  readonly wallRatio: number
  readonly peak: number
  readonly target?: number
}

const ROUNDS = 20
const ARTICLE_BYTES = 5_000
const BARE_NODE = 'node -e 0'

export function measureStart(bin: string, corpusPath: string, folder: string, tick: () => void): readonly Start[] {
  const article = writeArticleFile(corpusPath, folder)
  const rows: readonly { readonly name: string; readonly target?: number; readonly options: readonly string[] }[] = [
    { name: BARE_NODE, options: ['-e', '0'] },
    { name: 'yakaf --version', target: 1.3, options: [bin, '--version'] },
    { name: 'yakaf article.txt (5 KB)', target: 1.9, options: [bin, article] },
  ]
  const run = (options: readonly string[]): Cost => measure({ command: [process.execPath, ...options] })
  // Once before the rounds: the first reading of a file from a disk is not what is asked for.
  for (const { options } of rows) run(options)
  const costs = alternate(new Map(rows.map(({ name, options }) => [name, () => run(options)])), ROUNDS, tick)
  const bare = costs.get(BARE_NODE) ?? []
  return rows.map(({ name, target }) => {
    const own = costs.get(name) ?? []
    return {
      name,
      cpu: median(own.map((cost) => cost.cpu)) * 1e3,
      wall: median(own.map((cost) => cost.wall)) * 1e3,
      cpuRatio: medianRatio(own, bare, (cost) => cost.cpu),
      wallRatio: medianRatio(own, bare, (cost) => cost.wall),
      peak: Math.max(...own.map((cost) => cost.peak)),
      ...(target === undefined ? {} : { target }),
    }
  })
}

/** A file of 5 KB; its path. */
export function writeArticleFile(corpusPath: string, folder: string): string {
  const article = join(folder, 'article.txt')
  writeFileSync(article, firstLines(readFileSync(corpusPath).subarray(0, ARTICLE_BYTES)))
  return article
}

function firstLines(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.lastIndexOf('\n') + 1)
}
