import { buttonKind } from './button-words.ts'
import { aboutWriters, isOfWork } from './byline.ts'
import { datelineOf } from './dateline.ts'
import { isNameBesideDate } from './head.ts'
import { anyOf, labelAlone, labelAtStart } from './labels.ts'
import {
  isAddressee,
  isCaption,
  isCredited,
  isInvocation,
  isPicture,
  isPosed,
  isScenic,
  isStatement,
} from './line-forms.ts'
import { isSizes } from './menu.ts'
import { isInstitution, isPublisherName } from './names.ts'
import { isParagraph, isTitleLike, isVerse, keyOf, keyOfText, type PageLine } from './page-line.ts'
import { part } from './part.ts'
import { isPersons, mayBePerson } from './persons.ts'
import { isOfPoem } from './poem.ts'
import { isQuestion } from './question.ts'
import { sharedBy } from './shared-words.ts'
import { speaksMore, speaksOfText } from './subject.ts'
import { around, chosen, isForeign, shortLines, type Titles } from './title-lines.ts'
import { isUrgent } from './urgent.ts'

/** `(القسم الثاني)` */
const NUMBER_OF_PART = /^\(?(?:القسم|الجزء|الحلقة)\s\S+\)?$/u
const ADVERT = /^\P{L}*(?:[إا]علان|advert)/iu
/** How many lines of text below the labels may repeat the title. */
const LINES_TO_REPETITION = 3
const LINES_OF_TOP = 6
/** How far down the name of the paper stands. */
const LINES_OF_NAME = 3
/** More short lines above a text are a menu. */
const MOST_LINES_OF_TITLE = 4
/** Words of a name that stands above an article, such as that of the site. */
const LONGEST_NAME = 3
/** Words of the shortest title below a path. */
const SHORTEST_BELOW_CRUMBS = 3
/** Words of the shortest title below labels, where the line above them has nothing to do with the text. */
const SHORTEST_BELOW = 4
/** Words of the shortest title that is looked for behind another word. */
const SHORTEST_PREFIXED = 4
/** What a life is told with. */
const LIFE = /(?:^|\s)و?(?:ولدت?|مواليد|نشأت?|توفيت?)\s/u
/** Words of a name that stand in the first sentence of what is told of its bearer. */
const NAMES = 2
/** Words of a headline that is all the text of its page. */
const SHORTEST_FLASH = 5
const SPEAKER = new RegExp(String.raw`^\s*(?:${anyOf('text', 'question')})\s?[:\uff1a-]`, 'u')

/**
 * The title and what stands around it. The best evidence is that the text below the labels begins with it again; then the
 * last short lines above the labels; then the short lines between them and the text. Without labels all lines are below.
 */
export function titlesOf(head: readonly PageLine[], below: readonly PageLine[]): Titles {
  const isName = (line: PageLine, index: number): boolean =>
    isNameBesideDate(line, index, head) ||
    (index < LINES_OF_NAME && (isPublisherName(line.line.raw) || isInstitution(line.text)))
  const about = aboutWriters([...head, ...below])
  const spokenTo = addressees([...head, ...below])
  const paragraph = [...head, ...below].find((line) => isParagraph(line) && line.isClosed)
  const own = (line: PageLine): boolean =>
    (isOwn(line) || isSubject(line, paragraph)) && !about.has(line) && !spokenTo.has(line)
  const texts = belowCrumbs(head, below).filter((line) => own(line) && !isName(line, head.indexOf(line)))
  const named = below.filter((line, index) => own(line) && !(head.length === 0 && isName(line, index)))
  // Who issues a statement stands above its number.
  const under = named.slice(Math.max(0, named.findIndex(isStatement)))
  return (
    titlesIn(texts, under, head, below) ??
    titlesIn(head.filter(own), below.filter(own), head, below) ??
    flash([...texts, ...under], [...head, ...below]) ?? { parts: [], isGuessed: false }
  )
}

