import { NAMES } from '../data/labels.ts'
import { endsInColon, hasColon } from './colon.ts'
import { hasDigit } from './digits.ts'
import { folded } from './folded.ts'
import { withoutFringe } from './fringe.ts'
import { bare, entriesAt, labelAlone, wordsAt } from './labels.ts'
import { isStamp } from './printed.ts'

type NameRole = 'section' | 'opinion' | 'agency'

const isNameRole = (role: string): role is NameRole => role === 'section' || role === 'opinion' || role === 'agency'
const ROLES: ReadonlyMap<string, NameRole> = new Map(
  [...entriesAt('name'), ...NAMES].flatMap(([name, role]) => (isNameRole(role) ? [[name, role] as const] : [])),
)
const INSTITUTIONS = wordsAt('first', 'signer')
const VERB = /\s[يت]\p{L}{3,}(?:\s|$)|[:\uff1a!?\u061f]/u
const ARTICLE = /^ال/u

/** UTF-16 units of the longest line that is a name, with room for marks and numbers. */
const LONGEST = 60
const LONGEST_SITE = 100
const LONGEST_PATH = 120
const CRUMB = /(?:^|\s)\p{Nd}{1,2}\s?[.)]\s*(?=\p{L})/gu
const CRUMBS = /^\s*\p{Nd}{1,2}\s?[.)]\s*\p{L}[\p{L}\p{M}\s]*(?:\p{Nd}{1,2}\s?[.)]\s*\p{L}[\p{L}\p{M}\s]*)*$/u
const PATH = /\s+[-\u2013\u2014>\u00bb\u203a/|\\]\s+/u
/** Signs that stand between the steps of a path and hardly anywhere else, each once or twice: `الرئيسية >> بيانات`. */
const SIGNS = String.raw`<>\u00bb\u203a\u2039\u2190\u2192\u25c0\u25b6\u25c4\u25ba`
const BETWEEN = String.raw`(?:\s*[${SIGNS}]{1,2}\s*|\s+(?:/{1,2}|\\)\s+)`
const NAME = String.raw`[^${SIGNS}«/\\]+`
/** What parts the steps of a path. */
export const STEP = new RegExp(BETWEEN, 'u')
const STEPS = new RegExp(`^${NAME}(?:${BETWEEN}${NAME})+$`, 'u')
/** What pages put before a path: where their reader is. */
export const HERE =
  /^\s*(?:(?:[أا]نت (?:هنا|الآن (?:في|ف[یى]))|شما اینجا هستید|you are here)\s*[:\uff1a]?|[\u2302\u{1f3e0}]\s*[>\u00bb\u203a/|]?)\s+/iu
const OPEN_ENDS = /^[\s>\u00bb/|\\]+|[\s>\u00ab/|\\]+$/gu
const WIDE =
  /\s*[/\\<>\u00bb\u203a\u2039\u2190\u2192\u25c0\u25b6\u25c4\u25ba]{1,2}\s*|\s+[-\u2013\u2014\u0640]\s+|[\u060c,]\s+|\s?[:\uff1a]\s/u
/** What parts steps, or stands before them: most lines have nothing of it. */
const MAY_BE_PATH = new RegExp(String.raw`[${SIGNS}/|\\\-\u2013\u2014\u0640\u060c,:\uff1a\p{Nd}]`, 'u')
const COMMA = /\s*[\u060c,]\s*/u
const LETTER = /\p{L}/u
const NEWS_OF =
  /^(?:ال)?(?:اخبار|شؤون|شيون|انباء) (?!ذات|مرتبطه|متعلقه|مشابهه|(?:ال)?اخري|مختاره|سابقه)\S{4,}(?: و\S{4,})?$/u
