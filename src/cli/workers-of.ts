import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Found } from '../batch/input.ts'
import { isCuttable, workOfAll } from '../batch/lots/lots-of.ts'
import type { Workers } from '../batch/lots/run-lots.ts'
import type { Plan } from '../batch/plan.ts'
import { usage } from './usage.ts'

/** Work, in bytes that are folded, above which workers save more time than they take to start (docs/decisions/0030); of one file (0038). */
const WORTH = 1 << 27
const WORTH_OF_ONE = 1 << 28
/** Threads beyond which nothing is gained on any machine, and much memory is lost. */
const MOST = 256

/**
 * Who shares the work of a run, as --jobs says; undefined for nobody.
 *
 * @throws YakafError E_USAGE
 */
export function workersOf(jobs: string, { inputs }: Found, plan: Plan): Workers | undefined {
  const count = countOf(jobs, inputs)
  const files = inputs.filter(({ kind }) => kind === 'file').length
  // Beside app.js in dist/.
  return count > 1 && (files > 1 || inputs.some((input) => isCuttable(input, plan)))
    ? { count, file: join(__dirname, 'worker.js') }
    : undefined
}

function countOf(jobs: string, inputs: Found['inputs']): number {
  if (jobs === 'auto') {
    return workOfAll(inputs) < (inputs.length === 1 ? WORTH_OF_ONE : WORTH) ? 1 : Math.min(MOST, availableParallelism())
  }
  const count = Number(jobs)
  if (/^\d+$/.test(jobs) && count >= 1 && count <= MOST) return count
  throw usage(`--jobs needs a number from 1 to ${MOST}, or auto; not ${JSON.stringify(jobs)}`)
}
