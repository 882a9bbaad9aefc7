import { clock } from '../io/clock.ts'

/** Milliseconds in which a batch of small files need not listen. */
const DEAF = 5

let last = Number.NEGATIVE_INFINITY

/** A turn of the event loop: signals and messages are heard between two. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** The same before a document ends, unless the last one ended just now: two turns take as long as a tenth of a small file. */
export async function turnsWhenDue(): Promise<void> {
  const now = clock()
  if (now - last < DEAF) return
  last = now
  // Twice: the first turn of a process hears nothing yet.
  await nextTurn()
  await nextTurn()
}
