import type { Format } from '../format/format.ts'
import { CellScanner } from './csv/scanner.ts'

/** Cells between commas, semicolons, tabs or bars; each is a block. */
export const csv: Format = {
  id: 'csv',
  extensions: ['.csv'],
  kind: 'data',
  scanner: () => new CellScanner(),
}
