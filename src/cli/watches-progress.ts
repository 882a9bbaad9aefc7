import { fstatSync } from 'node:fs'
import type { Mode } from '../batch/plan.ts'
import { isTerminal } from '../io/terminal.ts'

const STDOUT = 1
const STDERR = 2

/**
 * Whether somebody watches standard error who would like to see how far a run has come: a terminal that can move its cursor,
 * and no CI or pre-commit between. Where standard output goes into a pipe, a pager may own the terminal; where the text itself
 * goes to it, it moves anyway. The caller looks at its width, which is 0 where a program only pretends to be a terminal.
 */
export async function watchesProgress(
  environment: Readonly<Record<string, string | undefined>>,
  mode: Mode,
): Promise<boolean> {
  if (isSet(environment['CI']) || isSet(environment['PRE_COMMIT']) || environment['TERM'] === 'dumb') return false
  if (!(await isTerminal(STDERR)) || isPipe(STDOUT)) return false
  return mode.kind !== 'stdout' || !(await isTerminal(STDOUT))
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value !== 'false'
}

function isPipe(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor)
    return stats.isFIFO() || stats.isSocket()
  } catch {
    return false
  }
}
