import { isAddress } from './address.ts'
import { isTrade, namesIn } from './authors.ts'
import { hasDigit } from './digits.ts'
import { folded } from './folded.ts'
import { type Label, labelAlone, labelAtStart } from './labels.ts'
import { isPublisherName, nameRole } from './names.ts'
import { hasJoining, isPersons, mayBePerson } from './persons.ts'
import { isStamp, printedIn } from './printed.ts'
import { wordCount } from './word-units.ts'

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

/** What a label says of its line; `line-kind.ts` tells what each is. */
export type LabelledKind =
  | FieldKind
  | 'open-field'
  | 'comments'
  | 'related'
  | 'aside'
  | 'headline'
  | 'footer'
  | 'end'
  | 'furniture'

const CODE = /^[\s\p{P}]*\p{Nd}{2,16}[\s\p{P}]*$/u
/** `آخر تحديث للموقع: ...` */
const OF_SITE = /(?:للموقع|للبوابة|للبوابه|لموقع|على الموقع)(?!\p{L})/u
/** What no code of an article is: `رقم الإعلان: 41 / ب`. */
const NUMBER_OF = /^[\s\p{P}]*\p{Nd}{1,8}\s?[\p{P}\s]\s?\p{L}{0,2}\s*$/u
/** `التعليقات (2)` */
const COUNT_BEHIND = /[\s([]*\p{Nd}+[\s)\]]*$/u
/** `الكلمات المفتاحية [English]` */
const LANGUAGE_BEHIND = /\s*[[(](?:English|Arabic|Persian|العربية|الإنجليزية|الفارسية|انگلیسی|عربی|فارسی)[\])]\s*$/u
const MAY_HAVE_BEHIND = /[)\]]/
const LETTER = /\p{L}/u
/** `آخر تعديل لهذه الصفحة كان يوم 4 مارس 2018` */
const LAST = /^\P{L}*آخر\s(?:تعد[يی]ل|تحد[يی]ث|تحر[يی]ر)\s/u
/** A name behind it is that of who took the pictures. */
const CREDITS = /^\P{L}*(?:تصوير|عدسه|المصور|(?:ال)?صور(?!\p{L})|ت\s?[:\uff1a])/u
/** A verb and a noun, or what belongs to somebody: only what is plainly a name makes it a label. */
const WROTE = /^\P{L}*(?:كتبت?(?!\sبواسطة)|نقلت?|ترجمت?|حررت?|للشاعرة?)\s/u
const FILED_IN = /^\P{L}*(?:نشرت?|منشور|أدرجت?)\s(?:في|ف[یى])\s?[:\uff1a]/u
const LONGEST_FILED = 6
/** Where a law was published: `نشرت في العدد 412 بتاريخ 08/03/2018`. */
const IN_ISSUE = /^(?:في\s|ف[یى]\s)?العدد\s\(?\p{Nd}{1,6}\)?\s(?:بتار[یي]خ|في|ف[یى]|من|الصادر)\s/u
const CITES = /^\P{L}*(?:نقلا|المصدر|منبع)/u
const BAR = /[|/]/
const BARS = /\s*[|/]\s*/u
const COLON = /[:\uff1a]/
const COMMAS = /\s*[\u060c,]\s*/u
/** Words, and UTF-16 units so that long lines are not counted: the value of a label is no sentence. */
const LONGEST_VALUE = { words: 20, units: 256 }
const LONGEST_NAMES = 12
const FEWEST_TOPICS = 3
/** Words of names without a colon. */
const LONGEST_BARE_NAMES = 7
const LONGEST_OFFICE = 3
const LONGEST_SOURCE = 6
const SHORTEST_LINK = 4
/** `بالصور.. ` begins titles. */
const PICTURED = /^\P{L}*بال(?:صور|ف[يی]د[يی]و)(?:\p{L}{0,4})\s?\.{2}/u
/** `حجم النص A A A` */
const SIZES = /^(?:\s*[+-]?[ATأآا][+-]?){2,4}\s*$/u
/** No label stands in a longer line that has no colon this far in; UTF-16 units. */
const LONGEST_ALONE = 80
/** Roles whose value may stand on the line below a label and its colon. */
const OPEN: ReadonlySet<Label['role']> = new Set([
  'published',
  'updated',
  'newsCode',
  'author',
  'poet',
  'section',
  'source',
  'url',
])

