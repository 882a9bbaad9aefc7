import type { Program } from '../engine/program.ts'
import type { Findings } from '../format/findings.ts'
import { BROKEN_RECORD, numberOf } from './own-changes.ts'
import type { Piece } from './rewriting.ts'

const NOTHING = new Uint8Array(0)

/** Escapes in the text that was scanned, and what is left out of it. */
export function piecesOf(findings: Findings, program: Program, bytes: Uint8Array): readonly Piece[] {
  const { drops } = findings
  const escapes = findings.escapesIn(bytes)
  if (drops.length === 0) return escapes
  const rule = numberOf(program, BROKEN_RECORD)
  const dropped = drops.map((span): Piece => ({ ...span, text: NOTHING, rule, write: (text) => text }))
  return [...escapes, ...dropped].sort((a, b) => a.start - b.start)
}
