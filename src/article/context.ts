import { isNeighbour } from './below-roles.ts'
import { TURN } from './button-words.ts'
import { hasColon } from './colon.ts'
import { withContents } from './contents.ts'
import { isCounter } from './counter.ts'
import { hasDigit } from './digits.ts'
import { withForeignLabels } from './foreign.ts'
import { withForms } from './form.ts'
import { withLabelHeadings } from './label-headings.ts'
import { wordsAt } from './labels.ts'
import { withLabelsInText } from './labels-in-text.ts'
import { isNamedPart } from './line-forms.ts'
import type { LineKind } from './line-kind.ts'
import { withMissing } from './missing.ts'
import { withNumberedParts } from './numbered-parts.ts'
import { withOpenFields } from './open-fields.ts'
import { withOpeningLines } from './opening-lines.ts'
import { isParagraph, keyOfText, type PageLine } from './page-line.ts'
import { withPaths } from './paths.ts'
import { withPlacedNames } from './placed-name.ts'
import { withMetre } from './poem.ts'
import { isStamp, printedIn } from './printed.ts'
import { isQuestion } from './question.ts'
import { withRegions } from './regions.ts'
import { withRepeatedEntry } from './repeated-entry.ts'
import { withSubject } from './subject.ts'
import { repeatedButtons, threadStart } from './thread.ts'
import { withTicker } from './ticker.ts'
import { withTopMenu } from './top-menu.ts'
import { withoutUrgency } from './urgent.ts'
import { withVote } from './vote.ts'

const DATED: ReadonlySet<LineKind> = new Set(['stamp', 'published', 'updated', 'clock'])
const FEWEST_ROWS = 3
const FEWEST_OF_RECORD = 2
const RECORD = wordsAt('first', 'record')
const COLON = /\s*[:\uff1a]/u
const AMOUNT = /[:\uff1a]\s?\p{Nd}{2}[\p{Nd}.,\u066b\u066c]*$/u
const LONGEST_PART_OF_DATE = 7
/** Links in one block with the path of the article below them. */
const FEWEST_LINKS = 2
const SHORTEST_LINK = 4
const ROW = /^\s*(?:[\p{L}\p{M}\p{N}]+\s?){1,3}\s?[:\uff1a]\s*\S/u
const ROWS: ReadonlySet<LineKind> = new Set(['text', 'source', 'author', 'newsCode', 'furniture', 'stamp'])
/** What stands among comments and is none: the page's own lines, and links to its neighbours. */
const NO_COMMENTS: ReadonlySet<LineKind> = new Set(['disclaimer', 'headline'])

/** The comments of readers below the text, whatever stands above them. */
function withThread(lines: readonly PageLine[]): readonly PageLine[] {
  const start = threadStart(lines)
  const buttons = repeatedButtons(lines)
  const rest = lines.slice(start).findIndex(({ kind }) => kind === 'related' || kind === 'aside' || kind === 'footer')
  const end = rest < 0 ? lines.length : start + rest
  return lines.map((line, index): PageLine => {
    if (index >= start && index < end && !NO_COMMENTS.has(line.kind) && !isNeighbour(line))
      return { ...line, kind: 'comments' }
    return buttons.has(line) ? { ...line, kind: 'furniture' } : line
  })
}

/** A day on one line with its year or time on the next: `السبت ٩ نوفمبر`, `٢٠١٩ - ١٨:٢٢`. */
function withDatesOfTwoLines(lines: readonly PageLine[]): readonly PageLine[] {
  return lines.map((line, index) => {
    const [above, below] = [lines[index - 1], lines[index + 1]]
    const isOfTwo = (above !== undefined && isDateOf(above, line)) || (below !== undefined && isDateOf(line, below))
    return isOfTwo ? { ...line, kind: 'stamp' } : line
  })
}

function isDateOf(first: PageLine, second: PageLine): boolean {
  if (!isPartOfDate(first) || !isPartOfDate(second) || second.isBlankBefore) return false
  const both = `${first.line.raw} ${second.line.raw}`
  return isStamp(both) && printedIn(both).dates.length > 0
}

function isPartOfDate({ kind, words, line: { raw, type } }: PageLine): boolean {
  const mayBe = kind === 'time' || kind === 'text' || kind === 'furniture' || kind === 'symbols'
  return mayBe && type === undefined && words <= LONGEST_PART_OF_DATE && hasDigit(raw)
}

/** A time belongs to a date beside it; alone it is that of a player, of a clock, or of an entry of live news. */
function withTimes(lines: readonly PageLine[]): readonly PageLine[] {
  return lines.map((line, index) => {
    if (line.kind === 'text' && lines[index - 1]?.kind === 'time' && !line.isBlankBefore)
      return { ...line, isBelowTime: true }
    if (line.kind !== 'time') return line
    const [above, below] = [lines[index - 1], lines[index + 1]]
    const isBeside =
      (above !== undefined && DATED.has(above.kind) && !line.isBlankBefore) ||
      (below?.kind === 'stamp' && !line.isBlankBehind)
    return { ...line, kind: isBeside ? 'stamp' : 'furniture' }
  })
}