/** `عمان - خاص`: from where it was written, and for whom. */
const OWN = 'خاص'
const AND = /\s+\u0648/u
const HOME = wordsAt('name', 'home')
const GENERAL = wordsAt('name', 'general')
const PLACES = wordsAt('name', 'place')
/** What stands behind the names of holy, taken and capital towns, folded. */
const EPITHET = / (?:المقدسه|المكرمه|المنوره|الاشرف|المحتله|العاصمه)$/u
/** `مدونة عن النحل`: a longer line says what the site is about. */
const TOPIC = wordsAt('text', 'topic')
/** `فصلية ثقافية تعنى بالتراث` */
const PERIODICALS = wordsAt('first', 'periodical')
const PRESS = wordsAt('first', 'press')
const MOST_WORDS_OF_PRESS = 6
const SITES: ReadonlySet<string> = new Set([...PRESS, ...PERIODICALS, ...wordsAt('first', 'site')])
const WRITERS = wordsAt('first', 'writer')
const MOST_WORDS_OF_CRUMB = 4
const MOST_WORDS_OF_SITE = 10

/** The name of a paper, agency or site, or what it says of itself, as it stands at the top of a page: `صحيفة الساحل`. */
export function isPublisherName(text: string): boolean {
  if (text.length > LONGEST_SITE || endsInColon(text)) return false
  return folded(text).split(PATH).some(isSiteName)
}

function isSiteName(name: string): boolean {
  const text = withoutFringe(name)
  const [first = '', second = ''] = text.split(/\s+/, 2)
  if (second === '' || !SITES.has(first)) return false
  const words = text.split(/\s+/).length
  if (PRESS.has(first) && words <= MOST_WORDS_OF_PRESS) return true
  return words <= (TOPIC.has(second) || PERIODICALS.has(first) ? MOST_WORDS_OF_SITE : MOST_WORDS_OF_CRUMB)
}

/** What is said of an author below the name: `كاتبة من حلب`. */
export function isAboutWriter(text: string): boolean {
  if (text.length > LONGEST_SITE) return false
  const words = bare(text).split(/\s+/)
  return words.length > 1 && words.length <= MOST_WORDS_OF_SITE && WRITERS.has(words[0] ?? '')
}

/** Whether a text begins with what a writer is: `صحفية مهتمة بالمسرح، صدر لها كتاب.` */
export function opensLikeWriter(text: string): boolean {
  return WRITERS.has(bare(text.slice(0, LONGEST_SITE)).split(/\s+/)[0] ?? '')
}

/** What kind of name a text is, punctuation around it looked past. */
export function nameRole(text: string): NameRole | undefined {
  if (text.length > LONGEST) return undefined
  const name = withoutFringe(folded(text))
  return ROLES.get(name) ?? pairRole(name)
}

/** `علوم وبيئة`: two names of sections joined; `أخبار الجامعة`, `شؤون المرأة`. */
function pairRole(name: string): NameRole | undefined {
  if (NEWS_OF.test(name)) return 'section'
  const [first = '', second = '', ...more] = name.split(AND, 3)
  const isSection = (part: string): boolean => ROLES.get(part) === 'section' || ROLES.get(`ال${part}`) === 'section'
  return second !== '' && more.length === 0 && isSection(first) && isSection(second) ? 'section' : undefined
}

/** The section that a line names: `العالم - إيران`, `1. إيران 2. الثقافة`, `محليات`; crumbs are joined by a dash. */
export function sectionOf(printed: string): string | undefined {
  if (printed.length > LONGEST_PATH) return undefined
  const here = HERE.exec(printed)?.[0] ?? ''
  const text = asSteps(printed.slice(here.length).replace(OPEN_ENDS, ''))
  if (!MAY_BE_PATH.test(text))
    return isOfSection(nameRole(text)) || (hasColon(here) && isStepAlone(text)) ? withoutFringe(text) : undefined
  if (text.search(WIDE) > 0 && HOME.has(bare(text.slice(0, text.search(WIDE))))) return homeSteps(text)
  if (STEPS.test(text) && !CRUMBS.test(text)) {
    const steps = text.split(STEP)
    return steps.some((step) => nameRole(step) === 'agency') ? undefined : stepsOf(steps)
  }
  if (text.length > LONGEST) return undefined
  if (CRUMBS.test(text)) return stepsOf(text.split(CRUMB))
  const [first = '', ...others] = text.split(PATH)
  const role = nameRole(first)
  const areShort = others.every((part) => part.split(/\s+/).length <= MOST_WORDS_OF_CRUMB && bare(part) !== OWN)
  if (isOfSection(role) && areShort) return [first, ...others].map(withoutFringe).join(' - ')
  // `كلية الزراعة - أخبار الكلية`: an institution before its news.
  const [last = ''] = others.slice(-1)
  if (
    areShort &&
    others.length === 1 &&
    INSTITUTIONS.has(folded(first).trim().split(/\s+/)[0] ?? '') &&
    isOfSection(nameRole(last))
  )
    return [first, last].map(withoutFringe).join(' - ')
  const parts = text.split(COMMA)
  return parts.length > 1 && parts.every((part) => nameRole(part) === 'section') ? parts.join(' - ') : undefined
}

