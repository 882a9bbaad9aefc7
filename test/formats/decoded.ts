import { type Findings, findingsIn } from '../../src/format/findings.ts'
import type { Block, Format, FormatOptions } from '../../src/format/format.ts'
import { decode } from '../../src/text/utf8.ts'
import { scannable } from './scannable.ts'

export interface DecodedBlock {
  /** The prose of its spans, with what the escapes stand for. */
  readonly text: string
  readonly language: 'arabic' | 'other' | undefined
}

/** The blocks that a format finds in a text, as the rules see them. */
export function decodedBlocks(text: string, format: Format, options?: Partial<FormatOptions>): readonly DecodedBlock[] {
  const source = scannable(text)
  const findings = findingsIn(source, format, { fields: [], skipFields: [], onError: 'fail', ...options })
  return findings.blocks.map((block) => decodedBlock(source.bytes, block, findings))
}

export function decodedBlock(bytes: Uint8Array, block: Block, findings: Findings): DecodedBlock {
  const escapes = findings.escapesIn(bytes)
  const parts: Uint8Array[] = []
  for (const { start, end } of block) {
    let behind = start
    for (const stretch of escapes.filter((each) => each.start >= start && each.end <= end)) {
      parts.push(bytes.subarray(behind, stretch.start), stretch.text)
      behind = stretch.end
    }
    parts.push(bytes.subarray(behind, end))
  }
  return { text: decode(Buffer.concat(parts)), language: block[0]?.language }
}
