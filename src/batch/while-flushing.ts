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

/**
 * Runs inputs one behind the other, and begins the next one while some wait for nothing but the disk (docs/decisions/0041).
 *
 * @throws what `run` and `tell` throw, when nothing runs any more
 */
export async function whileFlushing<I, R>(inputs: readonly I[], { run, tell, isApart }: Runner<I, R>): Promise<void> {
  const begun: { readonly result: Promise<R>; readonly told: Promise<void> }[] = []
  let toldAll = Promise.resolve()
  try {
    for (const [index, input] of inputs.entries()) {
      if (isApart(input)) await toldAll
      const before = toldAll
      let goOn = (): void => {}
      const flushing = new Promise<void>((resolve) => {
        goOn = resolve
      })
      const onFlush: OnFlush = () => {
        goOn()
        return before
      }
      const result = run(input, index === inputs.length - 1 ? undefined : onFlush)
      toldAll = before.then(() => result).then((made) => tell(input, made))
      // Whoever waits for it hears of its error; nobody may wait yet.
      for (const promise of [result, toldAll]) promise.catch(() => {})
      begun.push({ result, told: toldAll })
      // What is in its place is told before another is begun: a worker may die of that.
      await Promise.race([toldAll, flushing])
      if (begun.length === MOST_UNFINISHED) await begun.shift()?.told
    }
    await toldAll
  } finally {
    await Promise.allSettled(begun.flatMap(({ result, told }) => [result, told]))
  }
}
