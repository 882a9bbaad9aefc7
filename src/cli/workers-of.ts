import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Found } from '../batch/input.ts'
import { workOf } from '../batch/lots/lots-of.ts'
import type { Workers } from '../batch/lots/run-lots.ts'
import { usage } from './usage.ts'

/** Work, in bytes that are folded, above which workers save more time than they take to start (docs/decisions/0030). */
const WORTH = 1 << 27
/** Threads beyond which nothing is gained on any machine, and much memory is lost. */
const MOST = 256

/**
 * Who shares the work of a run, as --jobs says; undefined for nobody.
 *
 * @throws YakafError E_USAGE
 */
export function workersOf(jobs: string, { inputs }: Found): Workers | undefined {
  const count = countOf(jobs, inputs)
  const files = inputs.filter(({ kind }) => kind === 'file').length
  // Beside app.js in dist/.
  return count > 1 && files > 1 ? { count: Math.min(count, files), file: join(__dirname, 'worker.js') } : undefined
}

function countOf(jobs: string, inputs: Found['inputs']): number {
  if (jobs === 'auto') {
    const work = inputs.reduce((sum, input) => sum + workOf(input), 0)
    return work < WORTH ? 1 : Math.min(MOST, availableParallelism())
  }
  const count = Number(jobs)
  if (/^\d+$/.test(jobs) && count >= 1 && count <= MOST) return count
  throw usage(`--jobs needs a number from 1 to ${MOST}, or auto; not ${JSON.stringify(jobs)}`)
}
