import type { Input } from './input.ts'

/** How far a batch has come. */
export interface Progress {
  readonly files: { readonly done: number; readonly of: number }
  /** As the files were when they were found; undefined where one of the inputs tells no size. */
  readonly bytes: { readonly done: number; readonly of: number | undefined }
  /** Files that failed so far. */
  readonly failed: number
}

export type OnProgress = (progress: Progress) => void

/** What workers have done ahead of the thread that leads them. */
export interface Ahead {
  readonly filesDone: number
  readonly bytesRead: number
}

const NOBODY: Ahead = { filesDone: 0, bytesRead: 0 }

/** Counts for somebody who watches. Facts only: how often they are shown, and how, is the watcher's affair. */
export class ProgressCounter {
  readonly #onProgress: OnProgress | undefined
  readonly #files: number
  readonly #bytes: number | undefined
  #filesDone = 0
  /** Of the inputs that are done. */
  #bytesDone = 0
  /** Of the one that is being read. */
  #bytesRead = 0
  #failed: number
  #ahead = NOBODY

  /** `failed`: what could not even be found. */
  constructor(inputs: readonly Input[], failed: number, onProgress: OnProgress | undefined) {
    this.#onProgress = onProgress
    this.#files = inputs.length
    this.#failed = failed
    this.#bytes = onProgress && totalOf(inputs)
  }

  /** Bytes that were read of the input at hand. */
  read(bytes: number): void {
    this.#bytesRead += bytes
    this.#tell()
  }

  /** The input at hand is done, all of it or not. */
  done(input: Input): void {
    this.#filesDone++
    this.#bytesDone += sizeOf(input) ?? this.#bytesRead
    this.#bytesRead = 0
    this.#tell()
  }

  /** An input failed, whoever had it. */
  fail(): void {
    this.#failed++
  }

  /** The workers are that far now. */
  look({ filesDone, bytesRead }: Ahead): void {
    this.#ahead = { filesDone, bytesRead }
    this.#tell()
  }

  #tell(): void {
    this.#onProgress?.({
      files: { done: this.#filesDone + this.#ahead.filesDone, of: this.#files },
      bytes: { done: this.#bytesDone + this.#bytesRead + this.#ahead.bytesRead, of: this.#bytes },
      failed: this.#failed,
    })
  }
}

function totalOf(inputs: readonly Input[]): number | undefined {
  let total = 0
  for (const input of inputs) {
    const size = sizeOf(input)
    if (size === undefined) return undefined
    total += size
  }
  return total
}

/** Undefined for what is no file. */
function sizeOf(input: Input): number | undefined {
  return input.kind === 'file' ? input.stats.size : undefined
}
