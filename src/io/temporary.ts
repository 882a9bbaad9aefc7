import { dirname, join } from 'node:path'

/**
 * A name in the folder of `path` that no file has. Not made of the file's own name, which may be as long as names can be;
 * hidden and without an extension, so that nobody takes it for a text.
 */
export function temporaryBeside(path: string): string {
  return join(dirname(path), `.yakaf-${process.pid}-${crypto.randomUUID().slice(-12)}`)
}
