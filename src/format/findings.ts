import type { Span } from '../text/span.ts'
import type { Block, Escape, EscapeReader, Format, FormatOptions, Found, Scannable } from './format.ts'

/** What a scan found, kept in order. */
export class Findings implements Found {
  readonly blocks: Block[] = []
  /** Those that were told one by one. */
  readonly escapes: Escape[] = []
  readonly drops: Span[] = []
  /** For each record, the index of its first block. */
  readonly records: number[] = []
  /** How escapes are read that were not told; undefined when there are none. */
  reader: EscapeReader | undefined

  record(): void {
    this.records.push(this.blocks.length)
  }

  block(block: Block): void {
    this.blocks.push(block)
  }

  escape(stretch: Escape): void {
    this.escapes.push(stretch)
  }

  encoded(reader: EscapeReader): void {
    this.reader = reader
  }

  drop(span: Span): void {
    this.drops.push(span)
  }

  /** All escapes in the blocks of the text that was scanned. */
  escapesIn(bytes: Uint8Array): readonly Escape[] {
    const { reader } = this
    return reader === undefined ? this.escapes : this.blocks.flat().flatMap((span) => [...reader(bytes, span)])
  }
}

export const NO_OPTIONS: FormatOptions = { fields: [], skipFields: [], onError: 'fail' }

/** What stands in a whole text. */
export function findingsIn(text: Scannable, format: Format, options = NO_OPTIONS): Findings {
  const findings = new Findings()
  format.scanner(options).scan(text, true, findings)
  return findings
}
