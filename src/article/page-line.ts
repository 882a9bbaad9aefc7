import { fold } from '../calendar/fold.ts'
import type { ArticleLine, TextSpan } from './article.ts'
import { kindOf, type LineKind, wordCount } from './line-kind.ts'

/** A line that is not blank, and what its form says. */
export interface PageLine {
  readonly line: ArticleLine
  readonly kind: LineKind
  /** The repaired text without surrounding white space; empty when the line was dropped. */
  readonly text: string
  readonly span: TextSpan
  /** Equal for two lines that differ in keyboards, marks and white space only. */
  readonly key: string
  readonly words: number
  /** Whether a full stop, comma or colon stands at its end; a question or exclamation may be a title. */
  readonly isClosed: boolean
  readonly isBlankBefore: boolean
  readonly isBlankBehind: boolean
}

const CLOSED = /[.\u060c,\u061b;:\u2026\u06d4]["'\u00bb\u201d)\]]*$/u
const SPACES = / +/g
/** Words. Real titles have up to about 20, paragraphs of news rarely fewer than 13. */
const LONGEST_TITLE = 25
const SHORTEST_TITLE = 2
const LONGEST_HEADING = 8
const SHORTEST_PARAGRAPH = 13

/** The lines of a page that are not blank. */
export function pageLines(lines: readonly ArticleLine[]): readonly PageLine[] {
  return lines.flatMap((line, index) => {
    const kind = kindOf(line)
    return kind === 'blank' ? [] : [pageLine(line, kind, isBlank(lines[index - 1]), isBlank(lines[index + 1]))]
  })
}

/** Whether a line may be a title or stand above one: short, and not closed like a sentence. */
export function isTitleLike({ kind, words, isClosed, text }: PageLine): boolean {
  return kind === 'text' && text !== '' && words >= SHORTEST_TITLE && words <= LONGEST_TITLE && !isClosed
}

/** Whether a line reads like a paragraph: long, or closed like a sentence. */
export function isParagraph({ kind, words, isClosed }: PageLine): boolean {
  return kind === 'text' && (words >= SHORTEST_PARAGRAPH || (isClosed && words > LONGEST_HEADING))
}

/** Whether `line` is a heading: short, not closed, and the paragraph `next` stands directly below it. */
export function isHeading(line: PageLine, next: PageLine | undefined): boolean {
  if (line.isClosed || line.words > LONGEST_HEADING || line.isBlankBehind || !line.isBlankBefore) return false
  return next !== undefined && isParagraph(next)
}

function pageLine(line: ArticleLine, kind: LineKind, isBlankBefore: boolean, isBlankBehind: boolean): PageLine {
  const { raw, text, start } = line
  const from = raw.length - raw.trimStart().length
  return {
    line,
    kind,
    text: text.trim(),
    span: [start + from, start + raw.trimEnd().length],
    key: fold(raw).replace(SPACES, ' ').trim(),
    words: wordCount(raw),
    isClosed: CLOSED.test(raw.trimEnd()),
    isBlankBefore,
    isBlankBehind,
  }
}

function isBlank(line: ArticleLine | undefined): boolean {
  return line === undefined || line.raw.trim() === ''
}
