/** Temporary files that exist now, and what becomes of them when a signal ends the process. */
import { unlinkSync } from 'node:fs'
import { constants } from 'node:os'
import type { Board } from './board.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const

/** In a worker: and the board that each of them stands on. */
const paths = new Map<string, Board | undefined>()
/** Of the workers that run now. */
const boards = new Set<Board>()
/** In a worker: where the thread that hears signals looks. A worker hears none. */
let own: Board | undefined
let isHeeding = false
let isListening = false

/**
 * From now on such signals remove what is unfinished before they end the process. For a program, not for a library: it
 * listens from the first temporary file on, since a process that listens cannot be ended while it waits for its input.
 */
export function heedSignals(): void {
  isHeeding = true
}

/** In a worker: tells of the temporary files that it makes from now on on this board. It has no more than the board has room for. */
export function tellOn(board: Board): void {
  own = board
}

/** Removes what workers leave unfinished too, from now on. */
export function watchBoard(board: Board): void {
  boards.add(board)
  listen()
}

/** A worker is done, or died: what it left goes. */
export function clearBoard(board: Board): void {
  boards.delete(board)
  for (const path of board.paths) unlinkIfThere(path)
}

/** Makes a temporary file; it is known before it exists, so that no signal comes between. */
export function makeUnfinished<T>(path: string, make: () => T): T {
  const known = (): T => {
    paths.set(path, own)
    own?.addPath(path)
    try {
      return make()
    } catch (error) {
      forgetUnfinished(path)
      throw error
    }
  }
  listen()
  return own === undefined ? known() : own.hold(known)
}

/** Puts a temporary file in its place; when that fails, it is removed. */
export function finishUnfinished(path: string, finish: () => void): void {
  const known = (): void => {
    try {
      finish()
    } catch (error) {
      removeUnfinished(path)
      throw error
    }
    forgetUnfinished(path)
  }
  const board = paths.get(path)
  if (board === undefined) known()
  else board.hold(known)
}

export function removeUnfinished(path: string): void {
  if (!paths.has(path)) return
  unlinkIfThere(path)
  forgetUnfinished(path)
}

export function forgetUnfinished(path: string): void {
  paths.get(path)?.removePath(path)
  paths.delete(path)
}

export function hasUnfinished(): boolean {
  return paths.size > 0 || boards.size > 0
}

function listen(): void {
  if (!isHeeding || isListening) return
  isListening = true
  for (const signal of SIGNALS) process.once(signal, end)
}

/**
 * The process dies of the signal, as it would have: nobody listens any more. Shells then say 130, 143 or 129, and know that it
 * was not its own decision: a loop in a script ends. Only the first process of a container does not die of signals.
 */
function end(signal: NodeJS.Signals): void {
  for (const board of boards) {
    board.seize()
    for (const path of board.paths) unlinkIfThere(path)
  }
  for (const path of paths.keys()) unlinkIfThere(path)
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
