import { folded } from './folded.ts'
import { wordsAt } from './labels.ts'
import { isInvocation, isNamedPart, isSigned } from './line-forms.ts'
import { isPlaceName } from './names.ts'
import { isParagraph, keyOf, keyOfText, type PageLine } from './page-line.ts'
import { isPersons, mayBePerson } from './persons.ts'
import { ARTICLE_OF_LAW } from './title-lines.ts'
import { PRESS } from './trailing.ts'

const MOST_LINES = 5
const LONGEST_LINE = 8
/** `حرر في 3 مايو 2011` */
const WRITTEN = /^(?:حرر|صدر)\s(?:[فب][يى]|بتاريخ)\s/u
const FEWEST_ARTICLES = 2
/** UTF-16 units of the shortest name. */
const SHORTEST_NAME = 8
/** Lines at the top among which a page says whose it is. */
const LINES_OF_TOP = 6
const DASH = /\s[-\u2013]\s/u
const COPYRIGHT = /\u00a9|حقوق/u
const SIGNED_ON = /^\P{L}*حررت?\s/u
const COMMA = /\s*[\u060c,]\s*/u
const SIGNERS = wordsAt('first', 'signer')
/** `المدير العام`, `عن الوزارة`, `رئيس البلدية`: who signs for others, folded. */
const POST =
  /^(?:ال)?(?:مدير|رييس|عمده|نقيب|وزير|امين|عميد|محافظ|وكيل|نايب|ناطق|متحدث|مراقب|مسجل|مامور|قايمقام|سفير)(?:ه)?(?=\s|$)|^عن\s/u
/** What a statement ends with, folded. */
const CLOSING =
  /^و?(?:تفضلوا بقبول|السلام عليكم|الله ولي|من الله التوفيق|الله الموفق|تقبلوا|مع (?:التقدير|التحيه)|(?:عاش|يحيا|تحيا)ت? |(?:المجد|الخلود|الرحمه|النصر|الحريه) (?:و\S+ )?ل)/u
/** Texts that are signed, folded: by what their titles or the lines above them say. */
const SIGNED_TEXT = /(?:^|\s)(?:ال)?(?:بيان(?:ات)?|بلاغ|اعلان|قرار|تعميم|مناقصه|نداء|برقيه|تعزيه|رساله)(?:\s|$|:)/u

/**
 * The lines directly below the last sentence with which a statement is signed: one of them names whose the page is, and the text
 * speaks of the same; or the text is of a kind that is signed, or ends with what statements end with, and a post or an office
 * stands there. Above a copyright such a name is the foot of the page.
 */
export function signersOf(page: readonly PageLine[]): ReadonlySet<PageLine> {
  const last = lastSentence(page)
  const rest = page.slice(last + 1)
  const isSpaced = rest[0]?.isBlankBefore === true && page[last]?.isBlankBefore === true
  const end = rest.findIndex((line, index) => !isOfSigner(line) || (index > 0 && line.isBlankBefore && !isSpaced))
  const run = rest.slice(0, end < 0 ? rest.length : end)
  const next = page[last + 1 + run.length]
  const [name] = run
  if (last < 0 || name === undefined) return new Set()
  if (isSaidAbove(name, page.slice(0, last)) && !(isOffice(name) && isOfSignedKind(page))) return new Set()
  const isDated = run.some(isDayOfSigning) && !COPYRIGHT.test(next?.line.raw ?? '')
  if (
    next?.kind === 'footer' &&
    !next.isBlankBefore &&
    !isDated &&
    !isClosing(run[0]) &&
    !isNameWithPlace(run[0]) &&
    !run.slice(0, 2).some(({ text }) => isPost(text))
  )
    return new Set()
  const isOfPress = run.length > 1 && run.some(({ text }) => PRESS.test(folded(text)))
  if (run.length <= MOST_LINES && !isOfPress && isNamedByPage(run, page, last)) return new Set(run)
  if (!isOfSignedKind(page) && ![page[last], run[0]].some(isClosing)) return new Set()
  const most = run.slice(0, MOST_LINES)
  const isOfSigners = (line: PageLine, index: number): boolean =>
    isOffice(line) ||
    isPersons(line.text) ||
    isNameWithPlace(line) ||
    isClosing(line) ||
    isSigned(line.text) ||
    (index > 0 && isPlaceName(line.text)) ||
    (isPost(most[index - 1]?.text ?? '') && mayBePerson(line.text))
  const signed = most.slice(0, most.findLastIndex(isOfSigners) + 1)
  const [only] = signed
  return new Set(signed.length === 1 && only !== undefined && PRESS.test(folded(only.text)) ? [] : withDay(signed, run))
}

