import { flatMap } from '../text/flat-map.ts'
import { hasColon } from './colon.ts'
import { folded } from './folded.ts'
import { wordsAt } from './labels.ts'
import { isPlaceName, isPublisherName, nameRole } from './names.ts'

/** First names; one that begins with a waw begins with no "and". */
const GIVEN = wordsAt('first', 'given')
const SIGNS = /\s*[\u060c,;\u061b|/&]\s*/u
/** Not where the letter behind it is doubled, as none is at the start of a word: `صدر الدين ورّاق`; nor in `ولد`, the son of names in the Maghreb. */
const AND = /\s+\u0648(?:(?=\s)|(?!\p{L}\u0651|لد\s)(?=\S+\s+\S))/gu
/** A time behind the name: `في 9:12 م`. */
const TIME = /\s+(?:في|at|[-\u2013])\s+\p{Nd}{1,2}:.*$/u
/** The number of a footnote behind a name, a star, or both. */
const FOOTNOTE = /(?<=\p{L})(?:\s?\p{Nd}{1,2}|[\u00b9\u00b2\u00b3\u2070-\u2079]+|\s?[([]\p{Nd}{1,2}[)\]]|\s?\*+){1,2}$/u
const SHORTEST_PAIR = 2
/** UTF-16 units of a waw and one letter. */
const SHORTEST_WORD = 2
const DASH = /\s+[-\u2013\u2014]\s+/u
/** Jobs, and names of offices, as the first word says: `أستاذ في جامعة النهر`, `قسم الأخبار`. */
const JOBS = wordsAt('first', 'writer')
const OFFICES = wordsAt('first', 'signer')
const HONOURS = wordsAt('first', 'honour')
/** Of who writes for a living, folded. */
const TRADE = /^(?:ال)?(?:كاتب|صحفي|صحافي|باحث|اعلامي|مراسل|محرر|مدون|محلل)(?:ه|نا|تنا)?$/u
/** UTF-16 units in which the first word of a text is looked for. */
const REACH = 64
/** Of an office, or of who took the pictures, folded. */
const OFFICE = /^(?:ال)?(?:اعلام|علاقات|وحده|شعبه|قسم|مشرف|تصوير|عدسه)$/u
const ARTICLE = /^ال/u
const FIRST = /^\S+\s*/u
/** `كتبت - هدى السقاف:` */
const LAST_COLON = /\s*[:\uff1a]\s*$/u
/** `م. ر`, `س.ع`: an editor who is not named. */
const INITIALS = /^(?:\p{L}\p{M}*\s?\.\s?){1,2}\p{L}?\.?$/u
/** A picture of a pen or a head before a name. */
const SYMBOLS = /^[\p{So}\ufe0f\s]+/u
/** `مراسل الوكالة في البصرة: سمر الجبوري`, `مراسل «البريد» سمر الجبوري` */
const PLACED = /^[^:\uff1a]{4,40}[:\uff1a]\s*(?=\p{L})|(?<=^\S+\s)«[^»]{2,30}»\s/u

/**
 * The names in the value of a label: parted by signs, and by a waw that joins two full names. Jobs, places, papers and offices beside
 * them are none.
 */
export function namesIn(value: string): readonly string[] {
  return (
    flatMap(ofPersons(flatMap(bareNames(value).replace(LAST_COLON, '').split(SIGNS), partedByDash)), partedByAnd)
      .map((name) => withoutTrade(name.trim().replace(FOOTNOTE, '')))
      // `تدقيق: سالم` is a field of its own.
      .filter((name) => name !== '' && !hasColon(name) && !INITIALS.test(name))
  )
}

/** Whether a text begins with what somebody is who writes for a living. */
export function isTrade(text: string): boolean {
  return TRADE.test(folded(text.slice(0, REACH)).trim().split(/\s/, 1)[0] ?? '')
}

/** The names in a value without what is printed around them. */
export function bareNames(value: string): string {
  const names = value.replace(SYMBOLS, '').replace(TIME, '')
  return isTrade(names) ? names.replace(PLACED, '') : names
}

/** The parts that may be names; of several, one word is a paper or a place. */
function ofPersons(parts: readonly string[]): readonly string[] {
  const names = parts.filter((part) => !isBesideName(part))
  const isSingle = (part: string): boolean => !/\s/u.test(part.trim())
  const full = names.filter((part) => !isSingle(part))
  return parts.length > 1 && full.some(isNamed) ? full : names
}

/** `عبدالإله`: whatever is written together with the servant is a name. */
export function isGiven(word: string): boolean {
  return GIVEN.has(word) || word.startsWith('عبدال')
}

function isNamed(part: string): boolean {
  const first = firstOf(part)
  return isGiven(first) || HONOURS.has(first)
}

/** What stands beside a name, or instead of one: a place, a paper, a job, an office. */
function isBesideName(part: string): boolean {
  const first = firstOf(part)
  if (isPlaceName(part) || isPublisherName(part) || nameRole(part) === 'agency') return true
  if (JOBS.has(first) && !isTrade(part)) return !isNamed(part.trim().replace(FIRST, ''))
  if (isGiven(first) || HONOURS.has(first) || isTrade(part)) return false
  return OFFICES.has(first) || OFFICE.test(first) || JOBS.has(first.replace(ARTICLE, ''))
}

/** `مراسل الوكالة سالم النجار`; without a name behind it an office is left: `محرر الشؤون الاقتصادية`. */
function withoutTrade(name: string): string {
  if (!isTrade(name)) return name
  const words = name.split(/\s+/)
  const at = words.findIndex((word, index) => index > 0 && !isTrade(word) && isNamed(word))
  if (at > 0) return words.slice(at).join(' ')
  const rest = words.slice(words.findIndex((word) => !isTrade(word)))
  return ARTICLE.test(words[0] ?? '') && rest.length >= SHORTEST_PAIR && !ARTICLE.test(rest[0] ?? '')
    ? rest.join(' ')
    : ''
}

function firstOf(text: string): string {
  return folded(text).trim().split(/\s/)[0]?.replaceAll('.', '') ?? ''
}

/** A dash parts names when each of them begins with a first name; else a place stands behind it, in one word, or a job. */
function partedByDash(names: string): readonly string[] {
  const parts = names.split(DASH)
  const [first = '', ...others] = parts
  const isBeside = (part: string): boolean => isBesideName(part) || isTrade(part) || !/\s/u.test(part.trim())
  const isFull = isNamed(first) && /\s/u.test(first.trim())
  // `سالم - تصوير: علي`: another field.
  const isOther = (part: string): boolean => isBesideName(part) || hasColon(part)
  const isNumbered = (part: string): boolean => FOOTNOTE.test(part.trim())
  return parts.every((part) => isNamed(part) || isNumbered(part)) ||
    parts.some(isOther) ||
    (isFull && others.every(isBeside))
    ? parts
    : [names]
}

function partedByAnd(names: string): readonly string[] {
  for (const { index } of names.matchAll(AND)) {
    const first = names.slice(0, index)
    const rest = names.slice(index).trimStart()
    const second = rest.split(/\s/)[0] ?? ''
    // `ود اللمين` is a name; before `ود. سالم` stands a title.
    const isName = isGiven(folded(second)) || second.length === SHORTEST_WORD
    if (!isName && first.trim().split(/\s+/).length >= SHORTEST_PAIR) return [first, ...partedByAnd(rest.slice(1))]
  }
  return [names]
}
