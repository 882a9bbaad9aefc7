/** `npm run bench`: makes the texts, checks that every program does its work, then times them. */
import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkPrograms } from './check.ts'
import { bareEnvironment, peakFloor } from './child.ts'
import { compare, comparisonTable, withRevision } from './compare.ts'
import { writeMadeUpCorpus } from './corpus.ts'
import { measureGrowth } from './growth.ts'
import { machineFacts } from './machine.ts'
import { type Options, readOptions, USAGE } from './options.ts'
import { chosenPrograms, type Program } from './programs.ts'
import { writeRealCorpus } from './real-text.ts'
import { saveBetweenMarkers } from './save.ts'
import { measureStart, writeArticleFile } from './startup.ts'
import { measureStatistics, statisticsFaults } from './statistics.ts'
import { checkTable, growthTable, speedTable, startTable, statisticsTable } from './tables.ts'
import { measureThroughput } from './throughput.ts'
import type { Corpus } from './variants.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const WORK = join(ROOT, 'bench', '.work')
const PAGE = join(ROOT, 'docs', 'performance.md')
const REAL_TEXT = join(ROOT, '..', 'shared', 'corpora', 'ar', 'test')

/** sed folds bytes, not letters, in a locale that is not UTF-8. */
const ENVIRONMENT = { ...bareEnvironment(), LC_ALL: 'C.UTF-8' }

function main(words: readonly string[]): void {
  const options = readOptions(words)
  if (options.help) {
    console.log(USAGE)
    return
  }
  const bin = yakafScript(options)
  mkdirSync(WORK, { recursive: true })
  if (options.compare !== undefined) {
    compareWith(options.compare, bin, options)
    return
  }
  const { programs, skipped } = chosenPrograms(bin, options.programs)
  for (const reason of skipped) progress(`${reason}\n`)

  const corpora = makeCorpora(options)
  const sections = [statistics(corpora, options)]
  sections.push(...corpora.flatMap((corpus) => checked(corpus, programs)))
  sections.push(...corpora.map((corpus) => timed(corpus, programs, options)))
  progress('start-up ')
  const starts = measureStart(bin, madeUp(corpora).paths.p1, WORK, tick)
  sections.push(`### Start-up\n\n${startTable(starts)}`)
  progress('\n')
  if (options.memory) {
    progress('ten times the text ')
    sections.push(`### Ten times the text\n\n${growthTable(measureGrowth(bin, madeUp(corpora), tick))}`)
    progress('\n')
  }

  const command = ['npm run bench', ...(words.length > 0 ? ['--', ...words] : [])].join(' ')
  sections.push(
    `### Machine\n\n${machineFacts(ROOT, command)
      .map(([fact, value]) => `- ${fact}: ${value}`)
      .join('\n')}`,
    notes(options),
  )
  const markdown = sections.join('\n\n')
  console.log(markdown)
  if (options.save) saveBetweenMarkers(PAGE, markdown)
}

function compareWith(revision: string, here: string, { megabytes, rounds }: Options): void {
  progress(`making ${megabytes} MB of text\n`)
  const { paths } = writeMadeUpCorpus(WORK, megabytes)
  const article = writeArticleFile(paths.p1, WORK)
  const errands = [
    { name: `${megabytes} MB, p1`, args: [paths.p1] },
    { name: `${megabytes} MB, p2`, args: [paths.p2] },
    { name: `${megabytes} MB, clean`, args: [paths.clean] },
    { name: '--version', args: ['--version'] },
    { name: 'article of 5 KB', args: [article] },
  ]
  progress(`building ${revision}\n`)
  const rows = withRevision(ROOT, revision, (other) => compare(errands, { other, here }, rounds, tick))
  progress('\n')
  console.log(comparisonTable(revision, rows))
}

function yakafScript({ bin }: Options): string {
  if (bin !== undefined) {
    if (existsSync(bin)) return resolve(bin)
    throw new Error(`bench: there is no ${bin}`)
  }
  const built = join(ROOT, 'dist')
  if (!existsSync(built)) throw new Error('bench: dist/ is missing; run `npm run build` first')
  const script = join(ROOT, 'bin', 'yakaf.js')
  if (!existsSync(script)) throw new Error('bench: bin/yakaf.js is missing')
  return script
}

function makeCorpora({ megabytes, skipReal }: Options): readonly Corpus[] {
  progress(`making ${megabytes} MB of text\n`)
  const made = writeMadeUpCorpus(WORK, megabytes)
  const real = skipReal ? undefined : writeRealCorpus(REAL_TEXT, WORK, megabytes)
  if (real === undefined) progress(skipReal ? 'skipped: real text\n' : 'skipped: no corpus of real text\n')
  return real === undefined ? [made] : [made, real]
}

function madeUp(corpora: readonly Corpus[]): Corpus {
  return corpora[0] as Corpus
}

function statistics(corpora: readonly Corpus[], { megabytes }: Options): string {
  progress('counting\n')
  const columns = corpora.map((corpus) => [corpus.name, measureStatistics(corpus.paths.p1)] as const)
  const faults = columns.flatMap(([name, counted]) => (name === 'made-up' ? statisticsFaults(counted, megabytes) : []))
  failOn(faults, 'the made-up text is not what it should be')
  return `### Texts\n\n${statisticsTable(columns)}`
}

/** Nothing is timed when one program fails: the time of a program that does not do its work means nothing. */
function checked(corpus: Corpus, programs: readonly Program[]): readonly string[] {
  progress(`checking the output on ${corpus.name} text\n`)
  const checks = checkPrograms(corpus, programs, WORK, ENVIRONMENT)
  const markdown = `### Output, ${corpus.name} text\n\n${checkTable(checks)}`
  const faults = checks.flatMap((check) => check.faults)
  if (faults.length > 0) console.log(markdown)
  failOn(faults, `the output on ${corpus.name} text is wrong`)
  return [markdown]
}

function timed(corpus: Corpus, programs: readonly Program[], { rounds, toFile }: Options): string {
  progress(`timing on ${corpus.name} text `)
  const outputFolder = toFile ? { outputFolder: WORK } : {}
  const speeds = measureThroughput(corpus, programs, { rounds, env: ENVIRONMENT, tick, ...outputFolder })
  progress('\n')
  const size = `${(corpus.bytes / 1e6).toFixed(1)} MB`
  return `### Speed, ${corpus.name} text, ${size}\n\n${speedTable(speeds, peakFloor())}`
}

function notes({ rounds, toFile }: Options): string {
  return [
    `CPU is user + system time of the whole process, its start included; ${rounds} alternated rounds, output to`,
    `${toFile ? 'a file' : '/dev/null'}. Ratios are medians over the rounds of the ratio within the round; trust them`,
    'more than seconds. iconv and perl do less: the ratios say how affordable yakaf is, not who is faster at one job.',
    'Texts: p1 is typed with ی and ک, ى kept; p2 has ی for ى too; clean has nothing to repair. The oracle is the',
    'mechanical fold of the input, ى and ي taken for one letter where yakaf is compared (`bench/check.ts`).',
  ].join('\n')
}

function failOn(faults: readonly string[], headline: string): void {
  if (faults.length > 0) throw new Error(`bench: ${headline}\n  ${faults.join('\n  ')}`)
}

function tick(): void {
  progress('.')
}

/** Progress goes to stderr, so that stdout is the tables alone. */
function progress(text: string): void {
  process.stderr.write(text)
}

try {
  main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
