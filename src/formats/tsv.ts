import type { Format } from '../format/format.ts'
import { CHARACTER_TABULATION } from '../text/code-points.ts'
import { CellScanner } from './csv/scanner.ts'

/** Cells between tabs; each is a block. */
export const tsv: Format = {
  id: 'tsv',
  extensions: ['.tsv'],
  kind: 'data',
  scanner: () => new CellScanner(CHARACTER_TABULATION),
}
