/**
 * Whether the date rules take linear time: one line of digits, separators and names of months, 10 MB against 1 MB.
 *
 *     tsx bench/date-ratio.ts
 *
 * Prints the ratio and exits 1 above MOST: a test of time stands in a benchmark, not among the tests.
 */
import { createNormalizer } from '../src/normalizer/normalizer.ts'
import { createRandom } from './random.ts'

const MOST = 12
const PIECES = [
  '0000-',
  '12:12:',
  'مارس(',
  '/7October2014/',
  '۲ ربیع الثانی -۶۴۱ ',
  ' - ',
  '۱۲ ذی ',
  '2014',
  '7أكتوبر',
  ')2012',
]
const ROUNDS = 3

const small = lineOf(1e6)
const large = lineOf(1e7)
const normalizer = createNormalizer({ only: ['dates'], language: 'ar', unsafe: true })
normalizer.normalize(small)
const ratio = timeOf(large) / timeOf(small)
console.log(`dates, adversarial line: 10 MB takes ${ratio.toFixed(1)} times as long as 1 MB, at most ${MOST}`)
if (ratio > MOST) process.exitCode = 1

function lineOf(bytes: number): string {
  const random = createRandom(1435)
  const parts: string[] = []
  for (let size = 0; size < bytes; ) {
    const piece = random.pick(PIECES)
    parts.push(piece)
    size += Buffer.byteLength(piece)
  }
  return parts.join('')
}

/** The fastest of a few runs, in milliseconds. */
function timeOf(line: string): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const started = performance.now()
    normalizer.normalize(line)
    return performance.now() - started
  })
  return Math.min(...times)
}
