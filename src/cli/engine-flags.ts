import { setFlagsFromString } from 'node:v8'

/** Releases of Node in which the flag was tried; in another it might be unknown, and V8 would say so on standard error. */
const FIRST = 20
const LAST = 26

/** What is set for runs over more than one small file. The library leaves all of it alone: the process is not its own. */
export function setEngineFlags(): void {
  const release = Number.parseInt(process.versions.node, 10)
  if (release < FIRST || release > LAST) return
  compileLess()
  keepLessGarbage()
}

/**
 * Keeps V8's optimising compiler from writing functions into each other: it runs in threads of its own, and half of the CPU
 * of 80 MB of news was spent there for code that is done with in half a second (docs/decisions/0007). A budget of an
 * optimisation, which no result depends on.
 */
function compileLess(): void {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=0')
}

/**
 * Keeps V8's space for what is new as small as it is at first. It would grow in each thread to 16 MB and a second half of the same size, the
 * more files the more of it, and what it holds is garbage: what one file leaves is through with before the next begins. Copying what
 * survives costs no more (docs/performance.md).
 */
function keepLessGarbage(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
}
