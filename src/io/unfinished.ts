/** Temporary files that exist now, and what becomes of them when a signal ends the process. */
import { unlinkSync } from 'node:fs'
import { constants } from 'node:os'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const

const paths = new Set<string>()
let isHeeding = false
let isListening = false

/**
 * From now on such signals remove what is unfinished before they end the process. For a program, not for a library: it
 * listens from the first temporary file on, since a process that listens cannot be ended while it waits for its input.
 */
export function heedSignals(): void {
  isHeeding = true
}

/** Before the file is made, so that no signal comes between. */
export function addUnfinished(path: string): void {
  paths.add(path)
  if (!isHeeding || isListening) return
  isListening = true
  for (const signal of SIGNALS) process.once(signal, end)
}

export function removeUnfinished(path: string): void {
  if (paths.delete(path)) unlinkIfThere(path)
}

export function hasUnfinished(): boolean {
  return paths.size > 0
}

export function forgetUnfinished(path: string): void {
  paths.delete(path)
}

/**
 * The process dies of the signal, as it would have: nobody listens any more. Shells then say 130, 143 or 129, and know that it
 * was not its own decision: a loop in a script ends. Only the first process of a container does not die of signals.
 */
function end(signal: NodeJS.Signals): void {
  for (const path of paths) unlinkIfThere(path)
  if (process.pid === 1) process.exit(128 + constants.signals[signal])
  process.kill(process.pid, signal)
}

function unlinkIfThere(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // Gone with its folder: nothing is left to remove.
  }
}
