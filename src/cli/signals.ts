import { removeUnfinished } from '../io/atomic-file.ts'

/** Removes temporary files when a signal ends the process, which then dies of that signal as it would have. */
export function heedSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      removeUnfinished()
      process.kill(process.pid, signal)
    })
  }
}