/** Whom a letter speaks to, in lines between its invocation and its first sentence: `فخامة الرئيس`, `رئيس الجمهورية`. */
function addressees(page: readonly PageLine[]): ReadonlySet<PageLine> {
  const at = page.findIndex(isInvocation)
  const next = page[at + 1]
  if (at < 0 || next === undefined || !isAddressee(next)) return new Set()
  const rest = page.slice(at + 1)
  const end = rest.findIndex((line) => line.kind !== 'text' || isParagraph(line))
  return new Set(rest.slice(0, Math.max(0, end)))
}

/** A headline with a date, or below `عاجل`, and no more text: `إعادة فتح المطار أمام الملاحة`. */
function flash(texts: readonly PageLine[], page: readonly PageLine[]): Titles | undefined {
  const [title, ...more] = texts
  if (title === undefined || more.length > 0 || !isTitleLike(title) || title.words < SHORTEST_FLASH) return undefined
  const isNews = page.some((line) => line.kind === 'stamp' || line.kind === 'published' || isUrgent(line.line.raw))
  return isNews ? { parts: [part('title', title, 'all the text there is')], isGuessed: true } : undefined
}

function titlesIn(
  texts: readonly PageLine[],
  under: readonly PageLine[],
  head: readonly PageLine[],
  below: readonly PageLine[],
): Titles | undefined {
  return (
    labelled([...texts, ...under], [...head, ...below]) ??
    repeated(texts, under) ??
    aboveLabels(texts, under, head) ??
    aboveText(under, head, below) ??
    abovePoem(under, [...head, ...below])
  )
}

/** The value of a label for titles, as feeds and records have. */
function labelled(texts: readonly PageLine[], page: readonly PageLine[]): Titles | undefined {
  const title = texts.find(({ isBelowLabel, kind }) => isBelowLabel && kind === 'text')
  const next = title && page[page.indexOf(title) + 1]
  if (title === undefined) return undefined
  const isSubtitle = next !== undefined && (mayBeTitle(next) || isOfWork(next) || NUMBER_OF_PART.test(next.text))
  const beside = isSubtitle && texts.includes(next) ? [title, next] : [title]
  return {
    parts: around(beside, title, 'its label is on the line above', 'in one block with the title'),
    isGuessed: false,
  }
}

/** A text that is neither the name of a person nor an invocation. */
function isOwn(line: PageLine): boolean {
  return line.kind === 'text' && !isPersons(line.text) && !isInvocation(line) && !isCredited(line)
}

/** A person of whom the text begins to tell: `ولد الشيخ عبد الصمد`. Who writes does not begin with himself. */
function isSubject(line: PageLine, paragraph: PageLine | undefined): boolean {
  if (paragraph === undefined || line.kind !== 'text' || !LIFE.test(paragraph.text) || !isPersons(line.text))
    return false
  return sharedBy(line.matched.content, new Set(paragraph.matched.content)) >= NAMES
}

/** Above the path to an article stands the name of the site, when a title is below it. */
function belowCrumbs(head: readonly PageLine[], below: readonly PageLine[]): readonly PageLine[] {
  const crumbs = head.findLastIndex(({ kind }) => kind === 'crumbs')
  const rest = [...head.slice(crumbs + 1), ...below]
  const paragraph = rest.findIndex(isParagraph)
  const first = rest.slice(0, paragraph < 0 ? rest.length : paragraph).find((line) => isTitleLike(line) && isOwn(line))
  return crumbs >= 0 && first !== undefined && first.words >= SHORTEST_BELOW_CRUMBS ? head.slice(crumbs + 1) : head
}

/** The lines that say once more what the metadata of a document gives as its title. */
export function repetitionsOf(title: string, page: readonly PageLine[]): Titles {
  const key = keyOfText(title)
  const again = page.filter((line) => line.kind === 'text' && keyOf(line) === key)
  return { parts: again.map((line) => part('repetition', line, 'the line that the text repeats')), isGuessed: false }
}

