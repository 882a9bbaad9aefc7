import type { Input } from './input.ts'

/** How far a batch has come. */
export interface Progress {
  readonly files: { readonly done: number; readonly of: number }
  /** As the files were when they were found; undefined where one of the inputs tells no size. */
  readonly bytes: { readonly done: number; readonly of: number | undefined }
}

export type OnProgress = (progress: Progress) => void

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

  constructor(inputs: readonly Input[], onProgress: OnProgress | undefined) {
    this.#onProgress = onProgress
    this.#files = inputs.length
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

  #tell(): void {
    this.#onProgress?.({
      files: { done: this.#filesDone, of: this.#files },
      bytes: { done: this.#bytesDone + this.#bytesRead, of: this.#bytes },
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
