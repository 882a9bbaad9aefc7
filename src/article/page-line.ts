import type { ArticleLine, TextSpan } from './article.ts'
import { ending } from './ending.ts'
import { folded } from './folded.ts'
import { unglued } from './glued.ts'
import { kindOf, type LineKind } from './line-kind.ts'
import { keyOf as keyOfFolded, Matched } from './matched.ts'
import { unitsOf, wordCount } from './word-units.ts'

/** A line that is not blank, and what its form says. */
export interface PageLine {
  readonly line: ArticleLine
  readonly kind: LineKind
  /** The repaired text without surrounding white space; empty when the line was dropped. */
  readonly text: string
  readonly span: TextSpan
  readonly words: number
  /** Of the printed line. */
  readonly digits: number
  readonly latin: number
  /** The printed line, folded, and its words: found once for all that ask. */
  readonly matched: Matched
  /** Whether a full stop, comma or colon stands at its end; a question or exclamation may be a title. */
  readonly isClosed: boolean
  readonly isBlankBefore: boolean
  readonly isBlankBehind: boolean
  /** Whether its label stands alone on the line above. */
  readonly isBelowLabel: true | undefined
  /** Whether it is one of several lines of the text that begin with a word and a colon: data, or who speaks. */
  readonly isRow: true | undefined
  /** Whether a time stands alone on the line above, as over the entries of live news. */
  readonly isBelowTime: true | undefined
  /** Whether it is the page's own, whatever its words say: what an error page says. */
  readonly isOwn: true | undefined
  /** Whether other fields stand in the same line of the page. */
  readonly isPiece: true | undefined
}

