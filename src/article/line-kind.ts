import { WEEKDAYS } from '../data/weekdays.ts'
import { isAddress } from './address.ts'
import type { ArticleLine } from './article.ts'
import { buttonKind, labelledButton } from './button-words.ts'
import { isContact } from './contact.ts'
import { isCounter } from './counter.ts'
import { hasDigit } from './digits.ts'
import { isDisclaimer } from './disclaimer.ts'
import { edgeKind } from './edges.ts'
import { type LabelledKind, labelledKind } from './labelled-kind.ts'
import { bare, labelInside } from './labels.ts'
import { isMenu } from './menu.ts'
import { sectionOf } from './names.ts'
import { isNumberedText } from './numbered-text.ts'
import { isPageOwn } from './page-forms.ts'
import { isPersons } from './persons.ts'
import { isStamp, printedIn } from './printed.ts'
import { isSiteNotice } from './site-notice.ts'

/**
 * What a line is by itself. `stamp`: dates and nothing else. `time`: times and nothing else. `open-field`: a label whose
 * value stands on the next line. `symbols`: no letter at all. `comments`, `related`, `aside`: the label that opens what
 * stands below articles. `headline`: a link to another article. `footer`: who made the page, and where they are. `end`:
 * an agency's mark behind its text; `end-code`: what may be one there. `crumbs`: the name of a section. `place`, `agency`: of a dateline that
 * stands on a line of its own. `furniture`: any
 * other label without a value of the article's, and buttons.
 */
export type LineKind =
  | LabelledKind
  | 'blank'
  | 'stamp'
  | 'time'
  | 'disclaimer'
  | 'symbols'
  | 'end-code'
  | 'crumbs'
  | 'link'
  | 'place'
  | 'agency'
  | 'text'

