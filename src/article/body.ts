import type { BodyPart, BodyType } from './article.ts'
import { bulletOf, isParagraph, isVerse, type PageLine } from './page-line.ts'

/** Words of the longest heading. */
const LONGEST_HEADING = 8
const QUESTION = /[?\u061f]\s*$/u
const QUOTED = /^(?:\u00ab[^\u00ab\u00bb]*\u00bb|\u201c[^\u201c\u201d]*\u201d|"[^"]*")[.\u061f!]?$/u
const DIALOGUE = /^\s*[-\u2013\u2014]/u
const NUMBERED = /^\s*\p{Nd}/u

/** The lines of the text with what each of them is. */
export function bodyOf(lines: readonly PageLine[], isPoem: boolean): readonly BodyPart[] {
  const shown = lines.filter(({ text }) => text !== '')
  return shown.map((line, index) => bodyPart(line, typeOf(line, index, shown, isPoem)))
}

function bodyPart(line: PageLine, type: BodyType): BodyPart {
  const isPlain = line.line.type === undefined
  const bullet = isPlain && type === 'list' && !NUMBERED.test(line.text) ? bulletOf(line) : ''
  if (bullet === '') return { type, text: line.text, span: line.span }
  const [start, end] = line.span
  const inRaw = bulletLengthOf(line)
  return { type, text: line.text.slice(bullet.length), span: [start + inRaw, end] }
}

/** The bullet as printed: the repair may have changed the white space behind it. */
function bulletLengthOf(line: PageLine): number {
  return bulletOf({ ...line, text: line.line.raw.trim() }).length
}

/** One line with a gap in the middle is no poem, and one with a bullet no list: a neighbour must be alike. */
function typeOf(line: PageLine, index: number, lines: readonly PageLine[], isPoem: boolean): BodyType {
  const { type } = line.line
  if (type !== undefined && type !== 'paragraph') return type
  if (line.kind === 'caption') return 'caption'
  const isRun = (belongs: (other: PageLine) => boolean): boolean =>
    belongs(line) && [lines[index - 1], lines[index + 1]].some((other) => other !== undefined && belongs(other))
  if (isRun(isVerse)) return 'verse'
  if (isRun((other) => isItem(line, other))) return 'list'
  if (QUOTED.test(line.text)) return 'quote'
  if (isPoem && !line.isClosed && line.words <= LONGEST_HEADING) return 'verse'
  return isHeading(line, lines[index - 1], lines[index + 1]) ? 'heading' : 'paragraph'
}

/** Whether both begin with a bullet or both with a number; a dash before a question is a dialogue. */
function isItem(line: PageLine, other: PageLine): boolean {
  const [bullet, another] = [bulletOf(line), bulletOf(other)]
  if (bullet === '' || another === '') return false
  if (DIALOGUE.test(another) && QUESTION.test(other.text)) return false
  return NUMBERED.test(bullet) === NUMBERED.test(another)
}

/** Short, not closed, behind a blank line or another text, with a paragraph behind it. */
function isHeading(line: PageLine, before: PageLine | undefined, next: PageLine | undefined): boolean {
  if (line.isClosed || line.words > LONGEST_HEADING || !line.isBlankBefore || next === undefined || !isParagraph(next))
    return false
  return !QUESTION.test(line.text) && bulletOf(line) === '' && (!line.isBlankBehind || before !== undefined)
}