function repeated(texts: readonly PageLine[], under: readonly PageLine[]): Titles | undefined {
  const all = texts.length > 0 ? texts : under.slice(0, LINES_OF_TOP)
  const candidates = all.filter(isTitleLike)
  const again = texts.length > 0 ? under.slice(0, LINES_TO_REPETITION) : under.slice(1, LINES_OF_TOP)
  const keys = new Map(again.filter(isTitleLike).map((line) => [keyOf(line), line]))
  const againFor = (line: PageLine): PageLine | undefined => keys.get(keyOf(line)) ?? prefixed(line, again)
  const title = candidates.find((line) => againFor(line) !== undefined && againFor(line) !== line)
  const repetition = title && againFor(title)
  // With nothing below it a line that stands twice is all the text there is.
  if (title === undefined || repetition === undefined || repetition === under.at(-1)) return undefined
  const until = texts.length > 0 ? all.length : all.indexOf(repetition)
  const parts = around(all.slice(0, until), title, 'the text begins with it again', 'between the title and the labels')
  return { parts: [...parts, part('repetition', repetition, 'the line that the text repeats')], isGuessed: false }
}

/** A title said again behind one word of the page: `افتراضي كيف رممت كتاب جدي`. */
function prefixed(title: PageLine, again: readonly PageLine[]): PageLine | undefined {
  if (title.words < SHORTEST_PREFIXED) return undefined
  return again.find((line) => line.words === title.words + 1 && keyOf(line).endsWith(` ${keyOf(title)}`))
}

function aboveLabels(
  texts: readonly PageLine[],
  under: readonly PageLine[],
  head: readonly PageLine[],
): Titles | undefined {
  const short = shortLines(texts)
  const last = short.at(-1)
  const ofPoem = last !== undefined && head[head.indexOf(last) + 1]?.kind === 'poet' ? last : undefined
  const isBelow = isBelowSection(short.at(-2), [...head, ...under])
  const title = ofPoem ?? chosen(short, { isInterview: isInterview(under), isBelowSection: isBelow })
  if (title === undefined) return undefined
  const paragraph = under.findIndex(isParagraph)
  const first = under[0]
  const other = under.slice(0, Math.max(0, paragraph)).find(mayBeTitle)
  if (other !== undefined && !texts.some(isParagraph) && (isForeign(title, other) || speaksMore(title, other, under)))
    return undefined
  const next = texts[texts.indexOf(title) + 1]
  const isBelowLabels = next !== undefined && head.indexOf(next) > head.indexOf(title) + 1 && mayBeTitle(next)
  if (isBelowLabels && speaksMore(title, next, under)) return aboveLabels(texts.slice(texts.indexOf(next)), under, head)
  const isName = title.words <= LONGEST_NAME && texts.every((line) => !isParagraph(line))
  if (isName && paragraph > 0 && first !== undefined && isTitleLike(first) && first.words > title.words)
    return undefined
  const own = title === ofPoem ? texts.slice(texts.indexOf(title)) : texts
  const parts = around(own, title, 'the last short lines above the labels', 'between the title and the labels')
  return { parts, isGuessed: false }
}

/** Whether the name of a section stands right above a line that speaks of what the text speaks of: it is then no name of a site. */
function isBelowSection(line: PageLine | undefined, page: readonly PageLine[]): boolean {
  const above = line && page[page.indexOf(line) - 1]
  return line !== undefined && (above?.kind === 'crumbs' || above?.kind === 'section') && speaksOfText(line, page)
}

/** Whether a line below labels may be the title; below a picture it is none. */
function mayBeTitle(line: PageLine): boolean {
  return isTitleLike(line) && line.words >= SHORTEST_BELOW && !isCaption(line) && !isScenic(line) && !isPosed(line)
}

/** Whether several questions are asked, or marked as such. */
function isInterview(lines: readonly PageLine[]): boolean {
  const asked = lines.filter(({ text }) => isQuestion(text))
  return asked.length > 2 || asked.filter(({ text }) => SPEAKER.test(text)).length > 1
}

