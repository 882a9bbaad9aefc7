/** Stands in the command line for src/language/word-table.ts: the kernel has the words from language.tables. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lazy } from '../../text/lazy.ts'

const PLANES = 5

export const wordPlanes = lazy((): readonly Uint8Array[] => {
  const bytes = readFileSync(join(__dirname, 'words.planes'))
  const length = bytes.length / PLANES
  return Array.from({ length: PLANES }, (_, index) => bytes.subarray(index * length, (index + 1) * length))
})