/** Who wrote it, parted from the data below by a blank line. */
function isWriter(row: PageLine, [first]: readonly PageLine[]): boolean {
  return row === first && row.kind === 'author' && row.isBlankBehind
}

/** `عدد الصفحات: 214`, `وقت التحضير: 20 دقيقة`: what a record of a book or a recipe says, be it of an author. */
function isOfRecord({ text }: PageLine): boolean {
  return RECORD.has(keyOfText(text.slice(0, text.search(COLON))))
}

/** `الطماطم: 18000`: no page counts so much by a word that nobody knows. */
function isAmount({ kind, text }: PageLine): boolean {
  return kind === 'text' && AMOUNT.test(text)
}

/** Three lines or more that begin with a word and a colon, most of them no label; of records two. */
function withRows(lines: readonly PageLine[]): readonly PageLine[] {
  const rows = new Set<PageLine>()
  let run: PageLine[] = []
  let before: PageLine | undefined
  const paragraph = lines.findIndex(isParagraph)
  let isBelowText = false
  const close = (): void => {
    if (run.length === 0) return
    const unknown = run.filter(({ kind }) => kind === 'text').length
    const isTalk = run.some(({ text }) => isQuestion(text))
    const isBesideDate =
      before !== undefined && DATED.has(before.kind) && run[0]?.isBlankBefore === false && !run.some(isOfRecord)
    const isAmongText = before?.kind === 'text' && paragraph >= 0 && lines.indexOf(before) >= paragraph
    const inner = run.slice(
      isAmongText && !isTalk && run[0]?.kind === 'furniture' ? 0 : 1,
      run.findLastIndex(({ kind }) => kind === 'text'),
    )
    // Behind data in a text may stand whose they are.
    const credit = isBelowText && run.at(-1)?.kind === 'source' ? run.at(-1) : undefined
    if (run.filter(isOfRecord).length >= FEWEST_OF_RECORD) for (const row of run) rows.add(row)
    const isData = !isBesideDate || (run.length > FEWEST_ROWS && run.every(isAmount))
    if (run.length >= FEWEST_ROWS && 2 * unknown > run.length && isData)
      for (const row of run)
        if (
          !isWriter(row, run) &&
          (row.kind === 'text' || inner.includes(row) || (row.kind !== 'furniture' && row !== credit && !isTalk))
        )
          rows.add(row)
    run = []
  }
  for (const line of lines) {
    if (ROWS.has(line.kind) && !line.isBelowLabel && hasColon(line.text) && ROW.test(line.text) && !isNamedPart(line))
      run.push(line)
    else {
      close()
      before = line
      isBelowText ||= isParagraph(line)
    }
  }
  close()
  return rows.size === 0 ? lines : lines.map((line) => (rows.has(line) ? { ...line, kind: 'text', isRow: true } : line))
}

/** Links to other articles in a block above everything. */
function withTopLinks(lines: readonly PageLine[]): readonly PageLine[] {
  const paragraph = lines.findIndex(isParagraph)
  const label = lines.findIndex(({ kind, line: { raw } }) => kind === 'related' && !isCounter(raw))
  if (label < 0 || label > paragraph) return lines
  const end = lines.findIndex((line, index) => index > label + 1 && (line.isBlankBefore || line.kind !== 'text'))
  const isPath = lines[end]?.kind === 'crumbs' || lines[end]?.kind === 'furniture'
  const areLinks = lines.slice(label + 1, Math.max(0, end)).every(({ words }) => words >= SHORTEST_LINK)
  const isEnd = lines[end]?.isBlankBefore === true || (isPath && areLinks && end - label > FEWEST_LINKS)
  if (end < 0 || end > paragraph || !isEnd) return lines
  return lines.map((line, index) =>
    index > label && index < end && line.kind === 'text' ? { ...line, kind: 'headline' } : line,
  )
}

/** The titles of the articles before and behind, below each other. */
function withTurns(lines: readonly PageLine[]): readonly PageLine[] {
  return lines.map((line, index) => {
    const isPair = (): boolean => [lines[index - 1], lines[index + 1]].some((other) => other && TURN.test(other.text))
    return line.kind === 'text' && TURN.test(line.text) && isPair() ? { ...line, kind: 'headline' } : line
  })
}

/** What neighbours say of the lines of a page. Each step sees what those before it made of them. */
export const CONTEXT: readonly ((page: readonly PageLine[]) => readonly PageLine[])[] = [
  withoutUrgency,
  withForms,
  withMetre,
  withOpenFields,
  withForeignLabels,
  withDatesOfTwoLines,
  withTimes,
  withRows,
  withTopMenu,
  withTopLinks,
  withTurns,
  withTicker,
  withPaths,
  withRepeatedEntry,
  withPlacedNames,
  withOpeningLines,
  withContents,
  withRegions,
  withSubject,
  withLabelHeadings,
  withThread,
  withMissing,
  withVote,
  withNumberedParts,
  withLabelsInText,
]