/** Of these some also without a colon. */
const OPEN_ALONE: ReadonlySet<Label['role']> = new Set(['published', 'updated', 'newsCode', 'source', 'url'])

/** What a label at the start of a line, or all of it, says that the line is; undefined when none does. */
export function labelledKind(raw: string): LabelledKind | undefined {
  const isShort = raw.length <= LONGEST_ALONE
  if (!isShort && !COLON.test(raw.slice(0, LONGEST_ALONE))) return undefined
  const alone = isShort && !COLON.test(raw) ? kindAlone(labelAlone(raw)) : undefined
  if (alone !== undefined) return alone
  const label = labelAtStart(raw)
  const labelled = label && kindOfLabelled(label, raw.slice(label.valueStart), raw)
  if (labelled !== undefined || !isShort) return labelled
  if (COLON.test(raw) && isTrade(raw) && isPersons(raw)) return 'author'
  const bareLabel = MAY_HAVE_BEHIND.test(raw) || hasDigit(raw) ? withoutNote(raw) : raw
  return kindAlone(labelAlone(bareLabel) ?? roleInTwoLanguages(raw))
}

/** A label without the language or the count behind it. */
function withoutNote(raw: string): string {
  return raw.replace(LANGUAGE_BEHIND, '').replace(COUNT_BEHIND, '')
}

/** `Related news | أخبار ذات صلة`: one label twice. */
function roleInTwoLanguages(raw: string): Label['role'] | undefined {
  if (!BAR.test(raw)) return undefined
  const [first = '', second = '', ...more] = raw.split(BARS)
  const role = second === '' || more.length > 0 ? undefined : labelAlone(first)
  return role !== undefined && role === labelAlone(second) ? role : undefined
}

/** Whether a line is a label with a date or a code behind it. */
export function isDatedOrCoded(raw: string): boolean {
  const kind = labelledKind(raw)
  return kind === 'published' || kind === 'updated' || kind === 'newsCode'
}

function kindAlone(role: Label['role'] | undefined): LabelledKind | undefined {
  switch (role) {
    case undefined:
      return undefined
    case 'comments':
    case 'related':
    case 'aside':
    case 'end':
      return role
    case 'author':
    case 'poet':
    case 'section':
    case 'url':
    case 'title':
    case 'text':
      return 'open-field'
    default:
      return 'furniture'
  }
}

function kindOfLabelled(label: Label, value: string, raw: string): LabelledKind | undefined {
  const { role, hasColon, hasSign } = label
  if (value.trim() === '') return kindWithoutValue(label)
  switch (role) {
    case 'published':
    case 'updated':
      if (role === 'updated' && OF_SITE.test(raw)) return 'furniture'
      if (isStamp(role === 'published' ? value.replace(IN_ISSUE, '') : value)) return role
      if ((hasColon || LAST.test(raw)) && isShort(value) && printedIn(value).dates.length > 0) return role
      return hasColon && role === 'published' && (nameRole(value) === 'section' || isFiledIn(value, raw))
        ? 'section'
        : undefined
    case 'clock':
      return isStamp(value) ? role : undefined
    case 'newsCode':
      return CODE.test(value) ? role : hasColon && NUMBER_OF.test(value) ? 'furniture' : undefined
    case 'author':
    case 'poet':
      if (hasColon && CODE.test(value)) return 'furniture'
      if (role === 'poet' && hasColon && areTopics(value)) return 'furniture'
      return isAuthor(label, value, raw) || isOffice(label, value, raw) ? role : undefined
    case 'section':
      return hasColon && isNameList(value) ? role : undefined
    case 'url':
      return isAddress(value) ? role : undefined
    case 'caption':
      if (hasColon && CREDITS.test(folded(raw))) return isOfPhotographer(value) ? 'furniture' : role
      if (!hasColon && CREDITS.test(folded(raw)) && isPersons(value)) return 'furniture'
      return hasColon && value.length <= LONGEST_VALUE.units ? role : undefined
    case 'source':
      if (hasColon && isShort(value)) return isAddress(value) ? 'url' : role
      return (hasSign || isCited(value, raw)) && wordCount(value) <= LONGEST_SOURCE ? role : undefined
    case 'related':
      return (hasColon || (hasSign && !PICTURED.test(raw) && wordCount(value) >= SHORTEST_LINK)) && isShort(value)
        ? 'headline'
        : undefined
    case 'contact':
      return hasColon && isShort(value) ? 'footer' : undefined
    case 'comments':
      return hasColon && !LETTER.test(value) ? 'comments' : undefined
    case 'ui':
      return (hasColon && isShort(value)) || CODE.test(value) || SIZES.test(value) ? 'furniture' : undefined
    default:
      return hasColon && isShort(value) ? 'furniture' : undefined
  }
}

