/**
 * The kernel does nearly all of a long text. What is left to JavaScript is some hundred functions of dates, numbers and masks that are each met often enough
 * for V8 to compile them once more, on other threads and with all it knows, which takes longer than they run: docs/decisions/0040.
 */

/** By release of Node: what raises that limit fifteenfold. V8 says so on standard error where it does not know a flag, so other releases are left alone. */
const FLAGS: ReadonlyMap<string, string> = new Map([
  ['20', '--interrupt-budget=1000000'],
  ['22', '--invocation-count-for-turbofan=45000'],
  ['24', '--invocation-count-for-turbofan=45000'],
  ['26', '--invocation-count-for-turbofan=45000'],
])

let isDone = false

/** Has V8 compile less from here on, in all of the process. */
export function compileLess(): void {
  if (isDone) return
  isDone = true
  const flag = FLAGS.get(process.versions.node.split('.', 1)[0] ?? '')
  // Not imported: most runs do not need the module, which takes 2 ms to load.
  if (flag !== undefined) process.getBuiltinModule('node:v8').setFlagsFromString(flag)
}
