import { MOST_UNFINISHED } from '../io/board.ts'

/**
 * What an input tells when nothing is left but to wait, for the disk or for others to be read with. Resolves when all before it are told:
 * then it may be put in its place.
 */
export type OnWait = () => Promise<void>

/** How inputs are run. */
export interface Runner<I, R> {
  /** `onWait` is undefined where no other input is there to be begun. */
  run(input: I, onWait: OnWait | undefined): Promise<R>
  /** Told of each input, in their order, as soon as it is done. */
  tell(input: I, result: R): void
  /** Whether all before an input are to be told before it is begun. */
  isApart(input: I): boolean
  /** Where inputs wait for each other; undefined where each waits for the disk alone. */
  readonly lot?: Lot | undefined
}

/** What inputs do together when there are enough of them. */
interface Lot {
  /** How many do it together: when so many wait they do it. */
  readonly room: number
  /** Those that wait do it: no other is begun before they are told. */
  readNow(): void
}

/** Inputs that are begun, in their order, one behind the other or while some wait (docs/decisions/0041). */
export class Begun {
  readonly #waiting: { readonly result: Promise<unknown>; readonly told: Promise<void> }[] = []
  #told = Promise.resolve()

  /**
   * Runs inputs behind those that were begun before, until nothing is left of them but to wait, for the disk alone. `isLast`: no others follow.
   *
   * @throws what `run` and `tell` throw, when nothing runs any more
   */
  async run<I, R>(inputs: readonly I[], runner: Runner<I, R>, isLast: boolean): Promise<void> {
    const { run, tell, isApart, lot } = runner
    const most = lot?.room ?? MOST_UNFINISHED
    try {
      for (const [index, input] of inputs.entries()) {
        if (isApart(input)) {
          lot?.readNow()
          await this.#told
        }
        const before = this.#told
        let isWaiting = false
        let goOn = (): void => {}
        const waiting = new Promise<void>((resolve) => {
          goOn = resolve
        })
        const onWait: OnWait = () => {
          isWaiting = true
          goOn()
          return before
        }
        const onDone = (): void => {
          if (!isWaiting) lot?.readNow()
        }
        const result = run(input, isLast && index === inputs.length - 1 ? undefined : onWait)
        const told = before.then(() => result).then((made) => tell(input, made))
        this.#told = told
        result.then(onDone, onDone)
        // Whoever waits for it hears of its error; nobody may wait yet.
        for (const promise of [result, told]) promise.catch(() => {})
        this.#waiting.push({ result, told })
        // What is in its place is told before another is begun: a worker may die of that.
        await Promise.race([told, waiting])
        if (this.#waiting.length === most) await this.#waiting.shift()?.told
      }
      lot?.readNow()
    } catch (error) {
      lot?.readNow()
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
export async function whileWaiting<I, R>(inputs: readonly I[], runner: Runner<I, R>): Promise<void> {
  const begun = new Begun()
  await begun.run(inputs, runner, true)
  await begun.end()
}
