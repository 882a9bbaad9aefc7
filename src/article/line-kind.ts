import { printedDates } from '../calendar/printed-dates.ts'
import { isStamp } from '../calendar/stamp.ts'
import { WEEKDAYS } from '../data/weekdays.ts'
import type { ArticleLine } from './article.ts'
import { isDisclaimer } from './disclaimer.ts'
import { edgeKind } from './edges.ts'
import { bare, type Label, labelAlone, labelAtStart, labelInside } from './labels.ts'
import { isMenu } from './menu.ts'
import { sectionOf } from './names.ts'
import { wordCount } from './words.ts'

/** A label with the article's value behind it. */
type FieldKind =
  | 'published'
  | 'updated'
  | 'clock'
  | 'newsCode'
  | 'author'
  | 'poet'
  | 'source'
  | 'section'
  | 'url'
  | 'caption'

/**
 * What a line is by itself. `stamp`: dates and nothing else. `time`: times and nothing else. `open-field`: a label whose
 * value stands on the next line. `symbols`: no letter at all. `comments`, `related`, `aside`: the label that opens what
 * stands below articles. `headline`: a link to another article. `footer`: who made the page, and where they are. `end`:
 * an agency's mark behind its text; `end-code`: what may be one there. `crumbs`: the name of a section. `furniture`: any
 * other label without a value of the article's, and buttons.
 */
export type LineKind =
  | FieldKind
  | 'blank'
  | 'stamp'
  | 'time'
  | 'open-field'
  | 'disclaimer'
  | 'symbols'
  | 'comments'
  | 'related'
  | 'aside'
  | 'headline'
  | 'footer'
  | 'end'
  | 'end-code'
  | 'crumbs'
  | 'link'
  | 'furniture'
  | 'text'