/** The last long sentence, with the short ones directly below it, or that of the last article of a law. */
function lastSentence(page: readonly PageLine[]): number {
  const long = page.findLastIndex((line) => isParagraph(line) && line.isClosed)
  const article = page.findLastIndex(isArticleOfLaw)
  const from = long >= 0 && article > long ? article + 1 : long
  const behind = page.slice(from + 1).findIndex(({ kind, isClosed }) => kind !== 'text' || !isClosed)
  return long < 0 || behind < 0 ? from : from + behind
}

/** `المادة 3` */
function isArticleOfLaw(line: PageLine): boolean {
  return isNamedPart(line) && ARTICLE_OF_LAW.test(line.text)
}

function isNamedByPage(run: readonly PageLine[], page: readonly PageLine[], last: number): boolean {
  const top = page.slice(0, LINES_OF_TOP).filter(({ kind }) => kind !== 'text')
  const text = page.slice(0, last + 1).filter(({ kind }) => kind === 'text')
  const isNamed = (name: string): boolean =>
    name.length >= SHORTEST_NAME && [top, text].every((lines) => lines.some((line) => keyOf(line).includes(name)))
  return run.some((line) => line.text.split(COMMA).some((name) => isNamed(keyOfText(name))))
}

/** Who is named above the text by the same line wrote it, but for the office at the head of its own statement. */
function isSaidAbove(name: PageLine, above: readonly PageLine[]): boolean {
  return above.some((line) => keyOf(line) === keyOf(name))
}

/** The day below who signed, in one calendar or two. */
function withDay(signed: readonly PageLine[], run: readonly PageLine[]): readonly PageLine[] {
  const rest = run.slice(signed.length)
  const end = rest.findIndex((line) => !isDayOfSigning(line))
  return signed.length > 0 ? [...signed, ...rest.slice(0, end < 0 ? rest.length : end)] : signed
}

/** `حرر في 23 أغسطس 2011` */
function isDayOfSigning({ kind, text, line: { raw } }: PageLine): boolean {
  return kind === 'stamp' || (kind === 'published' && (SIGNED_ON.test(raw) || WRITTEN.test(text)))
}

function isOfStatement(line: PageLine): boolean {
  return isInvocation(line) || SIGNED_TEXT.test(folded(line.text))
}

function isClosing(line: PageLine | undefined): boolean {
  return line !== undefined && CLOSING.test(folded(line.text).trim())
}

/** Whether a text begins with the post of somebody: `المدير العام`. */
export function isPost(text: string): boolean {
  return POST.test(folded(text).trim())
}

/** `أبو سالم - حي السدر`, below a letter. */
function isNameWithPlace(line: PageLine | undefined): boolean {
  const [name = '', place = ''] = line?.text.split(DASH) ?? []
  return place !== '' && isPersons(name)
}

/** An office or a post. */
export function isOffice(line: PageLine | undefined): boolean {
  if (line === undefined) return false
  return (
    SIGNERS.has(
      folded(line.text)
        .trim()
        .split(/[\s\u060c,]+/)[0] ?? '',
    ) || isPost(line.text)
  )
}

/** Whether a text is of a kind that is signed, or ends as such texts do. */
export function isSignedText(page: readonly PageLine[]): boolean {
  const last = page.findLastIndex(isParagraph)
  return isOfSignedKind(page) || page.slice(Math.max(0, last)).some(isClosing)
}

function isOfSignedKind(page: readonly PageLine[]): boolean {
  if (page.filter(isArticleOfLaw).length >= FEWEST_ARTICLES) return true
  return page.slice(0, page.findIndex(isParagraph)).some(isOfStatement)
}

function isOfSigner(line: PageLine): boolean {
  const { kind, words, isClosed, isRow } = line
  return isDayOfSigning(line) || (kind === 'text' && words <= LONGEST_LINE && !isClosed && !isRow)
}
