import { flatMap } from '../text/flat-map.ts'
import { isInvocation } from './line-forms.ts'
import { isAboutWriter, nameRole, opensLikeWriter } from './names.ts'
import { isParagraph, isTitleLike, type PageLine } from './page-line.ts'
import { type Part, part } from './part.ts'
import { isGivenName, isPersons, mayBePerson } from './persons.ts'
import { isQuestion } from './question.ts'
import { isOffice, isSignedText, signersOf } from './signers.ts'
import type { Titles } from './title-lines.ts'
import { authorsIn } from './values.ts'

/** Words of a name below the title of an opinion, and of any other. */
const LONGEST_IN_OPINION = 4
const SHORTEST_SUBTITLE = 4
/** How far below the last paragraph its writer may be named. */
const LINES_TO_SIGNER = 3
/** A quote, the number of a part, or the title in another language may be shorter. */
const STANDS = /^(?:[\u00ab(]|(?:القسم|الجزء|الحلقة)\s|[\p{Script=Latin}\p{P}\p{Nd}\s]+$)/u
const WORK = /^(?:دراسة|قصة|رواية|قراءة|مقاربة|قصيدة|مسرحية|خاطرة|مقالة)\s/u
const FOOTNOTE = /^\s*(?:\p{Nd}|[([]\p{Nd}[)\]]|\*+)\s?\p{L}/u
/** A star before what is said of the author at the end of a text. */
/** `قسم علوم التربة، كلية الزراعة، جامعة السهل` */
const AFFILIATION =
  /^(?:قسم|كلية|جامعة|معهد|مركز|شعبة|مختبر|مدرسة)\s[^.\u060c,]+(?:[\u060c,]\s?(?:قسم|كلية|جامعة|معهد|مركز|وزارة)\s[^.\u060c,]+)+/u
/** `عن الكتاب`, above who they are. */
const ABOUT = /^عن\s\S+$/u
const COLON = /[:\uff1a]/u
const LONGEST_OF_NAMED = 12
const STARRED = /^\*+\s*\p{L}/u
const STAR = /^\*+\s*/u
const NUMBERED_NAME = /\p{L}\s?(?:[([]?\p{Nd}|\*)/u

/** The titles, with the names of who wrote the article where no label tells, and what is said of them. */
export function withBylines(
  { parts, isGuessed }: Titles,
  head: readonly PageLine[],
  below: readonly PageLine[],
): Titles {
  const page = [...head, ...below]
  const named = new Set(parts.map(({ line }) => line))
  const found = page.some(isLabelled) ? [] : namesOf(parts, head, below, named)
  const names =
    found.length > 0 ? found : [...shortBelow(parts), ...(page.some(isLabelled) ? [] : signerOf(parts, page))]
  const lines = new Set(names.map(({ line }) => line))
  const about = [...aboutWriters(page)]
    .filter((line) => !lines.has(line) && !named.has(line) && !signersOf(page).has(line))
    .map((line) => part('furniture', line, 'what is said of the author'))
  const taken = new Set([...names, ...about].map(({ line }) => line))
  return { parts: [...parts.filter(({ line }) => !taken.has(line)), ...names, ...about], isGuessed }
}

function isLabelled({ kind }: PageLine): boolean {
  return kind === 'author' || kind === 'poet'
}

function namesOf(
  parts: readonly Part[],
  head: readonly PageLine[],
  below: readonly PageLine[],
  named: ReadonlySet<PageLine>,
): readonly Part[] {
  const title = parts.find(({ role }) => role === 'title')?.line
  if (title === undefined) return []
  const page = [...head, ...below]
  const top = [
    ...head,
    ...below.slice(
      0,
      Math.max(
        0,
        below.findIndex((line) => isParagraph(line) && !isTitleLike(line)),
      ),
    ),
  ]
  const start = top.findLastIndex((line) => line.kind === 'crumbs' && line.span[0] < title.span[0])
  const found = top.slice(start + 1).filter((line) => line.kind === 'text' && line !== page[0] && isName(line))
  // Where names stand above the title and below it, the one above is that of a column or of who speaks.
  const isBelow = (line: PageLine): boolean => line.span[0] > title.span[0]
  const free = found.filter((line) => !named.has(line) && (isBelow(line) || !found.some(isBelow)))
  if (free.length > 0) return free.map((line) => part('authors', line, 'the name of a person beside the title'))
  const subtitle = parts.find(({ role }) => role === 'subtitle')?.line
  return subtitle !== undefined && !isOfWork(subtitle) && isNameBelow(subtitle, title, head)
    ? [part('authors', subtitle, 'a name below the title')]
    : []
}

/** Who signs a report below its last line, with no office beside the name: who signs a statement or a letter did not write it. */
function signerOf(parts: readonly Part[], page: readonly PageLine[]): readonly Part[] {
  const last = page.findLastIndex(isParagraph)
  const rest = page.slice(last + 1, last + 1 + LINES_TO_SIGNER)
  const end = rest.findIndex(({ kind }) => kind !== 'text')
  const at = rest.slice(0, end < 0 ? rest.length : end).findIndex(({ text }) => isPersons(text))
  const [line, above, below] = [rest[at], page[last + at], page[last + at + 2]]
  if (last < 0 || line === undefined || line.isClosed || line.words > LONGEST_IN_OPINION) return []
  const isOfReport = parts.some(({ role }) => role === 'title') && !isSignedText(page) && ![above, below].some(isOffice)
  return isOfReport ? [part('authors', line, 'a name below the text')] : []
}

/** A name, or what stands beside a date in the same line and may be one. */
function isName(line: PageLine): boolean {
  const { text, isPiece } = line
  if (isInvocation(line)) return false
  return isPersons(text) || (isPiece === true && (mayBePerson(text) || isGivenName(text)))
}

/** Too few words for what stands below a title: the page's own, such as a button. */
function shortBelow(parts: readonly Part[]): readonly Part[] {
  const subtitle = parts.find(({ role }) => role === 'subtitle')?.line
  const isShort =
    subtitle !== undefined && subtitle.words < SHORTEST_SUBTITLE && !STANDS.test(subtitle.text) && !isOfWork(subtitle)
  return isShort ? [part('furniture', subtitle, 'below the title')] : []
}

/** `دراسة معجمية`: which kind of work it is. */
export function isOfWork({ words, text }: PageLine): boolean {
  return words < SHORTEST_SUBTITLE && WORK.test(text)
}

/** A short line right above the labels, or below the title of an opinion, that has the form of a name. */
function isNameBelow(line: PageLine, title: PageLine, head: readonly PageLine[]): boolean {
  const isOpinion = head.some(({ kind, line: { raw } }) => kind === 'crumbs' && nameRole(raw) === 'opinion')
  if (isOpinion) return line.words <= LONGEST_IN_OPINION
  const at = head.indexOf(line)
  return at >= 0 && head[at + 1]?.kind !== 'text' && line.words < title.words && mayBePerson(line.text)
}

/** The lines below a name that say what its bearer does, or what the digits behind it stand for. */
export function aboutWriters(page: readonly PageLine[]): ReadonlySet<PageLine> {
  const about = new Set<PageLine>()
  let isNumbered = false
  const labelled = flatMap(page.filter(isLabelled), authorsIn)
  const names = flatMap(page, (line) => (isLabelled(line) ? authorsIn(line) : isPersons(line.text) ? [line.text] : []))
  const last = lastSentence(page)
  for (const [index, line] of page.entries()) {
    const above = page[index - 1]
    if (line.kind === 'text' && STARRED.test(line.text) && isStarredAbout(line.text.replace(STAR, ''), names))
      about.add(line)
    if (line === last && isOfOneNamed(line.text, above?.text ?? '', labelled)) about.add(line)
    if (isLabelled(line) || isPersons(line.text)) isNumbered = NUMBERED_NAME.test(line.text)
    if (above === undefined || line.kind !== 'text') continue
    if (isOfNamed(line, names) && !isQuestion(above.text)) {
      about.add(line)
      if (above.kind === 'text' && ABOUT.test(above.text)) about.add(above)
    }
    if (isParagraph(line) && line.isClosed) continue
    if (STARRED.test(line.text) && isAboutWriter(line.text)) about.add(line)
    const isBelow = isLabelled(above) || isPersons(above.text) || about.has(above)
    if (
      isBelow &&
      (isAboutWriter(line.text) || AFFILIATION.test(line.text) || (isNumbered && FOOTNOTE.test(line.text)))
    )
      about.add(line)
  }
  return about
}

/** `* سهى العجلوني كاتبة من حلب، صدر لها كتاب.`, `* كلية العلوم، جامعة السهل` */
function isStarredAbout(text: string, names: readonly string[]): boolean {
  return (
    AFFILIATION.test(text) ||
    names.some((name) => text.startsWith(`${name} `) && opensLikeWriter(text.slice(name.length)))
  )
}

/** The last sentence above the comments, where it is not the only one. */
function lastSentence(page: readonly PageLine[]): PageLine | undefined {
  const comments = page.findIndex(({ kind }) => kind === 'comments')
  let last: PageLine | undefined
  for (let index = (comments < 0 ? page.length : comments) - 1; index >= 0; index--) {
    const line = page[index]
    if (line?.kind !== 'text' || !line.isClosed) continue
    if (last !== undefined) return last
    last = line
  }
  return undefined
}

/** The last sentence, behind the name that stands behind the label, or below that name said again: `كاتبة ومصورة تجوب العالم منذ 2004.` */
function isOfOneNamed(text: string, above: string, labelled: readonly string[]): boolean {
  return labelled.includes(above)
    ? opensLikeWriter(text)
    : labelled.some((name) => text.startsWith(`${name} `) && opensLikeWriter(text.slice(name.length)))
}

/** `عبير الشامي: ناقدة وأستاذة أدب`; of who is named above in a whole sentence, too. */
function isOfNamed({ text, words, isClosed }: PageLine, names: readonly string[]): boolean {
  const colon = words > LONGEST_OF_NAMED ? -1 : text.search(COLON)
  const name = text.slice(0, Math.max(0, colon))
  if (!isPersons(name) || (isClosed && !names.some((other) => other !== text && other.includes(name)))) return false
  return isClosed ? opensLikeWriter(text.slice(colon + 1).trim()) : isAboutWriter(text.slice(colon + 1))
}
