/** Stands in the command line for src/language/kernel-tables.ts. */
import { join } from 'node:path'
import type { Exports } from '../../kernel/instance.ts'
import { readTables } from './read-tables.ts'

export function writeLanguage({ memory }: Exports): void {
  readTables(join(__dirname, 'language.tables'), memory.buffer)
}
