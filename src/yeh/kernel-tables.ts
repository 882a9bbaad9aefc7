/** Tells a kernel what the judge of final yehs goes by. */
import type { Exports } from '../kernel/instance.ts'
import { writeYehTables } from '../kernel/yeh-tables.ts'
import { yehTables } from './tables.ts'

export function writeYehs(wasm: Exports): void {
  writeYehTables(wasm, yehTables())
}
