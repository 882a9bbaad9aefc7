import { normalize } from 'node:path'
import { explain } from '../engine/explain.ts'
import type { Program } from '../engine/program.ts'
import type { Outcome } from '../engine/run.ts'
import { BYTE_ORDER_MARK } from '../normalizer/pieces.ts'
import { unifiedDiff } from '../report/unified-diff.ts'
import type { Edit } from '../text/edit.ts'
import { YakafError } from '../text/error.ts'
import type { Consumer } from './consumer.ts'
import type { Streams } from './plan.ts'

/** Bytes of a document that a diff may hold in memory. */
const LARGEST = 1 << 28

/** Keeps a document and its edits, and prints a unified diff when it changed. */
export function differ(path: string, program: Program, streams: Streams): Consumer {
  const pieces: Uint8Array[] = []
  const edits: Edit[] = []
  let length = 0
  return {
    mark() {
      pieces.push(BYTE_ORDER_MARK)
      length += BYTE_ORDER_MARK.length
    },
    take(outcome: Outcome) {
      if (length + outcome.source.length > LARGEST) {
        throw new YakafError('E_TOO_LARGE', 'too large for --diff (256 MiB); use --report concise')
      }
      for (const edit of explain(program, outcome)) {
        edits.push({ ...edit, start: edit.start + length, end: edit.end + length, text: edit.text.slice() })
      }
      pieces.push(outcome.source.slice())
      length += outcome.source.length
    },
    finish() {
      if (edits.length > 0) streams.out(unifiedDiff(normalize(path), Buffer.concat(pieces), edits, streams.style))
    },
  }
}
