import type { Block, Found } from '../../format/format.ts'
import type { Span } from '../../text/span.ts'
import { Utf16Offsets } from '../../text/utf16-offsets.ts'
import { withoutOrnate } from '../prose/ornate.ts'
import { withoutSpareWords } from '../prose/spare-words.ts'
import type { Stretch } from './blocks.ts'

/** Tells blocks in offsets of UTF-16, which are in order, in bytes. */
export function tell(bytes: Uint8Array, stretches: readonly Stretch[], found: Found): void {
  const offsets = new Utf16Offsets(bytes)
  for (const stretch of stretches) tellInBytes(bytes, inBytes(stretch, offsets), found)
}

/** Tells a block. */
export function tellInBytes(bytes: Uint8Array, { pieces, attributes, escapes, last }: Stretch, found: Found): void {
  const kept = withoutSpareWords(bytes, withoutOrnate(bytes, pieces, escapes), last, escapes)
  const lines = attributes.flatMap((piece) => withoutSpareWords(bytes, [piece], 'break', escapes))
  const block = withLines(kept, lines)
  if (block.length === 0) return
  for (const each of escapes) if (isIn(block, each)) found.escape(each)
  found.block(block)
}

type Places = Pick<Utf16Offsets, 'byteOf'>

function inBytes(stretch: Stretch, offsets: Utf16Offsets): Stretch {
  const { pieces, attributes, escapes } = stretch
  const isInOrder = attributes.length + escapes.length === 0
  const places = isInOrder ? offsets : placesIn([...pieces, ...attributes, ...escapes], offsets)
  const moved = <T extends Span>(span: T): T => ({
    ...span,
    start: places.byteOf(span.start),
    end: places.byteOf(span.end),
  })
  return {
    ...stretch,
    pieces: pieces.map(moved),
    attributes: attributes.map(moved),
    escapes: escapes.map(moved),
  }
}

/** Offsets are asked for in rising order, which these spans together do not have. */
function placesIn(spans: readonly Span[], offsets: Utf16Offsets): Places {
  const sorted = spans.flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b)
  const bytes = new Map(sorted.map((place) => [place, offsets.byteOf(place)]))
  return { byteOf: (place) => bytes.get(place) as number }
}

function withLines(block: Block, lines: Block): Block {
  return lines.length === 0 ? block : [...block, ...lines].sort((a, b) => a.start - b.start)
}

/** Words that are left alone may hold escapes, which are then none of the prose. */
function isIn(block: Block, { start, end }: Span): boolean {
  let low = 0
  let high = block.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((block[middle] as Span).end <= start) low = middle + 1
    else high = middle
  }
  const span = block[low]
  return span !== undefined && span.start <= start && end <= span.end
}
