/** Loaded only for runs that may take long, on a terminal. */
import type { OnProgress, Progress } from '../batch/progress.ts'
import type { Talk } from './talk.ts'

/** Milliseconds before anything is shown, and between two lines. */
const PATIENCE = 500
const PAUSE = 100

/** Where lines are shown. */
export interface Screen {
  /** Asked each time: a window changes. */
  readonly columns: () => number | undefined
  readonly talk: Pick<Talk, 'show'>
  /** Milliseconds since the process began. */
  readonly now: () => number
}

/**
 * Shows how far a batch has come, once it takes long. No timer: nothing is read between two turns of the event loop, so a
 * timer would fire when it is too late, and whoever is told of each piece knows the time as well.
 */
export function progressLine({ columns, talk, now }: Screen): OnProgress {
  let next = PATIENCE
  return (progress) => {
    const time = now()
    if (time < next) return
    next = time + PAUSE
    const width = columns() ?? 0
    // A line as wide as the terminal would wrap, and could not be taken away again.
    if (width > 1) talk.show(lineOf(progress).slice(0, width - 1))
  }
}

/** `yakaf: 12 of 300 files, 40 of 812 MB, 4%`: ASCII only, so that neither widths nor directions matter. */
export function lineOf({ files, bytes }: Progress): string {
  const parts: string[] = []
  if (files.of > 1) parts.push(`${files.done} of ${files.of} files`)
  if (bytes.of === undefined) parts.push(`${megabytes(bytes.done)} MB`)
  else parts.push(`${megabytes(bytes.done)} of ${megabytes(bytes.of)} MB`, `${percent(bytes.done, bytes.of)}%`)
  return `yakaf: ${parts.join(', ')}`
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)
}

/** A file may have grown since it was found. */
function percent(done: number, of: number): number {
  return of === 0 ? 100 : Math.min(100, Math.floor((100 * done) / of))
}