/** The short lines that stand first below the labels, or on the page when there are none. */
function aboveText(
  texts: readonly PageLine[],
  head: readonly PageLine[],
  below: readonly PageLine[],
): Titles | undefined {
  const first = texts[0]
  const isLongTitle = first !== undefined && isTitleLike(first) && first.isBlankBehind && isClosedParagraph(texts[1])
  const paragraph = isLongTitle ? 1 : texts.findIndex(isParagraph)
  if (paragraph < 1 || paragraph > MOST_LINES_OF_TITLE) return undefined
  const top = texts.slice(0, paragraph)
  const short = shortLines(top)
  const isBelow = isBelowSection(short.at(-2), [...head, ...below])
  const title = chosen(short, { isInterview: isInterview(texts), isBelowSection: isBelow })
  if (title === undefined) return undefined
  const lead = texts[paragraph]
  // Between a title and its text stands no form, and no title is a field of one.
  const isForm = below.slice(0, below.findIndex(isParagraph)).some(({ kind }) => kind === 'comments')
  if (isForm) return undefined
  const rest = texts.slice(paragraph + 1).filter(isParagraph)
  const isLead =
    lead !== undefined &&
    (rest.length > 0 || below.some(isPicture)) &&
    (isInBlockOf(lead, title) || isAboveButtons(lead, below) || isBeforeDateline(lead, rest[0], title))
  const parts = around(
    isLead ? [...top, lead] : top,
    title,
    'the short lines above the text',
    'in one block with the title',
  )
  return { parts, isGuessed: head.length === 0 }
}

/** The first line of a page that has nothing but a poem, with the name of who wrote it between, or with the label of the poet above it. */
function abovePoem(texts: readonly PageLine[], page: readonly PageLine[]): Titles | undefined {
  const [title] = texts
  if (title === undefined || !isTitleLike(title) || page.some(isParagraph) || !isOfPoem(page)) return undefined
  const at = page.indexOf(title)
  const next = page[at + 1]
  const isAboveName = next !== undefined && (isPersons(next.text) || mayBePerson(next.text))
  const isBelowPoet =
    page[at - 1]?.kind === 'poet' && next !== undefined && (isVerse(next) || next.kind === 'furniture')
  if (!isAboveName && !isBelowPoet) return undefined
  const named =
    isAboveName && next.kind === 'text' ? [part('authors', next, 'the name of a person beside the title')] : []
  return { parts: [part('title', title, 'the short lines above the text'), ...named], isGuessed: true }
}

function isClosedParagraph(line: PageLine | undefined): boolean {
  return line?.isClosed === true && isParagraph(line)
}

/** Whether the text begins behind a paragraph, with the place that it comes from. */
function isBeforeDateline(lead: PageLine, next: PageLine | undefined, title: PageLine): boolean {
  if (next === undefined || lead.isBlankBefore || title.isBlankBehind) return false
  return datelineOf(lead.text) === undefined && datelineOf(next.text)?.place !== undefined
}

/** A paragraph directly below the title and above the buttons, the address or the picture of the article. */
function isAboveButtons(lead: PageLine, below: readonly PageLine[]): boolean {
  const next = below[below.indexOf(lead) + 1]
  if (next === undefined || !isClosedParagraph(lead)) return false
  return next.kind === 'furniture' ? isButton(next) : next.kind === 'link' || next.kind === 'caption'
}

/** Advertisements and the page's other labels may stand between any two paragraphs. */
function isButton({ line: { raw } }: PageLine): boolean {
  const role = labelAlone(raw) ?? labelAtStart(raw)?.role
  return !ADVERT.test(raw) && (role === 'ui' || buttonKind(raw) === 'furniture' || isSizes(raw))
}

function isInBlockOf(lead: PageLine, title: PageLine): boolean {
  return isParagraph(lead) && !lead.isBlankBefore && lead.isBlankBehind && !title.isBlankBehind
}
