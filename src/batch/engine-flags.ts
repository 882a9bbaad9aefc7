/**
 * What V8 is told of its optimising compiler, which runs in threads of its own, and of memory: budgets, which no result depends on. The library leaves them
 * alone: the process is not its own.
 */

/**
 * By release of Node: what raises the limit from which on a function is optimised fifteenfold. Other releases, in which flags were not tried, are told nothing:
 * where V8 does not know one, it says so on standard error.
 */
const LIMITS: ReadonlyMap<string, string> = new Map([
  ['20', '--interrupt-budget=1000000'],
  ['22', '--invocation-count-for-turbofan=45000'],
  ['24', '--invocation-count-for-turbofan=45000'],
  ['26', '--invocation-count-for-turbofan=45000'],
])

const [release = ''] = process.versions.node.split('.', 1)

/**
 * Keeps it from writing functions into each other: half of the CPU of 80 MB of news was spent there for code that is done with in half a second
 * (docs/decisions/0007).
 */
export function inlineLess(): void {
  set('--max-inlined-bytecode-size-cumulative=0')
}

/**
 * Keeps the space for what is new as small as it is at first, for many files. It would grow in each thread to 16 MB and a second half of the same size, the
 * more files the more of it, and what it holds is garbage: what one file leaves is through with before the next begins. Copying what
 * survives costs no more (docs/performance.md). Where the space may not grow V8 puts what often survives it into the space for what is old at once, which for a worker's
 * pieces of text would be collected whole again and again.
 */
export function keepLessGarbage(): void {
  set('--semi-space-growth-factor=1')
  set('--no-allocation-site-pretenuring')
}

/**
 * Keeps what is compiled, for many files: V8 drops the bytecode of functions that were not called between a few collections, and compiles them again when they
 * are. Of those that read articles most are called for few pages (docs/decisions/0047).
 */
export function keepCompiled(): void {
  set('--no-flush-bytecode')
}

/**
 * By release of Node: what has a function optimised when it has run four times as long as usual, be it small or not, and a new pattern compiled at once, not first
 * for an interpreter. Other releases are told nothing, as above. `--no-regexp-tier-up` would say the latter of patterns too that the interpreter has compiled
 * already, and V8 dies of those.
 */
const LATER: ReadonlyMap<string, readonly string[]> = new Map([
  ['20', ['--max-bytecode-size-for-early-opt=0', '--interrupt-budget=250000', '--regexp-tier-up-ticks=0']],
])

/**
 * Has it take on fewer functions, for many articles: some 1,200 are called for each, small ones would be optimised at once, and what is optimised of those made
 * anew for each page is lost whenever everything is collected and made again (docs/decisions/0047).
 */
export function optimizeLater(): void {
  for (const flag of LATER.get(release) ?? []) set(flag)
}

let isTold = false

/**
 * Has it take on less, for a long text of which the kernel does nearly all: what is left are some hundred functions of dates, numbers and masks that are each
 * met often enough to be optimised, which takes longer than they run (docs/decisions/0040).
 */
export function optimizeLess(): void {
  if (isTold) return
  isTold = true
  const limit = LIMITS.get(release)
  if (limit !== undefined) set(limit)
}

/** Not imported: one small file does not need the module, which takes 2 ms to load. Node 22 has had this way to it since 22.3. */
function set(flag: string): void {
  if (LIMITS.has(release) && 'getBuiltinModule' in process) process.getBuiltinModule('node:v8').setFlagsFromString(flag)
}
