/**
 * What other formats than plain text cost: the scanner alone, and the built command line against the same text as plain lines.
 *
 *     npm run bench:formats -- [--size MB] [--rounds N]
 *
 * Exit code 1: no text could be made or run. A time above its target is printed and is no failure.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ALL_FORMATS } from '../src/formats/all.ts'
import { measure } from './child.ts'
import { writeMadeUpCorpus } from './corpus.ts'
import { scanTime } from './formats/scan-time.ts'
import { SHAPES, type Shape } from './formats/shapes.ts'
import { writeShape } from './formats/write-shape.ts'
import { writeRealCorpus } from './real-text.ts'
import { alternate, median, medianRatio } from './rounds.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const WORK = join(ROOT, 'bench', '.work')
const CORPUS = join(ROOT, '..', 'shared', 'corpora', 'ar', 'test')
const YAKAF = [process.execPath, join(ROOT, 'bin', 'yakaf.js')]

const { values } = parseArgs({
  options: { size: { type: 'string', default: '100' }, rounds: { type: 'string', default: '3' } },
})
const size = Number(values.size)
const rounds = Number(values.rounds)

mkdirSync(WORK, { recursive: true })
const texts = [
  ['made-up', writeMadeUpCorpus(WORK, size)],
  ['real', writeRealCorpus(CORPUS, WORK, size)],
] as const
console.log(
  '| text | format | scanner, s/100 MB | CPU, s | plain lines, s | ratio | target |\n|---|---|---|---|---|---|---|',
)
for (const [name, corpus] of texts) {
  if (corpus === undefined) console.log(`| ${name} | skipped: ${CORPUS} is not there |`)
  else for (const shape of SHAPES) console.log(await rowOf(name, shape, corpus.paths.p1))
}

async function rowOf(name: string, shape: Shape, source: string): Promise<string> {
  const path = join(WORK, `shape${shape.extension}`)
  const plainPath = join(WORK, 'shape.txt')
  await writeShape(shape, source, path, plainPath)
  const scan = scanTime(formatOf(shape), path, rounds)
  const costs = alternate(
    new Map([
      ['shape', () => measure({ command: [...YAKAF, '--type', shape.type, path] })],
      ['plain', () => measure({ command: [...YAKAF, plainPath] })],
    ]),
    rounds,
    () => process.stderr.write('.'),
  )
  const [own, plain] = [costs.get('shape') ?? [], costs.get('plain') ?? []]
  const seconds = [own, plain].map((list) => median(list.map(({ cpu }) => cpu)).toFixed(2))
  const ratio = medianRatio(own, plain, ({ cpu }) => cpu).toFixed(2)
  return `| ${[name, shape.name, scan.toFixed(2), ...seconds, ratio, shape.target ?? '–'].join(' | ')} |`
}

function formatOf({ type }: Shape) {
  const format = ALL_FORMATS.find(({ id }) => id === type)
  if (format === undefined) throw new Error(`bench: there is no format ${type}`)
  return format
}
