import { CARRIAGE_RETURN, CHARACTER_TABULATION, LINE_FEED, QUOTATION_MARK, SPACE } from '../../text/code-points.ts'

/** What stands behind a cell. */
export type CellEnd = 'delimiter' | 'record' | 'text'

/**
 * One cell of a table, read from its first byte on. The object is used again for each cell, of which a file has millions.
 *
 * A cell that begins with a quotation mark goes on to the next one that is not doubled, over delimiters and line ends; any other to the
 * delimiter or line end. LF, CR LF and CR end a line.
 */
export class Cell {
  readonly #delimiter: number
  /** Of what the cell says: between the quotation marks, where there are any. */
  start = 0
  end = 0
  /** The offset behind what ends it. */
  next = 0
  behind: CellEnd = 'delimiter'
  /** `broken`: more stands behind the closing quotation mark, which readers take in different ways. */
  style: 'plain' | 'quoted' | 'broken' = 'plain'
  hasDoubledQuotes = false
  hasThousandsSeparator = false

  constructor(delimiter: number) {
    this.#delimiter = delimiter
  }

  /**
   * Reads the cell at `start`.
   *
   * @returns whether its end is there. `unclosed`: it stands open at the end of `bytes`
   */
  read(bytes: Uint8Array, start: number, final: boolean): 'read' | 'incomplete' | 'unclosed' {
    this.style = 'plain'
    this.hasDoubledQuotes = false
    this.hasThousandsSeparator = false
    if (bytes[start] !== QUOTATION_MARK) return this.#readPlain(bytes, start, final)
    return this.#delimiter === CHARACTER_TABULATION
      ? this.#readInTabs(bytes, start, final)
      : this.#readQuoted(bytes, start, final)
  }

  #readPlain(bytes: Uint8Array, start: number, final: boolean): 'read' | 'incomplete' {
    const { length } = bytes
    const delimiter = this.#delimiter
    let offset = start
    for (; offset < length; offset++) {
      const byte = bytes[offset] as number
      if (byte === delimiter || byte === LINE_FEED || byte === CARRIAGE_RETURN) break
      // The second byte of U+066C (٬); before it stands that of no other letter of the block.
      if (byte === 0xac && bytes[offset - 1] === 0xd9) this.hasThousandsSeparator = true
    }
    return this.#end(bytes, start, offset, offset, final)
  }

  #readQuoted(bytes: Uint8Array, start: number, final: boolean): 'read' | 'incomplete' | 'unclosed' {
    // At the end of a piece it may be the first of two: then nothing is there that ends the cell.
    const closing = this.#closingQuote(bytes, start + 1)
    if (closing >= bytes.length) return 'unclosed'
    this.style = 'quoted'
    let offset = closing + 1
    for (; offset < bytes.length; offset++) {
      const byte = bytes[offset] as number
      if (byte === this.#delimiter || byte === LINE_FEED || byte === CARRIAGE_RETURN) break
      if (byte !== SPACE) this.style = 'broken'
    }
    return this.#end(bytes, start + 1, closing, offset, final)
  }

  /**
   * Files with tabs come with quoted cells, as spreadsheets write them, and without any, where a quotation mark is one that was
   * meant. Only what is quoted from end to end and holds no tab is taken for quoted.
   */
  #readInTabs(bytes: Uint8Array, start: number, final: boolean): 'read' | 'incomplete' | 'unclosed' {
    const closing = this.#closingQuote(bytes, start + 1, CHARACTER_TABULATION)
    if (closing >= bytes.length - 1 && !final) return 'incomplete'
    const behind = closing + 1 < bytes.length ? bytes[closing + 1] : LINE_FEED
    const isEnd = behind === CHARACTER_TABULATION || behind === LINE_FEED || behind === CARRIAGE_RETURN
    if (bytes[closing] === QUOTATION_MARK && isEnd) {
      this.style = 'quoted'
      return this.#end(bytes, start + 1, closing, closing + 1, final)
    }
    this.hasDoubledQuotes = false
    return this.#readPlain(bytes, start, final)
  }

  /** The next quotation mark that is not doubled, or the next `stop`; the length when there is none. */
  #closingQuote(bytes: Uint8Array, from: number, stop?: number): number {
    const { length } = bytes
    for (let offset = from; offset < length; offset++) {
      const byte = bytes[offset]
      if (byte === stop) return offset
      if (byte !== QUOTATION_MARK) continue
      if (bytes[offset + 1] !== QUOTATION_MARK) return offset
      this.hasDoubledQuotes = true
      offset++
    }
    return length
  }

  /** `behind`: the offset of what ends the cell. */
  #end(bytes: Uint8Array, start: number, end: number, behind: number, final: boolean): 'read' | 'incomplete' {
    this.start = start
    this.end = end
    this.next = behind + 1
    const byte = bytes[behind]
    if (byte === undefined) {
      this.behind = 'text'
      this.next = behind
      return final ? 'read' : 'incomplete'
    }
    this.behind = byte === this.#delimiter ? 'delimiter' : 'record'
    if (byte !== CARRIAGE_RETURN) return 'read'
    if (bytes[this.next] === LINE_FEED) this.next++
    else if (this.next === bytes.length && !final) return 'incomplete'
    return 'read'
  }
}
