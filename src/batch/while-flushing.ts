import { MOST_UNFINISHED } from '../io/board.ts'

/** What an input tells when nothing is left but to wait for the disk. Resolves when all before it are told: then it may be put in its place. */
export type OnFlush = () => Promise<void>

/** How inputs are run. */
export interface Runner<I, R> {
  /** `onFlush` is undefined where no other input is there to be begun. */
  run(input: I, onFlush: OnFlush | undefined): Promise<R>
  /** Told of each input, in their order, as soon as it is done. */
  tell(input: I, result: R): void
  /** Whether an input may hang on what is made of those before it. */
  isApart(input: I): boolean
}

/** Inputs that are begun, in their order, one behind the other or while some wait for nothing but the disk (docs/decisions/0041). */
export class Begun {
  readonly #waiting: { readonly result: Promise<unknown>; readonly told: Promise<void> }[] = []
  #told = Promise.resolve()

  /**
   * Runs inputs behind those that were begun before, until nothing is left of them but to wait for the disk. `isLast`: no others follow.
   *
   * @throws what `run` and `tell` throw, when nothing runs any more
   */
  async run<I, R>(inputs: readonly I[], { run, tell, isApart }: Runner<I, R>, isLast: boolean): Promise<void> {
    try {
      for (const [index, input] of inputs.entries()) {
        if (isApart(input)) await this.#told
        const before = this.#told
        let goOn = (): void => {}
        const flushing = new Promise<void>((resolve) => {
          goOn = resolve
        })
        const onFlush: OnFlush = () => {
          goOn()
          return before
        }
        const result = run(input, isLast && index === inputs.length - 1 ? undefined : onFlush)
        const told = before.then(() => result).then((made) => tell(input, made))
        this.#told = told
        // Whoever waits for it hears of its error; nobody may wait yet.
        for (const promise of [result, told]) promise.catch(() => {})
        this.#waiting.push({ result, told })
        // What is in its place is told before another is begun: a worker may die of that.
        await Promise.race([told, flushing])
        if (this.#waiting.length === MOST_UNFINISHED) await this.#waiting.shift()?.told
      }
    } catch (error) {
      await this.#settled()
      throw error
    }
  }

  /** Resolves when all that were begun are told. */
  get told(): Promise<void> {
    return this.#told
  }

  /** @throws what `run` and `tell` throw, when nothing runs any more */
  async end(): Promise<void> {
    try {
      await this.#told
    } finally {
      await this.#settled()
    }
  }

  async #settled(): Promise<void> {
    await Promise.allSettled(this.#waiting.flatMap(({ result, told }) => [result, told]))
    this.#waiting.length = 0
    this.#told = Promise.resolve()
  }
}

/** Runs inputs until all are done. @throws what `run` and `tell` throw, when nothing runs any more */
export async function whileFlushing<I, R>(inputs: readonly I[], runner: Runner<I, R>): Promise<void> {
  const begun = new Begun()
  await begun.run(inputs, runner, true)
  await begun.end()
}
