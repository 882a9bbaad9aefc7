import { type AtomicFile, atomicFileAt, refuseUnwritable } from '../io/atomic-file.ts'
import { YakafError } from '../text/error.ts'

/**
 * A file that is written beside the results of a batch, whole or not at all. What goes wrong with it is no document's failure, and is
 * thrown by `close`.
 */
export class SideFile {
  readonly #name: string
  readonly #path: string
  #made: AtomicFile | undefined
  #failure: unknown

  /**
   * `flag` is what asked for the file, for messages.
   *
   * @throws YakafError E_WRITE when no file can be made there.
   */
  constructor(flag: string, path: string) {
    this.#name = `${flag} ${path}`
    this.#path = path
    // Not made yet: who waits for the first input has nothing to clean up.
    this.#named(() => refuseUnwritable(path))
  }

  write(text: string): void {
    if (text === '' || this.#failure !== undefined) return
    try {
      this.#named(() => this.#file().write(Buffer.from(text)))
    } catch (error) {
      this.#failure = error
    }
  }

  /** @throws YakafError E_WRITE */
  close(): void {
    if (this.#failure === undefined) this.#named(() => this.#file().commit())
    else {
      this.discard()
      throw this.#failure
    }
  }

  discard(): void {
    this.#made?.discard()
  }

  #file(): AtomicFile {
    this.#made ??= atomicFileAt(this.#path)
    return this.#made
  }

  #named<T>(action: () => T): T {
    try {
      return action()
    } catch (error) {
      if (!(error instanceof YakafError)) throw error
      throw new YakafError(error.code, `${this.#name}: ${error.message}`, { cause: error })
    }
  }
}
