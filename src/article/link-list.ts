import { edgeKind } from './edges.ts'
import type { PageLine } from './page-line.ts'
import type { Part } from './part.ts'
import { isMoment } from './thread.ts'

/** The number of a link in a list of the most read, and what a title may begin with that no number is: `40 طنا`. */
const NUMBER = /^\p{Nd}{1,2}\s*[.)\-\u2013:]?\s+(?=\p{L}|["\u00ab])/u
const FEWEST_NUMBERED = 2
const LONGEST_TAG = 3
const FEWEST_TAGS = 2
/** What a page says below its links: `تنبيه: النصوص للاطلاع`. */
const NOTE = /^(?:تنبيه|تنويه|ملاحظة|ملحوظة|تذكير)\s?[:\uff1a]/u
/** `10:30 صيد الربيع`, in a list of the latest. */
const TIME = /^\p{Nd}{1,2}:\p{Nd}{2}\s*[-|\u2013]?\s+(?=\p{L})/u
const BAR = /\s*[|\u00a6]\s*/u
const LONGEST_BUTTON = 4
/** A bullet, which is no number: `- صيد الربيع`. */
const BULLET = /^(?:[•·▪●◦■□○✓✔✗✘✕➢❖*-]|[\u2013\u2014])\s*(?=[\p{L}\p{Nd}"\u00ab(])/u
/** `list 2 of 3`, before a link as Al Jazeera prints it for readers of screens. */
const OF_LIST = /^list \p{Nd}+ of \p{Nd}+\s+/u
/** Arrows of the links to the article before and behind; a quote has both of its signs. */
const ARROW_BEFORE = /^(?:[\u2039\u203a<>\u2190\u2192\u25c4\u25ba]|[\u00ab\u00bb](?=[^\u00ab\u00bb]*$))\s*/u
const ARROW_BEHIND = /(?:\s[\u2039\u203a<>\u2190\u2192\u25c4\u25ba]|(?<=^[^\u00ab\u00bb]*)\s[\u00ab\u00bb])$/u

/**
 * The parts, with what stands in a list of links and is none of them as furniture: a line without a number below
 * numbered ones, a sentence below titles, a button. Links lose their numbers and arrows.
 */
export function withLinkLists(parts: readonly Part[]): readonly Part[] {
  const result: Part[] = []
  let run: Part[] = []
  const close = (): void => {
    result.push(...cleaned(run))
    run = []
  }
  for (const part of parts) {
    if (part.role === 'related' && part.line.kind === 'text') run.push(part)
    else {
      close()
      result.push(part)
    }
  }
  close()
  return result
}

function cleaned(run: readonly Part[]): readonly Part[] {
  const numbered = run.findIndex(({ line }, index) => !isNumbered(line, index + 1))
  const count = numbered < 0 ? run.length : numbered
  const isCounted = count >= FEWEST_NUMBERED
  const tags = isCounted ? run.length : tagsFrom(run)
  return run.map((part, index): Part => {
    const isLink = index < count || (!isCounted && index < tags && !isStray(part.line, run[0]?.line))
    if (!isLink) return { role: 'furniture', line: part.line, because: 'beside links to other articles' }
    const line = withoutSigns(part.line, isCounted)
    return isCounted || TIME.test(part.line.text)
      ? { ...part, line, because: 'one of numbered links' }
      : { ...part, line }
  })
}

/** Where names below each other begin under links that are all longer: what the text is about. */
function tagsFrom(run: readonly Part[]): number {
  const links = run.findLastIndex(({ line }) => line.words > LONGEST_TAG) + 1
  const areLinks = links > 0 && run.slice(0, links).every(({ line }) => line.words > LONGEST_TAG)
  const areTags = run.length - links >= FEWEST_TAGS && run.slice(links).some(({ line }) => line.words < LONGEST_TAG)
  return areLinks && areTags ? links : run.length
}

function isNumbered({ text }: PageLine, number: number): boolean {
  return NUMBER.test(text) && Number.parseInt(asciiOf(text), 10) === number
}

function asciiOf(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
}

/** A sentence below a title, or the beginning of a button that goes on. */
function isStray(line: PageLine, first: PageLine | undefined): boolean {
  if (isMoment(line)) return true
  const isSentence = first !== undefined && !first.isClosed && /[.\u060c:\u2026]$/u.test(line.text)
  if (NOTE.test(line.text)) return true
  const pieces = line.text.split(BAR)
  if (pieces.length > 1 && pieces.every((piece) => piece.trim().split(/\s+/).length <= LONGEST_BUTTON)) return true
  return isSentence || edgeKind(line.line.raw, true) === 'furniture'
}

function withoutSigns(line: PageLine, isCounted: boolean): PageLine {
  const text = stripped(line.text, isCounted)
  if (text === line.text) return line
  const printed = line.line.raw.trim()
  const inPrinted = stripped(printed, isCounted)
  const start = line.span[0] + printed.lastIndexOf(inPrinted)
  return { ...line, text, span: [start, start + inPrinted.length] }
}

function stripped(text: string, isCounted: boolean): string {
  const link = isCounted ? text.replace(NUMBER, '') : text
  return link
    .replace(OF_LIST, '')
    .replace(BULLET, '')
    .replace(TIME, '')
    .replace(ARROW_BEFORE, '')
    .replace(ARROW_BEHIND, '')
    .trim()
}
