/** Stands in the command line for src/engine/kernel-tables.ts. */
import { join } from 'node:path'
import { writeProgram as computeProgram } from '../../engine/kernel-tables.ts'
import type { Program } from '../../engine/program.ts'
import type { Exports } from '../../kernel/instance.ts'
import { programKey } from './program-key.ts'
import { readTables } from './read-tables.ts'

/** Of the program whose tables are kept: that of plain text without flags. Put in when dist/ is built. */
declare const YAKAF_KEPT_PROGRAM: string

export function writeProgram(program: Program, wasm: Exports): void {
  if (programKey(program) === YAKAF_KEPT_PROGRAM) {
    readTables(join(__dirname, 'program.tables'), wasm.memory.buffer)
  } else computeProgram(program, wasm)
}