/** UTF-16 units; a longer line is text. */
const LONGEST = 256
/** A tatweel alone is a rule across the page. */
const LETTER = /[^\P{L}\u0640]/u
/** `/انتهى/`, `انتهی**2054 / ح`. */
const END = /^[\s/*(]*[اأ]نته[يىی](?:[\s/*)]*$|[\s/*]+(?=\P{L}*\p{Nd}))/u
/** `رأيان حول "مراجعة سماعة"`: how many comments an article has. Without a number it may be a title: `رد على «المقال»`. */
const OF_COMMENTS =
  /^\s*(?:\p{Nd}+\s(?:رأي|آراء|فكرة|تعليق|تعليقات|رد|ردود)|رأیان|رأيان|فكرتان|تعليقان|ردان|(?:رأي|فكرة|تعليق|رد)\sواحدة?)\s(?:حول|على|عن)\s["\u201c\u00ab]/u
/** `1- أمل نابل` is an item of a list. */
const ITEM = /^\s*\p{Nd}{1,2}\s?[-.)]\s+\p{L}{2}/u
/** A code that an agency puts behind its text: `(۹۸۶۳/ع۹۴۰)`, `YUN-2`, `/110`. */
const CODE_SIGNS = /^[\p{L}\p{Nd}\s()[\]/*_-]+$/u
const CODE_WORD = /\p{L}+/gu
const LONGEST_END_CODE = { units: 24, words: 3, letters: 4 }
/** `بيان رقم (14) لسنة 2021` */
const NUMBER_OF = /(?:^|\p{L}\s)رقم\s/u
/** `تاريخ الاستلام:`, the label of a date that is none of those that an article has; `تاريخ الميلاد:` is a row of a record. */
const ANY_DATE =
  /(?:^|(?<=[\u060c,|\p{Nd}-]))\s*(?:ت[اأ]ر[يی]خ\s(?!(?:ال)?(?:م[يی]لاد|ولادة|وفاة|تأس[يی]س|توق[يی]ع|صنع|انتهاء|اقتناء|اكتشاف))[\p{L}\s]{2,24}[:\uff1a]|آخر مراجعة[\p{L}\s]{0,12}[:\uff1a]?)/gu
const LONGEST_FOOTER = 160
const COPYRIGHT = /\u00a9|\(c\)/iu
/** Behind what a picture shows: `رجال الإطفاء قرب المصنع © وكالات` */
const CREDITED =
  /^(?!.*حقوق|\s*(?:موقع|شركة|وكالة|صحيفة|جريدة|مجلة|قناة|شبكة)\s)\P{Nd}{15,160}\s\u00a9\s?[\p{L}\p{M}\s./]{2,30}$/u
/** `جميع حقوق البث محفوظة` */
const RESERVED = /حقوق\s(?:[\p{L}\p{M}]+\s){0,3}محفوظ/u
/** A field of a form that must be filled in: `الاسم *` */
const REQUIRED = /^\s*[\p{L}\p{M}\s]{2,30}\s\*\s*$/u
/** `(صور)` below a title. */
const IN_BRACKETS = /^\s*\([^()]*\)\s*$/u
const MAIL = /[\w.+-]+@[\w-]+\.\w+/u
/** How long it takes to read the text, behind its writer too: `٥ دقائق للقراءة`, `قراءة 3 دقائق`, `سالم النجار | 9 دقائق قراءة`. */
const READING =
  /^(?:[\p{L}\s.]{4,40}\s[|•·-]\s)?\P{L}*(?:\p{Nd}{1,2}\s)?(?:دقيقة|دقائق|دقيقتان|دقيقتين)\s(?:ل?ل?قراءة|من القراءة|لقراءة\s\S+)\P{L}*$|^\P{L}*(?:مدة\s)?(?:ال)?قراءة\s?:?\s\p{Nd}{1,2}\s(?:دقيقة|دقائق)\P{L}*$/u
const LONGEST_WEEKDAY = 16
const WEEKDAY_NAMES: ReadonlySet<string> = new Set(WEEKDAYS.map(([name]) => name))

/** The kind of a line, from its raw form: labels are folded, so the repair is not needed to read them. */
export function kindOf({ raw }: ArticleLine): LineKind {
  if (raw.trim() === '') return 'blank'
  if (isNumberedText(raw)) return 'text'
  return labelledKind(raw) ?? (isDisclaimer(raw) ? 'disclaimer' : formKind(raw))
}

function formKind(raw: string): LineKind {
  if (isSiteNotice(raw)) return 'furniture'
  if (raw.length > LONGEST) return 'text'
  if (END.test(raw)) return 'end'
  if (isAddress(raw)) return 'link'
  if (hasDigit(raw)) {
    if (isStamp(raw) || isStampBehindLabels(raw)) return printedIn(raw).dates.length > 0 ? 'stamp' : 'time'
    if (isEndCode(raw)) return 'end-code'
  }
  if (!LETTER.test(raw)) return 'symbols'
  if (
    (raw.includes('*') && REQUIRED.test(raw) && !isPersons(raw)) ||
    labelInside(raw) === 'comments' ||
    OF_COMMENTS.test(raw)
  )
    return 'comments'
  if (raw.includes('\u00a9') && CREDITED.test(raw)) return 'caption'
  if (isFooter(raw) || isContact(raw)) return 'footer'
  if (isMenu(raw) || isWeekday(raw) || isPageOwn(raw)) return 'furniture'
  if (IN_BRACKETS.test(raw) && sectionOf(raw) !== undefined) return 'furniture'
  if (sectionOf(raw) !== undefined) return 'crumbs'
  if (raw.includes('دق') && READING.test(raw)) return 'furniture'
  const kind = edgeKind(raw) ?? buttonKind(raw) ?? labelledButton(raw) ?? 'text'
  // `تم قراءته 1021 مرات`
  return kind === 'related' && isCounter(raw) ? 'furniture' : kind
}

function isStampBehindLabels(raw: string): boolean {
  const rest = raw.replaceAll(ANY_DATE, '')
  return rest !== raw && isStamp(rest)
}

/** Who made a page, and how they are reached. */
function isFooter(raw: string): boolean {
  if (raw.length > LONGEST_FOOTER) return false
  return (
    (/[\u00a9(]/.test(raw) && COPYRIGHT.test(raw)) ||
    RESERVED.test(raw) ||
    MAIL.test(raw) ||
    labelInside(raw) === 'copyright'
  )
}

function isWeekday(raw: string): boolean {
  return raw.length <= LONGEST_WEEKDAY && WEEKDAY_NAMES.has(bare(raw))
}

/** Digits with at most a few short words between signs. */
function isEndCode(raw: string): boolean {
  const { units, words, letters } = LONGEST_END_CODE
  if (raw.length > units || !CODE_SIGNS.test(raw) || ITEM.test(raw) || NUMBER_OF.test(raw)) return false
  const found = raw.match(CODE_WORD) ?? []
  return found.length > 0 && found.length <= words && found.every((word) => word.length <= letters)
}
