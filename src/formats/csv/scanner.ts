import type { Escape, Found, Scannable, Scanner } from '../../format/format.ts'
import { COMMA, QUOTATION_MARK } from '../../text/code-points.ts'
import { YakafError } from '../../text/error.ts'
import { Cell } from './cell.ts'
import { declaredDelimiter, delimiterOf } from './delimiter.ts'
import { hasHeader } from './header.ts'
import { sampleOf } from './sample.ts'

/** Bytes above which a cell is taken for one whose closing quotation mark was forgotten: memory stays bounded. */
const LONGEST_CELL = 1 << 24

/** Tells each cell of a table as a block, but those of a first record that names the columns. */
export class CellScanner implements Scanner {
  readonly #fixed: number | undefined
  #cell: Cell | undefined
  #canHoldComma = false
  #isInHeader = false
  /** Of the cell that comes next, both from 1. */
  #line = 1
  #column = 1

  /** `delimiter`: absent when the file is to tell. */
  constructor(delimiter?: number) {
    this.#fixed = delimiter
  }

  scan({ bytes }: Scannable, final: boolean, found: Found): number {
    if (this.#cell !== undefined) return this.#cells(bytes, 0, final, found)
    const start = this.#begin(bytes, final)
    return start === undefined ? 0 : this.#cells(bytes, start, final, found)
  }

  /** Finds out what the table is like. The offset of its first record; undefined when there is too little to tell. */
  #begin(bytes: Uint8Array, final: boolean): number | undefined {
    const declared = declaredDelimiter(bytes)
    const start = declared?.next ?? 0
    const sign = this.#fixed ?? declared?.sign ?? delimiterOf(bytes, final)
    if (sign === undefined) return undefined
    const rows = sampleOf(bytes, start, sign, final)
    if (rows === undefined) return undefined
    this.#cell = new Cell(sign)
    this.#canHoldComma = sign === COMMA
    this.#isInHeader = hasHeader(rows)
    if (start > 0) this.#line++
    return start
  }

  #cells(bytes: Uint8Array, start: number, final: boolean, found: Found): number {
    const cell = this.#cell as Cell
    let offset = start
    while (offset < bytes.length) {
      const state = cell.read(bytes, offset, final)
      if (state !== 'read') {
        if (bytes.length - offset > LONGEST_CELL) throw this.#tooLong(state)
        if (state === 'unclosed' && final) throw this.#unclosed()
        return offset
      }
      if (!this.#isInHeader && cell.end > cell.start) this.#tell(bytes, cell, found)
      this.#passOver(bytes, cell, offset)
      offset = cell.next
    }
    return offset
  }

  #tell(bytes: Uint8Array, cell: Cell, found: Found): void {
    const { start, end } = cell
    if (cell.style === 'broken') return
    if (cell.hasDoubledQuotes) tellDoubledQuotes(bytes, start, end, found)
    else if (cell.hasThousandsSeparator && this.#canHoldComma && cell.style === 'plain')
      found.escape({ start, end, text: bytes.slice(start, end), write: quotedWhereNeeded })
    found.block([{ start, end }])
  }

  #passOver(bytes: Uint8Array, cell: Cell, offset: number): void {
    if (cell.style !== 'plain') this.#line += lineEndsIn(bytes, offset, cell.end)
    this.#column++
    if (cell.behind === 'delimiter') return
    // An empty line names no columns.
    if (this.#column > 2 || cell.end > cell.start) this.#isInHeader = false
    this.#line++
    this.#column = 1
  }

  #unclosed(): YakafError {
    return this.#error('a quotation mark opens and none closes it; close it, or use --type plain')
  }

  #tooLong(state: 'incomplete' | 'unclosed'): YakafError {
    const what = state === 'unclosed' ? 'a quotation mark opens and none closes it' : 'the cell does not end'
    return this.#error(`${what} within 16 MiB; close it, or use --type plain`)
  }

  #error(what: string): YakafError {
    return new YakafError('E_FORMAT', `line ${this.#line}, cell ${this.#column}: ${what}`)
  }
}

const QUOTE: Pick<Escape, 'text' | 'write'> = {
  text: Uint8Array.of(QUOTATION_MARK),
  write: (text) => text.replaceAll('"', '""'),
}

function tellDoubledQuotes(bytes: Uint8Array, start: number, end: number, found: Found): void {
  for (let offset = start; offset < end; offset++) {
    if (bytes[offset] !== QUOTATION_MARK) continue
    found.escape({ start: offset, end: offset + 2, text: QUOTE.text, write: QUOTE.write })
    offset++
  }
}

/** A cell that a rule gave a comma is put between quotation marks. */
function quotedWhereNeeded(text: string): string {
  return /[,"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A CR LF is one end. */
function lineEndsIn(bytes: Uint8Array, start: number, end: number): number {
  let count = 0
  for (let offset = start; offset < end; offset++) {
    const byte = bytes[offset]
    if (byte === 0x0a || (byte === 0x0d && bytes[offset + 1] !== 0x0a)) count++
  }
  return count
}
