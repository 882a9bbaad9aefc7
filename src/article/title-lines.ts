import { folded } from './folded.ts'
import { isLatin } from './latin.ts'
import { isCaption, isNamedPart, isScenic, isStatement } from './line-forms.ts'
import { isAnnouncement, isParagraph, isTitleLike, type PageLine } from './page-line.ts'
import { type Because, type Part, part } from './part.ts'
import { isPersons } from './persons.ts'

/** Words from which a line without a full stop is a lead below a title rather than one. */
const SHORTEST_LEAD = 16
/** Words of the longest line above a title that announces nothing. */
const LONGEST_KICKER = 5
const SHORTEST_SUBTITLE = 4
/** What a title begins with, and hardly ever what stands below one. */
const ASKS = /^(?:حين|حينما|عندما|كيف|لماذا|هل|ماذا|متى|أين|وداعا)\s/u
/** `الجريدة الرسمية، العدد 77`: where it was published. */
const ISSUE = /[\u060c,-]\s(?:ال)?عدد\s\p{Nd}+$/u
/** The first part of a law. */
export const ARTICLE_OF_LAW = /^المادة\s/u
/** A verb of the present as news put it: `يستعيدون`. */
const PRESENT = /(?<!\p{L})س?[يی](?!وم)\p{L}{3,}/u
/** A line that says which part of a work stands below a title. */
const NUMBERED_PART = /^(?:القسم|الجزء|الحلقة|الفصل|الباب|بخش|قسمت)\s+(?:ال\p{L}+|\p{Nd}+|\()/u
/**
 * A clause of its own: a verb right behind a definite word, or behind how long it took. Behind other words it may say more of them: `في معرض يستمر
 * أسبوعا`, `الجلسة التي يعقدها`.
 */
const CLAUSE =
  /(?:\sال(?!ذ[يی]|ت[يی]\s)\S+|^(?:بعد|قبل|منذ)\s(?:عام|سن|شهر|يوم|قرن)\S*(?:\s\S+)?)\s[يی](?!وم)\p{L}{3,}/u
/** `في ختام الجولة`, `الأول من نوعه في المنطقة`, `بيان مشترك`, folded. */
const LEADS =
  /(?:^|\s)(?:في|من|عن|علي|الي|مع|بعد|قبل|منذ|ضمن|خلال|بين|حول|ضد|لدي|عبر|وسط|رغم|تحت|لاول)\s|^ب(?:رعايه|حضور|مشاركه|مناسبه|دعم|سبب|قياده|اشراف|عنوان|سعه|تكلفه|كلفه|قيمه|مساحه|نسبه|طاقه|مبلغ)\s|^(?:بيان|استطلاع|تحقيق|تقرير|حوار|مقابله|ملف|قصه|رساله|خطاب|قراءه|شهاده|تغطيه)\s/u
/** What goes on with a title: a line wholly in quotation marks, the day of a law, what a statement is about. */
const QUOTED = /^(?:\u00ab[^\u00ab\u00bb]*\u00bb|\u201c[^\u201c\u201d]*\u201d|"[^"]*")$/u
const GOES_ON = /^(?:الصادرة?|المؤرخة?|المنعقدة?|الموافق|بشأن|بخصوص)\s/u
/** Which kind of work stands below a title: `حوار مع صانع الأعواد`, `فيلم وثائقي في أربعة أجزاء`, folded. */
const OF_WORK = /^(?:(?:حوار|مقابله|لقاء|حديث) مع|(?:حواريه|ندوه|نقاش) (?:حول|عن)|(?:فيلم|دراسه|مقتطف|فصل|مقطع)) /u
/** `نهائي كأس الأندية`, `الجولة 19`: of which games a title tells, folded. */
const ROUND = /^(?:الجوله|المرحله|الدور|نهايي|ختام|بطوله|كاس|دوري|موسم) /u
/** When or where it was, as no title begins that is shorter than the line below: `في أول جلسة بعد العطلة`, folded. */
const OCCASION =
  /^(?:في|بعد|قبل|خلال|عقب|لدي|اثناء|ضمن|منذ|وسط|رغم|اثر|عشيه|غداه|علي هامش|بحضور|برعايه|بمناسبه|بمشاركه)\s/u
const LONGEST_OCCASION = 8

/** What stands at the top of an article. */
export interface Titles {
  /** Kicker, title, subtitle, lead and the repetition of the title. */
  readonly parts: readonly Part[]
  /** Whether nothing but its place speaks for the title. */
  readonly isGuessed: boolean
}

/** Lines that may be the title or stand beside it, up to the lead. */
export function shortLines(texts: readonly PageLine[]): readonly PageLine[] {
  const lead = texts.findIndex(
    (line, index) => index > 0 && isParagraph(line) && (!isTitleLike(line) || line.words >= SHORTEST_LEAD),
  )
  return texts
    .slice(0, lead < 0 ? texts.length : lead)
    .filter(
      (line, index) =>
        (isTitleLike(line) && (index === 0 || !(isNamedPart(line) || isCaption(line)))) || isAnnouncement(line),
    )
}

/**
 * Of the last three short lines: below an announcement, the line behind it; above the number
 * of a part, the line before it; of two the second, when the first is shorter and no longer than what stands above titles,
 * which in an interview may be long, for it says who speaks; of three the one in the middle.
 */
export function chosen(
  lines: readonly PageLine[],
  { isInterview = false, isBelowSection = false } = {},
): PageLine | undefined {
  const short = withoutForeign(lines)
  const at = short.findIndex(isStatement)
  if (at >= 0) return isSameKind(short[at], short[at + 1]) ? short[at + 1] : short[at]
  const [first, second, third] = withoutCaption(short.slice(-3))
  if (first === undefined || second === undefined) return first !== undefined && isTitleLike(first) ? first : undefined
  if (third !== undefined) return isTitleLike(second) ? second : third
  if (isAnnouncement(first)) return second
  // No other name of a person is among these lines than that of whom the text tells.
  if (isPersons(first.text)) return first
  if (first.words >= SHORTEST_SUBTITLE && (QUOTED.test(second.text) || GOES_ON.test(second.text))) return first
  if (NUMBERED_PART.test(second.text)) return first
  if (saysWork(second)) return first
  if (isInterview && second.words >= SHORTEST_SUBTITLE) return second
  if (isBelowSection && !isAbove(first)) return first
  if (ASKS.test(second.text) && first.words <= LONGEST_KICKER) return second
  if (isOccasion(first) && second.words >= first.words) return second
  return second.words < first.words || isSentence(first) ? first : second
}

/** The lines without those that say the title in another language. */
function withoutForeign(short: readonly PageLine[]): readonly PageLine[] {
  const own = short.filter(({ text }) => !isLatin(text))
  return own.length === 0 ? short : own
}

/**
 * Of three lines the last belongs to the text where a blank line parts it from the others and none from the text, and where it says who stands
 * where.
 */
function withoutCaption(short: readonly PageLine[]): readonly PageLine[] {
  const [first, second, third] = short
  if (first === undefined || second === undefined || third?.isBlankBefore !== true) return short
  const isOfText = !third.isBlankBehind && !second.isBlankBefore
  return isOfText || (isScenic(third) && first.words >= second.words && !isAnnouncement(first))
    ? [first, second]
    : short
}

/** `بيان رقم (17)` above `بيان صادر عن المجلس`: the number is no title. */
function isSameKind(first: PageLine | undefined, second: PageLine | undefined): boolean {
  return first?.text.split(' ', 1)[0] === second?.text.split(' ', 1)[0]
}

/** The title with what stands around it in these lines. */
export function around(
  texts: readonly PageLine[],
  title: PageLine,
  because: Because,
  leadBecause: Because,
): readonly Part[] {
  const at = texts.indexOf(title)
  const above = texts[at - 1]
  const isKicker =
    above !== undefined &&
    !isForeign(above, title) &&
    ((isTitleLike(above) && !isStatement(title)) || isAnnouncement(above))
  const behind = texts.slice(at + 1)
  const foreign = behind.slice(0, 2).filter((line) => isTitleLike(line) && isForeign(line, title))
  const under = behind.filter((line) => !foreign.includes(line))
  const subtitle =
    under[0] !== undefined &&
    isTitleLike(under[0]) &&
    under[0].words < SHORTEST_LEAD &&
    !isCaption(under[0]) &&
    !ISSUE.test(under[0].text) &&
    !ARTICLE_OF_LAW.test(under[0].text)
      ? under[0]
      : undefined
  const leads = under.slice(subtitle === undefined ? 0 : 1).filter(isParagraph)
  const [lead] = leads
  return [
    ...(isKicker ? [part('kicker', above, 'above the title')] : []),
    part('title', title, because),
    ...(subtitle === undefined ? [] : [part('subtitle', subtitle, 'below the title')]),
    ...foreign.map((line) => part('furniture', line, 'the title in another language')),
    ...(lead !== undefined && leads.length === 1 ? [part('lead', lead, leadBecause)] : []),
  ]
}

/** Whether a line is in Latin letters, and another is not. */
export function isForeign(line: PageLine, other: PageLine): boolean {
  return isLatin(line.text) && !isLatin(other.text)
}

/** Whether a line says which kind of work the title above it is of. */
export function saysWork({ text }: PageLine): boolean {
  return OF_WORK.test(folded(text))
}

/** Whether a line reads like one above a title: it announces, says where or when, or of which kind the text is. Names of sites do not. */
export function leadsToTitle(line: PageLine): boolean {
  return isAnnouncement(line) || LEADS.test(folded(line.text))
}

/** Whether a line begins like one above a title. */
function isAbove(line: PageLine): boolean {
  const text = folded(line.text)
  return isAnnouncement(line) || OCCASION.test(text) || ROUND.test(text) || / رقم /.test(text) || LEADS.test(text)
}

/** A line that begins like one and goes on with a verb is a title: `بعد عام من الصمت يعود صوت الراوي`. */
export function isOccasion({ words, text }: PageLine): boolean {
  return words <= LONGEST_OCCASION && OCCASION.test(folded(text)) && !CLAUSE.test(text)
}

/** What stands above a title is short and tells nothing. */
function isSentence({ words, text }: PageLine): boolean {
  return words > LONGEST_KICKER || (words === LONGEST_KICKER && PRESENT.test(text))
}
