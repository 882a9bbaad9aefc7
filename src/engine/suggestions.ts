import type { Block } from '../format/format.ts'
import type { Remark, RuleId } from '../rule/rule.ts'
import type { Span } from '../text/span.ts'
import { decode } from '../text/utf8.ts'
import { Utf16Offsets } from '../text/utf16-offsets.ts'
import type { Program } from './program.ts'

/** What a line rule said of a stretch, in bytes of the outcome's source. */
export interface Suggestion extends Span {
  readonly rule: RuleId
  readonly message: string
}

/** Where a line ends for a reader; invisibles/line-separators makes line feeds of the last three. */
const LINE = /[^\n\r\u0085\u2028\u2029]+/g

/** What the line rules say of these stretches of a text, in order. */
export function* suggestionsIn(program: Program, bytes: Uint8Array, stretches: Block): Generator<Suggestion> {
  for (const { start, end } of stretches) {
    const stretch = bytes.subarray(start, end)
    const offsets = new Utf16Offsets(stretch)
    for (const { 0: line, index } of decode(stretch).matchAll(LINE)) {
      // Remarks may overlap, and offsets are asked for in rising order: starts are, and each end is counted from its start.
      for (const { remark, rule } of remarksOn(program, line)) {
        const from = start + offsets.byteOf(index + remark.start)
        yield { start: from, end: from + lengthOf(bytes, from, remark), rule, message: remark.message }
      }
    }
  }
}

interface Placed {
  readonly rule: RuleId
  readonly remark: Remark
}

function remarksOn({ lineRules, settings }: Program, line: string): readonly Placed[] {
  return lineRules
    .flatMap((rule) => rule.remarks(line, settings).map((remark) => ({ rule: rule.id, remark })))
    .sort((a, b) => a.remark.start - b.remark.start)
}

/** Bytes of a remark that begins at `from`. */
function lengthOf(bytes: Uint8Array, from: number, { start, end }: Remark): number {
  return new Utf16Offsets(bytes.subarray(from)).byteOf(end - start)
}
