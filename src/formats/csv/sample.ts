import { decode } from '../../text/utf8.ts'
import { Cell } from './cell.ts'

/** Records that are looked at before the first one is handed out. */
const SAMPLE_RECORDS = 20
/** Bytes they may take: what lies beyond is not looked at, so that what is found does not depend on the pieces a file comes in. */
const SAMPLE_BYTES = 1 << 16

export type Row = readonly string[]

/**
 * The first whole records of a text as they read with this delimiter, at most SAMPLE_RECORDS in SAMPLE_BYTES. Undefined when
 * the text is too short to tell: neither complete nor as long as a sample.
 */
export function sampleOf(
  bytes: Uint8Array,
  start: number,
  delimiter: number,
  final: boolean,
): readonly Row[] | undefined {
  const head = bytes.subarray(start, start + SAMPLE_BYTES)
  const isWhole = final && start + SAMPLE_BYTES >= bytes.length
  const rows = rowsOf(head, new Cell(delimiter), isWhole)
  return isWhole || head.length === SAMPLE_BYTES || rows.length === SAMPLE_RECORDS ? rows : undefined
}

function rowsOf(head: Uint8Array, cell: Cell, isWhole: boolean): readonly Row[] {
  const rows: Row[] = []
  let row: string[] = []
  let offset = 0
  while (offset < head.length && rows.length < SAMPLE_RECORDS) {
    if (cell.read(head, offset, isWhole) !== 'read') break
    row.push(decode(head.subarray(cell.start, cell.end)))
    offset = cell.next
    if (cell.behind === 'delimiter') continue
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  return rows
}
