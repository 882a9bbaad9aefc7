/**
 * What looking for old encodings and misread text costs text that is clean UTF-8: a run as it is against one that is told the encoding and
 * looks for nothing, in alternated pairs.
 *
 *     npm run bench:encodings -- [--size MB] [--rounds N]
 *
 * Prints the median of the ratios of CPU time and exits 1 above MOST: a test of time stands in a benchmark, not among the tests.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { measure } from './child.ts'
import { writeMadeUpCorpus } from './corpus.ts'
import { alternate, medianRatio } from './rounds.ts'

const MOST = 1.05
const ROOT = fileURLToPath(new URL('..', import.meta.url))
const WORK = join(ROOT, 'bench', '.work')
const YAKAF = [process.execPath, join(ROOT, 'bin', 'yakaf.js')]

const { values } = parseArgs({
  options: { size: { type: 'string', default: '100' }, rounds: { type: 'string', default: '15' } },
})
const rounds = Number(values.rounds)

mkdirSync(WORK, { recursive: true })
const { paths } = writeMadeUpCorpus(WORK, Number(values.size))
let worst = 0
for (const [name, path] of Object.entries(paths)) {
  const costs = alternate(
    new Map([
      ['looking', () => measure({ command: [...YAKAF, path] })],
      ['told', () => measure({ command: [...YAKAF, '--encoding', 'utf-8', '--mojibake', 'off', path] })],
    ]),
    rounds,
    () => process.stderr.write('.'),
  )
  const ratio = medianRatio(costs.get('looking') ?? [], costs.get('told') ?? [], ({ cpu }) => cpu)
  worst = Math.max(worst, ratio)
  console.log(`${name}: ${ratio.toFixed(3)} times the CPU of a run that looks for nothing, at most ${MOST}`)
}
if (worst > MOST) process.exitCode = 1