/** The mark of a footnote behind a full stop. */
const NOTE_BEHIND = /(?<=[.\u060c:][\u00bb"]?\s?)\[\p{Nd}{1,3}\]$/u
const LONGEST_NOTE = 6
const CLOSED = /[.\u060c,\u061b;:\u2026\u06d4]["'\u00bb\u201d)\]]*$/u
/** `توصيات منها:-`, in the last three units. */
const COLON_AND_DASH = /:\s?[-\u2013]$/u
const ANNOUNCES = /[:\u061b;]$/u
const BULLET =
  /^\s*(?:[•·▪●◦◄◀►▶■□○✓✔✗✘✕➢❖*»›\u2705\u{1f534}-\u{1f53b}-]|[-\u2013\u2014]|\p{Nd}{1,2}(?:\s?[.)](?!\p{Nd})|[-\u2013\u0640]|\s[-\u2013](?!\s*\p{Nd})))\s*(?=[\p{L}\p{N}«"(])/u
const HEMISTICHS = /\s{3,}|\t+|\s*\.{3,}\s*|\s*\u2026\s*|\s*\*{2,}\s*|\s+\/\/?\s+/u
/** What each of these has: most lines have none, which is seen without looking for white space at each unit. */
const GAP = /\s{3}|[\t\u2026]|\.{3}|\*{2}|\s\/\/?\s/u
/** A full stop within a line, and none behind the initial of a name: no title has one and so many words. */
const SENTENCES = /\p{L}{3}\.\s+\p{L}/u
/** Words. Real titles have up to about 20, paragraphs of news rarely fewer than 13. */
const LONGEST_TITLE = 20
const SHORTEST_TITLE = 2
const LONGEST_CLOSED_TITLE = 8
const SHORTEST_PARAGRAPH = 13
const CUT_OFF = /(?:\s[[(]?(?:\.{2,}|\u2026)[\])]?|\.{3}|\u2026)\s*$/u
const SHORTEST_HEMISTICH = 2

/** The lines of a page that are not blank. */
export function pageLines(lines: readonly ArticleLine[]): readonly PageLine[] {
  const page: PageLine[] = []
  for (const [index, line] of lines.entries()) {
    if (isBlank(line)) continue
    const parts = unglued(line)
    const isBefore = isBlank(lines[index - 1])
    const isBehind = isBlank(lines[index + 1])
    for (const [at, part] of parts.entries()) {
      const kind = kindOf(part)
      if (kind === 'blank') continue
      const isPiece = parts.length > 1 ? true : undefined
      page.push(pageLine(part, kind, isPiece, isBefore && at === 0, isBehind && at === parts.length - 1))
    }
  }
  return page
}

/** Equal for two lines that differ in keyboards, marks and white space only. */
export function keyOf({ matched }: PageLine): string {
  return matched.key
}

export function keyOfText(text: string): string {
  return keyOfFolded(folded(text))
}

/** Whether a line may be a title or stand beside one: short, and not closed like a sentence. */
export function isTitleLike(line: PageLine): boolean {
  const { kind, words, isClosed, text, isRow } = line
  if (isRow || kind !== 'text' || text === '' || words < SHORTEST_TITLE || words > LONGEST_TITLE) return false
  if (words >= SHORTEST_PARAGRAPH && SENTENCES.test(text)) return false
  return !isClosed && bulletOf(line) === '' && !isVerse(line)
}

/** Whether a line announces the title below it: `مدير المتحف:`. */
export function isAnnouncement({ kind, words, text, isRow }: PageLine): boolean {
  return !isRow && kind === 'text' && words <= LONGEST_CLOSED_TITLE && ANNOUNCES.test(text)
}

/** The beginning of an article, below the link to it: `أنهت المؤسسة إصلاح العطل ...`. */
export function isCutOff({ text }: PageLine): boolean {
  return CUT_OFF.test(text)
}

/** Whether a line reads like a paragraph: long, or closed like a sentence. */
export function isParagraph({ kind, words, isClosed, isRow }: PageLine): boolean {
  return kind === 'text' && (isRow || words >= SHORTEST_PARAGRAPH || (isClosed && words > LONGEST_CLOSED_TITLE))
}

/** Where the text begins, a long title looked past; -1 on a page without one. */
export function textStart(page: readonly PageLine[]): number {
  const start = page.findIndex((line) => isParagraph(line) && !isTitleLike(line))
  return start < 0 ? page.findIndex(isParagraph) : start
}

/** Whether a line is two halves of a verse, about equally long, with a gap between. */
export function isVerse({ kind, text }: PageLine): boolean {
  if (kind !== 'text' || text.length > LONGEST_VERSE || !GAP.test(text)) return false
  const halves = text.split(HEMISTICHS)
  const [first = 0, second = 0] = halves.map(wordCount)
  return (
    halves.length === 2 &&
    Math.min(first, second) >= SHORTEST_HEMISTICH &&
    Math.max(first, second) <= 2 * Math.min(first, second)
  )
}

const LONGEST_VERSE = 140

/** The bullet or number that a line begins with, white space included; empty when there is none. */
export function bulletOf({ kind, text }: PageLine): string {
  return kind === 'text' ? (BULLET.exec(text)?.[0] ?? '') : ''
}

/** A line with all that may ever be said of it in place: one that is copied and gets a property that it had not costs twenty times as much. */
function pageLine(
  line: ArticleLine,
  kind: LineKind,
  isPiece: true | undefined,
  isBlankBefore: boolean,
  isBlankBehind: boolean,
): PageLine {
  const { raw, text, start } = line
  const from = raw.length - raw.trimStart().length
  const { words, digits, latin } = unitsOf(raw)
  return {
    line,
    kind,
    text: text.trim(),
    span: line.type === undefined ? [start + from, start + raw.trimEnd().length] : [start, line.end],
    words,
    digits,
    latin,
    matched: new Matched(raw),
    isClosed: isClosedAt(raw.trimEnd()),
    isBlankBefore,
    isBlankBehind,
    isBelowLabel: undefined,
    isRow: undefined,
    isBelowTime: undefined,
    isOwn: undefined,
    isPiece,
  }
}

function isClosedAt(printed: string): boolean {
  const end = printed.slice(-LONGEST_NOTE - 2)
  const note = end.endsWith(']') ? (NOTE_BEHIND.exec(end)?.[0].length ?? 0) : 0
  const text = note > 0 ? printed.slice(0, -note).trimEnd() : printed
  return CLOSED.test(ending(text)) || COLON_AND_DASH.test(printed.slice(-3))
}

function isBlank(line: ArticleLine | undefined): boolean {
  return line === undefined || line.raw.trim() === ''
}
