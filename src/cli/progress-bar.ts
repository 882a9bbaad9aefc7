/** Loaded only for runs that may take long, on a terminal. */
import cliProgress from 'cli-progress'
import type { Progress } from '../batch/progress.ts'
import { findingLine, lineOf } from './progress-line.ts'
import type { Talk } from './talk.ts'

/** Milliseconds before anything is shown, and between two lines. */
const PATIENCE = 500
const PAUSE = 100
/** Lines over which the time that is left is averaged. */
const ETA_LINES = 50

/** Where lines are shown. */
export interface Screen {
  /** Asked each time: a window changes. */
  readonly columns: () => number | undefined
  readonly talk: Pick<Talk, 'show'>
  /** Milliseconds since the process began. */
  readonly now: () => number
}

/** Shows how far a run has come, once it takes long. */
export class ProgressBar {
  readonly #screen: Screen
  readonly #bar: cliProgress.SingleBar
  #next = PATIENCE
  #begin: number | undefined
  #isStarted = false
  #progress: Progress | undefined

  constructor(screen: Screen) {
    this.#screen = screen
    // What the library knows of terminals is left out: Talk takes the line away before anything else is written.
    const terminal = {
      ...{ cursorSave: nothing, cursorRestore: nothing, cursor: nothing, cursorTo: nothing },
      ...{ clearRight: nothing, clearLine: nothing, newline: nothing, lineWrapping: nothing },
      isTTY: () => true,
      getWidth: () => this.#width,
      write: (line: string) => this.#show(line),
    }
    const options: cliProgress.Options & { readonly terminal: object } = {
      terminal,
      format: (all, { eta }) => this.#lineOf(all, eta),
      etaBuffer: ETA_LINES,
      fps: 1000 / PAUSE,
    }
    this.#bar = new cliProgress.SingleBar(options)
  }

  /** How many files were found so far. */
  found(count: number): void {
    if (this.#isDue()) this.#show(findingLine(count, this.#width))
  }

  /**
   * Told of each piece that is read: the library's timer fires between two turns of the event loop only, and one thread that reads
   * makes none for long.
   */
  tell(progress: Progress): void {
    this.#begin ??= this.#screen.now()
    this.#progress = progress
    if (!this.#isDue()) return
    const { done, of } = progress.bytes
    if (!this.#isStarted) this.#bar.start(of ?? 0, 0)
    this.#isStarted = true
    this.#bar.update(done)
    this.#bar.render()
  }

  /** No line comes any more. */
  stop(): void {
    this.#progress = undefined
    this.#bar.stop()
  }

  get #width(): number {
    return this.#screen.columns() ?? 0
  }

  #isDue(): boolean {
    const time = this.#screen.now()
    if (time < this.#next) return false
    this.#next = time + PAUSE
    return true
  }

  #show(line: string): void {
    if (line !== '' && this.#width > 1) this.#screen.talk.show(line)
  }

  #lineOf(options: cliProgress.Options, left: number | string): string {
    if (this.#progress === undefined || this.#begin === undefined) return ''
    const { done } = this.#progress.bytes
    const seconds = (this.#screen.now() - this.#begin) / 1e3
    const eta = typeof left === 'number' && done > 0 ? cliProgress.Format.TimeFormat(left, options, 1) : undefined
    const drawn = (share: number, barsize: number): string =>
      cliProgress.Format.BarFormat(share, {
        ...options,
        barsize,
        barCompleteString: '='.repeat(barsize),
        barIncompleteString: '-'.repeat(barsize),
      })
    return lineOf(this.#progress, { rate: seconds > 0 ? done / seconds : 0, eta }, this.#width, drawn)
  }
}

function nothing(): void {}