function isOfSection(role: NameRole | undefined): boolean {
  return role === 'section' || role === 'opinion'
}

/** Behind the page that all paths begin with any sign parts steps, unless one of them is a button. */
function homeSteps(text: string): string | undefined {
  const steps = text.split(WIDE)
  return steps.some((step) => labelAlone(step) === 'ui' && !HOME.has(bare(step)) && nameRole(step) === undefined)
    ? undefined
    : stepsOf(steps)
}

/** `الرئيسية « ثقافة « حوارات`: an opening quote that nothing closes, with a space on both sides, parts steps. */
function asSteps(text: string): string {
  return text.includes('\u00bb') ? text : text.replaceAll(/\s\u00ab\s/gu, ' \u00bb ')
}

/** `أنت هنا: قضايا مدنية` */
function isStepAlone(name: string): boolean {
  return !HOME.has(bare(name)) && !isGeneral(name) && name.split(/\s+/).length <= MOST_WORDS_OF_CRUMB
}

/** Whether a line says where its reader is, above the path. */
export function isHere(text: string): boolean {
  return HERE.test(`${text} `) && text.replace(HERE, '').trim() !== text.trim() && `${text} `.replace(HERE, '') === ''
}

/** Whether a name is in the list of places: `قم المقدسة`, too. */
export function isPlaceName(name: string): boolean {
  const key = folded(name).trim()
  return PLACES.has(key) || PLACES.has(key.replace(EPITHET, ''))
}

/** `بنك الصفاة`: whose page it is, before the sections of it. */
export function beginsInstitution(name: string): boolean {
  const [first = '', second = ''] = folded(name).split(/\s+/)
  return second !== '' && INSTITUTIONS.has(first)
}

/** The name of an institution and nothing that it does: `المركز الثقافي في مرسى الياسمين`. */
export function isInstitution(name: string): boolean {
  const text = folded(name)
  const [first = '', second = ''] = text.split(/\s+/, 2)
  return second !== '' && !VERB.test(text) && (INSTITUTIONS.has(first) || INSTITUTIONS.has(first.replace(ARTICLE, '')))
}

/** Whether a folded name is that of the page that all paths begin with. */
export function isHome(name: string): boolean {
  return HOME.has(name)
}

/** `الأخبار`, `فيديو` behind names of other pages, or said again, is such a page, and no section. */
export function isGeneral(name: string): boolean {
  return GENERAL.has(bare(name))
}

/** Whether a folded line begins with the name of that page and goes on without any sign: `الرئيسيةسياسةمحليات`. */
export function isGluedToHome(line: string): boolean {
  return [...HOME].some((home) => line.startsWith(home) && LETTER.test(line.charAt(home.length)))
}

/** The steps of a path but the page that all begin with; an empty text when there are no others. */
function stepsOf(steps: readonly string[]): string | undefined {
  const names = steps.map((step) => step.trim()).filter((step) => step !== '')
  const areShort = names.every(
    (name) => LETTER.test(name) && !isNoStep(name) && name.split(/\s+/).length <= MOST_WORDS_OF_CRUMB,
  )
  return areShort && names.length > 0 ? names.filter((name) => !HOME.has(bare(name))).join(' - ') : undefined
}

/** A label, or the day of a paper beside the number of its issue. */
function isNoStep(name: string): boolean {
  return hasColon(name) || (hasDigit(name) && isStamp(name))
}
