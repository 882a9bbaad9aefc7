/** Edits by the lines that they change. */
import { LINE_FEED } from '../text/code-points.ts'
import type { Span } from '../text/span.ts'

/** What is written in the place of a stretch. */
interface Written extends Span {
  readonly text: Uint8Array
}

/** Lines that change together: a stretch of whole lines of the old text, and the edits in it. */
export interface Region<E extends Written> extends Span {
  readonly edits: readonly E[]
}

/** `edits` are sorted and disjoint. No line is looked through more than once, however many edits stand in it. */
export function regionsOf<E extends Written>(old: Uint8Array, edits: readonly E[]): readonly Region<E>[] {
  const regions: { start: number; end: number; edits: E[] }[] = []
  for (const edit of edits) {
    const last = regions.at(-1)
    if (last !== undefined && isWithin(old, edit, last)) {
      last.edits.push(edit)
      if (edit.end >= last.end) last.end = Math.max(regionEnd(old, edit), last.end)
    } else regions.push({ start: lineStart(old, edit.start), end: regionEnd(old, edit), edits: [edit] })
  }
  return regions
}

/** Start of the line that `offset` stands in. */
export function lineStart(bytes: Uint8Array, offset: number): number {
  return offset === 0 ? 0 : bytes.lastIndexOf(LINE_FEED, offset - 1) + 1
}

/** End of the line that `offset` stands in, its line feed included. */
export function lineEnd(bytes: Uint8Array, offset: number): number {
  const feed = bytes.indexOf(LINE_FEED, offset)
  return feed < 0 ? bytes.length : feed + 1
}

/** Whether an edit begins in the last line of a region. At the end of a text that has no last line feed one may begin behind it. */
function isWithin(old: Uint8Array, edit: Span, { end }: Span): boolean {
  return edit.start < end || (edit.start === end && !isLineStart(old, end))
}

/** Where the line ends in which an edit does; an edit that takes whole lines ends with them. */
function regionEnd(old: Uint8Array, { start, end, text }: Written): number {
  const takesFeed = end > start && old[end - 1] === LINE_FEED
  return takesFeed && (isLineStart(old, start) || text.at(-1) === LINE_FEED) ? end : lineEnd(old, end)
}

function isLineStart(bytes: Uint8Array, offset: number): boolean {
  return offset === 0 || bytes[offset - 1] === LINE_FEED
}
