import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { lazy } from '../text/lazy.ts'

/** Asked once: it is a call to the system, and a name is made for each file. */
const host = lazy(() => hostname().replace(/[^\w.-]/g, '_'))

const PATTERN = /^\.yakaf-.+-\d+-[0-9a-f]{12}$/

/**
 * A name in the folder of `path` that no file has. Not made of the file's own name, which may be as long as names can be;
 * hidden and without an extension, so that nobody takes it for a text. With the host, since several may share a folder, and
 * in containers one process number stands for many processes.
 */
export function temporaryBeside(path: string): string {
  return join(dirname(path), `.yakaf-${host()}-${process.pid}-${crypto.randomUUID().slice(-12)}`)
}

/** Whether a file of that name was on its way to take another's place: by a process that goes on, or one that was killed. */
export function isTemporary(name: string): boolean {
  return PATTERN.test(name)
}
