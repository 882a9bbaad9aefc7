/** Tells a new kernel what a program does with code points. */
import { writeFoldTables } from '../kernel/fold-tables.ts'
import type { Exports } from '../kernel/instance.ts'
import type { Program } from './program.ts'

export function writeProgram({ tables }: Program, { memory }: Exports): void {
  writeFoldTables(memory.buffer, tables())
}
