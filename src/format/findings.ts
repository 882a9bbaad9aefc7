import type { Span } from '../text/span.ts'
import type { Block, Escape, Format, FormatOptions, Found, Scannable } from './format.ts'

/** What a scan found, kept in order. */
export class Findings implements Found {
  readonly blocks: Block[] = []
  readonly escapes: Escape[] = []
  readonly drops: Span[] = []
  /** For each record, the index of its first block. */
  readonly records: number[] = []

  record(): void {
    this.records.push(this.blocks.length)
  }

  block(block: Block): void {
    this.blocks.push(block)
  }

  escape(stretch: Escape): void {
    this.escapes.push(stretch)
  }

  drop(span: Span): void {
    this.drops.push(span)
  }
}

export const NO_OPTIONS: FormatOptions = { fields: [], skipFields: [], onError: 'fail' }

/** What stands in a whole text. */
export function findingsIn(text: Scannable, format: Format, options = NO_OPTIONS): Findings {
  const findings = new Findings()
  format.scanner(options).scan(text, true, findings)
  return findings
}