/** `نشر في: رحلات، خواطر` */
function isFiledIn(value: string, raw: string): boolean {
  return FILED_IN.test(raw) && !hasDigit(value) && wordCount(value) <= LONGEST_FILED && isNameList(value)
}

/** `نقلا عن صحيفة المرفأ` */
function isCited(value: string, raw: string): boolean {
  return CITES.test(raw) && (isPublisherName(value) || nameRole(value) === 'agency')
}

/** Without a colon only such labels as `بقلم`, before a short name. */
function isAuthor({ hasColon, hasSign, isBare }: Label, value: string, raw: string): boolean {
  if (!isNameList(value) || namesIn(value).length === 0) return false
  if (hasSign || (!hasColon && WROTE.test(raw))) return isPersons(value.replace(/\s*[:\uff1a]\s*$/u, ''))
  return hasColon || (isBare && wordCount(namesIn(value).join(' ')) <= LONGEST_BARE_NAMES && areNames(value))
}

/** `بقلم: رئيس التحرير`, `كتب المحرر السياسي`: who wrote it is not said. */
function isOffice({ hasColon, isBare }: Label, value: string, raw: string): boolean {
  const isShortName = wordCount(value) <= (hasColon ? LONGEST_BARE_NAMES : LONGEST_OFFICE)
  return (hasColon || (isBare && (!WROTE.test(raw) || isTrade(value)))) && isShortName && namesIn(value).length === 0
}

/** Key words: three or more, most of one word, and none of them begins like the name of a person: `كلمات: تمور، أسعار، أسواق الجملة`. */
function areTopics(value: string): boolean {
  const parts = value.split(COMMAS)
  const single = parts.filter((part) => wordCount(part) === 1).length
  return parts.length >= FEWEST_TOPICS && 2 * single > parts.length && !parts.some(isPersons)
}

/** Names without the time of day behind them; a word that joins parts of a sentence stands in none. */
function areNames(value: string): boolean {
  return namesIn(value).every((name) => !hasJoining(name))
}

function isOfPhotographer(value: string): boolean {
  return isPersons(value) || mayBePerson(value)
}

function kindWithoutValue({ role, hasColon }: Label): LabelledKind | undefined {
  if (!hasColon) return OPEN_ALONE.has(role) ? 'open-field' : undefined
  if (role === 'comments' || role === 'related' || role === 'aside') return role
  return OPEN.has(role) ? 'open-field' : 'furniture'
}

function isShort(value: string): boolean {
  return value.length <= LONGEST_VALUE.units && wordCount(value) <= LONGEST_VALUE.words
}

function isNameList(value: string): boolean {
  return value.length <= LONGEST_VALUE.units && wordCount(value) <= LONGEST_NAMES && !/[.!؟?]\s*$/u.test(value)
}
