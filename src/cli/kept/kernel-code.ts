/** Stands in the command line for src/kernel/kernel-code.ts: bytes need not be spelled in a script. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export function kernelCode(): Uint8Array<ArrayBuffer> {
  return readFileSync(join(__dirname, 'kernel.wasm'))
}
