import { LINE_FEED } from '../../text/code-points.ts'
import { isWhiteSpace, JsonReader, type JsonText, type JsonVisitor } from '../json/reader.ts'
import { LEFT_CURLY_BRACKET, LEFT_SQUARE_BRACKET, QUOTATION_MARK } from '../json/signs.ts'

/** How far a text is JSON. */
interface Reading {
  /** There is no end yet, but nothing is wrong. */
  readonly isCut: boolean
  readonly isWhole: boolean
  readonly strings: number
}

/** Whether a text that begins so is a JSON document, or JSON Lines; undefined when it is not certain to be either. */
export function jsonKindOf(head: Uint8Array): 'json' | 'jsonl' | undefined {
  const start = behindWhiteSpace(head, 0)
  if (!isBracket(head[start])) return undefined
  const { isCut, isWhole, strings } = readingOf(head, start, head.length)
  // A bracket alone begins many texts.
  if (isWhole || (isCut && strings > 0)) return 'json'
  return hasTwoRecords(head, start) ? 'jsonl' : undefined
}

/** A whole line of JSON, and one that begins like it; it may be broken further on. */
function hasTwoRecords(head: Uint8Array, start: number): boolean {
  const feed = head.indexOf(LINE_FEED, start)
  if (feed < 0 || !readingOf(head, start, feed).isWhole) return false
  const second = behindWhiteSpace(head, feed)
  if (head[second] !== head[start]) return false
  const feedBehind = head.indexOf(LINE_FEED, second)
  const { isCut, isWhole } = readingOf(head, second, feedBehind < 0 ? head.length : feedBehind)
  const hasKey = head[second] === LEFT_CURLY_BRACKET && head[second + 1] === QUOTATION_MARK
  return isWhole || hasKey || (isCut && feedBehind < 0)
}

function readingOf(bytes: Uint8Array, start: number, end: number): Reading {
  const counter = new StringCounter()
  const fault = new JsonReader(counter).read(textOf(bytes), start, end)
  return { isCut: fault?.offset === end, isWhole: fault === undefined, strings: counter.strings }
}

/** Counts strings and keys. */
class StringCounter implements JsonVisitor {
  strings = 0

  key(): void {
    this.strings++
  }

  string(): void {
    this.strings++
  }

  openObject(): void {}
  closeObject(): void {}
  openArray(): void {}
  closeArray(): void {}
}

/** The head of a text stands in no kernel yet. */
function textOf(bytes: Uint8Array): JsonText {
  return { bytes, stringEnd: () => -1, hasEscapes: false }
}

function behindWhiteSpace(bytes: Uint8Array, start: number): number {
  let at = start
  while (at < bytes.length && isWhiteSpace(bytes[at] as number)) at++
  return at
}

function isBracket(byte: number | undefined): boolean {
  return byte === LEFT_CURLY_BRACKET || byte === LEFT_SQUARE_BRACKET
}
