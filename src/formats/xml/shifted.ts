import type { Span } from '../../text/span.ts'
import type { Stretch } from '../html/blocks.ts'

/** A block of a document that stands in another one, in the offsets of that. */
export function shifted(stretch: Stretch, by: number): Stretch {
  const moved = <T extends Span>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by })
  return {
    ...stretch,
    pieces: stretch.pieces.map(moved),
    attributes: stretch.attributes.map(moved),
    escapes: stretch.escapes.map(moved),
  }
}