const CODE = /^[\s\p{P}]*\p{Nd}{2,12}[\s\p{P}]*$/u
/** `التعليقات (2)` */
const COUNT_BEHIND = /[\s([]*\p{Nd}+[\s)\]]*$/u
const LETTER = /\p{L}/u
const DIGIT = /\p{Nd}/u
const LINK = /^\s*(?:https?:\/\/|www\.)\S+\s*$/iu
/** `/انتهى/`, `انتهی**2054 / ح`. */
const END = /^[\s/*(]*[اأ]نته[يىی](?:[\s/*)]*$|[\s/*]+(?=\P{L}*\p{Nd}))/u
/** A code that an agency puts behind its text: `(۹۸۶۳/ع۹۴۰)`, `YUN-2`, `/110`. */
const CODE_SIGNS = /^[\p{L}\p{Nd}\s()[\]/*_-]+$/u
const CODE_WORD = /\p{L}+/gu
const LONGEST_END_CODE = { units: 24, words: 3, letters: 4 }
/** Words, and UTF-16 units so that long lines are not counted: the value of a label is no sentence. */
const LONGEST_VALUE = { words: 20, units: 256 }
const LONGEST_NAMES = 12
/** No label stands in a longer line that has no colon this far in; UTF-16 units. */
const LONGEST_ALONE = 80
const COLON = /[:\uff1a]/
/** `تاريخ الاستلام:`, the label of a date that is none of those that an article has. */
const ANY_DATE = /^\s*ت[اأ]ر[يی]خ\s[\p{L}\s]{2,24}[:\uff1a]/u
const LONGEST_FOOTER = 160
const COPYRIGHT = /\u00a9|\(c\)/iu
const MAIL = /[\w.+-]+@[\w-]+\.\w+/u
/** Words of names without a colon. */
const LONGEST_BARE_NAMES = 7
const LONGEST_WEEKDAY = 16
const WEEKDAY_NAMES: ReadonlySet<string> = new Set(WEEKDAYS.map(([name]) => name))
/** Roles whose value may stand on the line below a label and its colon. */
const OPEN: ReadonlySet<Label['role']> = new Set([
  'published',
  'updated',
  'newsCode',
  'author',
  'poet',
  'section',
  'source',
])

/** Whether a line is a label with a date or a code behind it. */
export function isDatedOrCoded(raw: string): boolean {
  const kind = labelledKind(raw)
  return kind === 'published' || kind === 'updated' || kind === 'newsCode'
}

/** The kind of a line, from its raw form: labels are folded, so the repair is not needed to read them. */
export function kindOf({ raw }: ArticleLine): LineKind {
  if (raw.trim() === '') return 'blank'
  return labelledKind(raw) ?? (isDisclaimer(raw) ? 'disclaimer' : formKind(raw))
}

function labelledKind(raw: string): LineKind | undefined {
  const isShort = raw.length <= LONGEST_ALONE
  if (!isShort && !COLON.test(raw.slice(0, LONGEST_ALONE))) return undefined
  const label = labelAtStart(raw)
  const labelled = label && kindOfLabelled(label, raw.slice(label.valueStart))
  if (labelled !== undefined || !isShort) return labelled
  return kindAlone(labelAlone(raw.replace(COUNT_BEHIND, '')))
}

function kindAlone(role: Label['role'] | undefined): LineKind | undefined {
  switch (role) {
    case undefined:
      return undefined
    case 'comments':
    case 'related':
    case 'aside':
    case 'end':
      return role
    default:
      return 'furniture'
  }
}

function formKind(raw: string): LineKind {
  if (raw.length > LONGEST_VALUE.units) return 'text'
  if (END.test(raw)) return 'end'
  if (LINK.test(raw)) return 'link'
  if (DIGIT.test(raw)) {
    if (isStamp(raw) || isStamp(raw.replace(ANY_DATE, ''))) return printedDates(raw).dates.length > 0 ? 'stamp' : 'time'
    if (isEndCode(raw)) return 'end-code'
  }
  if (!LETTER.test(raw)) return 'symbols'
  if (isFooter(raw)) return 'footer'
  if (isMenu(raw) || isWeekday(raw)) return 'furniture'
  return sectionOf(raw) === undefined ? (edgeKind(raw) ?? 'text') : 'crumbs'
}

/** Who made a page, and how they are reached. */
function isFooter(raw: string): boolean {
  if (raw.length > LONGEST_FOOTER) return false
  return COPYRIGHT.test(raw) || MAIL.test(raw) || labelInside(raw) === 'copyright'
}

function isWeekday(raw: string): boolean {
  return raw.length <= LONGEST_WEEKDAY && WEEKDAY_NAMES.has(bare(raw))
}

/** Digits with at most a few short words between signs. */
function isEndCode(raw: string): boolean {
  const { units, words, letters } = LONGEST_END_CODE
  if (raw.length > units || !CODE_SIGNS.test(raw)) return false
  const found = raw.match(CODE_WORD) ?? []
  return found.length > 0 && found.length <= words && found.every((word) => word.length <= letters)
}

function kindOfLabelled(label: Label, value: string): LineKind | undefined {
  const { role, hasColon } = label
  if (value.trim() === '') return kindWithoutValue(label)
  switch (role) {
    case 'published':
    case 'updated':
      return isStamp(value) || (hasColon && isShort(value) && printedDates(value).dates.length > 0) ? role : undefined
    case 'clock':
      return isStamp(value) ? role : undefined
    case 'newsCode':
      return CODE.test(value) ? role : undefined
    case 'author':
    case 'poet':
      return isAuthor(label, value) ? role : undefined
    case 'section':
      return hasColon && isNameList(value) ? role : undefined
    case 'url':
      return LINK.test(value) ? role : undefined
    case 'caption':
      return hasColon && value.length <= LONGEST_VALUE.units ? role : undefined
    case 'source':
      return hasColon && isShort(value) ? (LINK.test(value) ? 'url' : role) : undefined
    case 'related':
      return hasColon && isShort(value) ? 'headline' : undefined
    case 'contact':
      return hasColon && isShort(value) ? 'footer' : undefined
    case 'comments':
      return hasColon && !LETTER.test(value) ? 'comments' : undefined
    case 'ui':
      return (hasColon && isShort(value)) || CODE.test(value) ? 'furniture' : undefined
    default:
      return hasColon && isShort(value) ? 'furniture' : undefined
  }
}

/** Without a colon only such labels as `بقلم`, before a short name. */
function isAuthor({ hasColon, isBare }: Label, value: string): boolean {
  if (!isNameList(value)) return false
  return hasColon || (isBare && wordCount(value) <= LONGEST_BARE_NAMES)
}

function kindWithoutValue({ role, hasColon }: Label): LineKind | undefined {
  if (!hasColon) return role === 'published' || role === 'updated' || role === 'newsCode' ? 'open-field' : undefined
  if (role === 'comments' || role === 'related' || role === 'aside') return role
  return OPEN.has(role) ? 'open-field' : 'furniture'
}

function isShort(value: string): boolean {
  return value.length <= LONGEST_VALUE.units && wordCount(value) <= LONGEST_VALUE.words
}

function isNameList(value: string): boolean {
  return value.length <= LONGEST_VALUE.units && wordCount(value) <= LONGEST_NAMES && !/[.!؟?]\s*$/u.test(value)
}
