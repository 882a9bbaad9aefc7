/** docs/architecture.md, "Words": the blocks of a plain text. */
import type { Span } from '../../src/text/span.ts'

const LONGEST_BLOCK = 1 << 20

/** `limit` is the size in bytes of UTF-8 above which a block is cut; only tests of the cut set another. */
export function blocksOf(text: string, limit = LONGEST_BLOCK): readonly Span[] {
  const blocks: Span[] = []
  let start = -1
  let offset = 0
  for (const line of linesOf(text)) {
    const blank = /^[ \t\r\n]*$/.test(line)
    if (!blank && start < 0) start = offset
    if (blank && start >= 0) {
      blocks.push(...cut(text, start, offset, limit))
      start = -1
    }
    offset += line.length
  }
  if (start >= 0) blocks.push(...cut(text, start, offset, limit))
  return blocks
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

function cut(text: string, start: number, end: number, limit: number): readonly Span[] {
  const pieces: Span[] = []
  let from = start
  while (byteLength(text.slice(from, end)) > limit) {
    const next = from + cutOffset(text.slice(from, end), limit)
    pieces.push({ start: from, end: next })
    from = next
  }
  pieces.push({ start: from, end })
  return pieces
}

/** After the last LF that still fits, else behind the last ASCII white space that does, else behind the last code point. */
function cutOffset(block: string, limit: number): number {
  let bytes = 0
  let length = 0
  for (const character of block) {
    bytes += byteLength(character)
    if (bytes > limit) break
    length += character.length
  }
  const head = block.slice(0, length)
  const line = head.lastIndexOf('\n') + 1
  if (line > 0) return line
  const space = head.search(/[\t\v\f\r ][^\t\v\f\r ]*$/) + 1
  return space > 0 ? space : length
}

/** A lone surrogate has three bytes, as in WTF-8. */
function byteLength(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
