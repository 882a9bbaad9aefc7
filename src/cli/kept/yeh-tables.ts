/** Stands in the command line for src/yeh/kernel-tables.ts. */
import { join } from 'node:path'
import type { Exports } from '../../kernel/instance.ts'
import { readTables } from './read-tables.ts'

export function writeYehs({ memory }: Exports): void {
  readTables(join(__dirname, 'yehs.tables'), memory.buffer)
}
