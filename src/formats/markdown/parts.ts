import type { Event, Token } from 'micromark-util-types'
import type { Span } from '../../text/span.ts'
import { eventsOf, type Names } from './parser.ts'
import { plainParagraphAt } from './plain-paragraph.ts'

/** Code units of a part: a parser's work grows faster than its text. Measured: 4,000 to 16,000 are the quickest. */
const PART = 8_000

/** Code units of a plain paragraph from which on it is worth an end of the part before it. */
const WORTHWHILE = 300

/** What a parser saw of a stretch of the document. */
export interface Part {
  readonly start: number
  readonly text: string
  readonly events: readonly Event[]
}

/** A line without indentation behind a blank one: no list item, quotation, table or paragraph goes on in it. */
const CUT = /\n[ \t\r]*\n(?=[^\s])/g

/**
 * The document in parts that are parsed each by itself, and paragraphs that need no parser. A part ends before a line without
 * indentation that follows a blank one, where nothing but fenced code and HTML of a kind that needs its own end can be open at the top
 * level; with one of these it goes on to a later such place.
 */
export function* partsOf(text: string, from: number, names: Names): Generator<Part | Span> {
  let start = from
  let length = 0
  while (start < text.length) {
    const plain = length === 0 ? plainParagraphAt(text, start) : undefined
    if (plain !== undefined) {
      yield plain
      // Behind the blank line nothing is open, so that whatever stands there may begin a part.
      start = text.indexOf('\n', plain.end + 1) + 1
      continue
    }
    const end = endOf(text, start, length)
    const events = eventsOf(text, start, end, names)
    const part = text.slice(start, end)
    if (end < text.length && isOpen(events, part)) {
      length = Math.max(PART, (end - start) * 2)
      continue
    }
    yield { start, text: part, events }
    start = end
    length = 0
  }
}

/** Where a part ends of at least `least` code units: before a paragraph that needs no parser, or when it is long enough. */
function endOf(text: string, start: number, least: number): number {
  let end = cutBehind(text, start + least)
  while (end < text.length && end - start < PART) {
    const plain = plainParagraphAt(text, end)
    if (plain !== undefined && plain.end - plain.start >= WORTHWHILE) return end
    end = cutBehind(text, end)
  }
  return end
}

function cutBehind(text: string, offset: number): number {
  CUT.lastIndex = offset
  return CUT.test(text) ? CUT.lastIndex : text.length
}

/** Whether fenced code or HTML is the last thing at the top level, and may go on. */
function isOpen(events: readonly Event[], part: string): boolean {
  let fences = 0
  let last: Token | undefined
  let depth = 0
  for (const [kind, token] of events) {
    if (kind === 'exit') {
      depth--
      continue
    }
    if (depth === 0 && !BLANK.has(token.type)) {
      last = token
      fences = 0
    }
    if (depth === 1 && token.type === 'codeFencedFence') fences++
    depth++
  }
  if (last?.type === 'codeFenced') return fences < 2
  return last?.type === 'htmlFlow' && isOpenHtml(part.slice(last.start.offset, last.end.offset))
}

/** HTML that a blank line does not end, and that has not ended yet. */
function isOpenHtml(html: string): boolean {
  return (
    /^\s*<(?:script|pre|style|textarea|[!?])/i.test(html) &&
    !/<\/(?:script|pre|style|textarea)>|-->|\?>|\]\]>/i.test(html)
  )
}

const BLANK = new Set(['lineEnding', 'lineEndingBlank', 'linePrefix'])
