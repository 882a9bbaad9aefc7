/** All of dist/cli/worker.js, which a thread of --jobs begins with: the same program as the command line, from the same kept code. */
import type { LotTask } from '../batch/lots/lot.ts'
import type { PartsTask } from '../batch/lots/part-worker.ts'
import { loadApp, underFlagsOfNow } from './load-app.ts'

/** Flags that somebody else gave to V8 may be about its code. */
const hasFlags = process.execArgv.length > 0 || (process.env['NODE_OPTIONS'] ?? '') !== ''

const app = hasFlags ? loadApp() : loadApp(underFlagsOfNow)

export function runLot(task: LotTask): Promise<void> {
  return app.runLot(task)
}

export function runParts(task: PartsTask): Promise<void> {
  return app.runParts(task)
}
