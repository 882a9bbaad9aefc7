import { setFlagsFromString } from 'node:v8'

/** Releases of Node in which the flag was tried; in another it might be unknown, and V8 would say so on standard error. */
const FIRST = 20
const LAST = 26

/**
 * Keeps V8's optimising compiler from writing functions into each other: it runs in threads of its own, and half of the CPU
 * of 80 MB of news was spent there for code that is done with in half a second (docs/decisions/0007). A budget of an
 * optimisation, which no result depends on. The library leaves it alone: the process is not its own.
 */
export function compileLess(): void {
  const release = Number.parseInt(process.versions.node, 10)
  if (release < FIRST || release > LAST) return
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=0')
}
