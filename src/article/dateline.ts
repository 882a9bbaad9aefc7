import type { Dateline } from './article.ts'
import { folded } from './folded.ts'
import { isInstitution, isPlaceName, isPublisherName, nameRole } from './names.ts'
import { hasJoining, isPersons } from './persons.ts'
import { isPost } from './signers.ts'
import { wordCount } from './word-units.ts'

const NAME = String.raw`[\p{L}\p{M}]+`
const NAMES = String.raw`${NAME}(?:\s${NAME}){0,2}`
/** Before a day, whose preposition is none of the names. */
const NAMES_BEFORE_DAY = `${NAMES}?`
const DASH = '(?:[-–—ـ]{1,3}|/)'
const DAY = String.raw`\p{Nd}{1,2}\s?${NAME}(?:\s${NAME})?(?:\s?/\s?${NAME}(?:\s${NAME})?)?(?:\s\p{Nd}{4})?\s?/`
const CLOSE = String.raw`(?<close>:\s?-?|//|${DASH})`
const PLACE_AND_AGENCY = new RegExp(
  String.raw`^(?<place>${NAMES})\s?${DASH}\s?(?<day>${DAY}\s?)?(?<agency>${NAMES})\s?${CLOSE}`,
  'u',
)
const IN_BRACKETS = new RegExp(
  String.raw`^(?<place>${NAMES}(?:،\s${NAMES})?)\s?\((?<agency>[^()]{2,24})\)\s?${CLOSE}`,
  'u',
)
const DASH_AND_BRACKETS = new RegExp(
  String.raw`^(?<place>${NAMES})\s?${DASH}\s?\((?<agency>[^()]{2,24})\)\s?${CLOSE}`,
  'u',
)
const AGENCY = new RegExp(String.raw`^(?<agency>${NAMES})\s?${CLOSE}`, 'u')
const PLACE = new RegExp(String.raw`^(?<place>${NAMES})(?:(?:\s[-–—ـ]{1,3}|[-–—]{1,3})\s|\s?:\s?-|/\s)`, 'u')
/** `دبي، الإمارات العربية المتحدة: أعلنت` */
const PLACE_AND_COUNTRY = new RegExp(
  String.raw`^(?<place>(?<town>${NAMES})،\s(?<country>${NAMES}))\s?(?::|[-–—]{1,2})\s`,
  'u',
)
/** `دمشق (المنارة) 2022.05.24 – عادت` */
const BRACKETS_AND_DAY = new RegExp(
  String.raw`^(?<place>${NAMES})\s?\((?<agency>[^()]{2,24})\)\s?\p{Nd}{1,4}(?:[-/.]\p{Nd}{1,4}){1,2}\s?${CLOSE}`,
  'u',
)
/** `(رويترز) - `, `[بغداد - واع] ` */
const BRACKETS_FIRST = new RegExp(
  String.raw`^[(\[](?:(?<place>${NAMES})\s?${DASH}\s?)?(?<agency>${NAMES})[)\]]\s?(?:${DASH}|:|(?<=\]))`,
  'u',
)
/** `بيروت: «الشرق الأوسط» ` */
const QUOTED_AGENCY = new RegExp(
  String.raw`^(?<place>${NAMES})\s?(?::|${DASH})\s?[«"](?<agency>[^«»"]{2,24})[»"]\s?`,
  'u',
)
/** `الكويت - 12 - 5 (كونا) --`: the day and the month in digits. */
const DIGITS_BRACKETS = new RegExp(
  String.raw`^(?<place>${NAMES})\s?${DASH}\s?\p{Nd}{1,2}\s?${DASH}\s?\p{Nd}{1,2}\s?\((?<agency>[^()]{2,24})\)\s?${CLOSE}`,
  'u',
)
/** `دمشق-سانا افتتحت`: nothing parts the agency from the sentence but that it is known. */
const OPEN_AGENCY = new RegExp(String.raw`^(?<place>${NAMES})\s?${DASH}\s?(?<agency>${NAME}(?:\s${NAME})?)\s`, 'u')
const BEFORE_COLON = new RegExp(String.raw`^(?<place>${NAMES})\s?:\s`, 'u')
/** `مسقط في 23 مايو/ وكالة مرسى /` */
const DATED = new RegExp(
  String.raw`^(?<place>${NAME}(?:\s${NAME})??)(?:\s(?:في\s|ف[یى]\s)?|[\u060c,]\s)${DAY}\s?(?<agency>${NAMES})\s?${CLOSE}`,
  'u',
)
/** `سلفيت 10-11-2022 وفا-` */
const DATED_IN_DIGITS = new RegExp(
  String.raw`^(?<place>${NAMES_BEFORE_DAY})[\u060c,]?\s(?:في\s|ف[یى]\s)?\p{Nd}{1,4}[-/.]\p{Nd}{1,2}[-/.]\p{Nd}{1,4}\s?${DASH}?\s?\(?(?<agency>${NAMES})\)?\s?${CLOSE}`,
  'u',
)
/** One word stuck to a dash behind the day, or in brackets: `تل السدر 10-11-2022 الزاجل- أعلنت`. */
const BEHIND_DIGITS = /[-/.]\p{Nd}{1,4}\s(?:[\p{L}\p{M}]+[-\u2013]\s|\()/u
/** `النهرين 5 أيار (بيان)-`, `أم الصدف 8-2-2024 (نبأ) -` */
const DATED_BRACKETS = new RegExp(
  String.raw`^(?<place>${NAME}(?:\s${NAME})??)[\u060c,]?\s(?:في\s|ف[یى]\s)?(?:\p{Nd}{1,2}\s${NAME}(?:\s?/\s?${NAME})?(?:\s\p{Nd}{4})?|\p{Nd}{1,4}(?:[-/.]\p{Nd}{1,4}){2})\s?\((?<agency>[^()]{2,24})\)\s?${CLOSE}`,
  'u',
)
const DATE = String.raw`(?:[\u060c,]|\s(?:في|ف[یى]))?\s(?:\p{Nd}{1,4}(?:[-/.]\p{Nd}{1,4}){2}|\p{Nd}{1,2}\s?${NAME}(?:\s${NAME})?(?:/${NAME}(?:\s${NAME})?)?(?:\s\p{Nd}{4})?)`
/** `رأس الصواري، 14 آذار/مارس 2022 – أعلنت`, `عين السرو، تلال الشرق - أعلنت`, `صحار في 14/3/2022 - أعلنت` */
const ANY_PLACE = new RegExp(
  String.raw`^(?<place>${NAMES_BEFORE_DAY}(?:\u060c\s${NAMES})?)(?<date>${DATE})?\s[-–—ـ]{1,2}\s(?<rest>.*)$`,
  'u',
)
/** `مدينة الصفاة، 14 يونيو 2022: أعلن` */
const ANNOUNCED = new RegExp(
  String.raw`^(?<place>${NAMES})[\u060c,]\s\p{Nd}{1,2}\s?${NAME}(?:/${NAME})?\s\p{Nd}{4}\s?[:\uff1a]\s`,
  'u',
)
/** Who speaks, before a colon. */
const SPEECH = /^[^.\u060c:]{0,40}:/u
const DASHED = /\s[-–—ـ]\s/u
/** Words of the sentence behind a place that no list has. */
const SHORTEST_SENTENCE = 6
/** No dateline is longer; in UTF-16 units. */
const LONGEST = 80
/** What every dateline has; most lines end here. */
const SIGN = /[-–—ـ/:\uff1a]/u
/** What every one but those in brackets begins with, whatever its form: the patterns below each look through the same words first. */
const OPENS = new RegExp(String.raw`^(?:[(\[]|${NAMES}(?:\s(?:في|ف[یى]))?\s?[-–—ـ/:(\u060c,\p{Nd}])`, 'u')
/** What ends the dateline of an agency that is not known by name. */
const SURE_CLOSE = /^(?:\/\/|:\s?-)$/
/** `الفرات نيوز`, `شروق برس`, folded. */
const PRESS_NAME = /^\S+ (?:نيوز|برس|تايمز|اونلاين|الاخباريه|الاخباري|للانباء|للاعلام|نت)$/u
/** A name is that of the site when it is at least so long; in UTF-16 units. */
const SHORTEST_SITE = 3
/** `معهد المخطوطات في عين السرو`: where a site is at home is not what it is called; folded. */
const WHERE = / في (?!ال).*$/u
const BRACKETS = /[()[\]\u00ab\u00bb"]/gu

/**
 * What the dateline at the start of a paragraph names; undefined when there is none. `sites` is what the page calls
 * itself above the article: an agency that no list has is known by that.
 */
export function datelineOf(text: string, sites: readonly string[] = []): Dateline | undefined {
  const start = text.slice(0, LONGEST)
  if (!SIGN.test(start) || !OPENS.test(text)) return undefined
  const isAgency = (name = ''): boolean => isAgencyName(name) || isSite(name, sites)
  const both = PLACE_AND_AGENCY.exec(start)
  // `ساحلية - عين السرو - عرض`: the agency first.
  const [first = '', second = ''] = [both?.groups?.['place'], both?.groups?.['agency']]
  if (
    both !== null &&
    both[0] !== text &&
    isAgency(first) &&
    !isPlaceName(first) &&
    !isAgency(second) &&
    mayBeAgency(second, first)
  )
    return { place: second, agency: first }
  if (both?.groups !== undefined && isBoth(both.groups, isAgency, both[0] !== text))
    return { place: both.groups['place'] ?? '', agency: both.groups['agency'] ?? '' }
  const digits = DATED_IN_DIGITS.exec(start)?.groups
  const isDated = isAgency(digits?.['agency']) || (digits !== undefined && BEHIND_DIGITS.test(start))
  const dated = DATED.exec(start)?.groups ?? (isDated ? digits : undefined)
  if (dated !== undefined) return { place: dated['place'] ?? '', agency: dated['agency'] ?? '' }
  const bracketed = (
    BRACKETS_AND_DAY.exec(start) ??
    IN_BRACKETS.exec(start) ??
    DASH_AND_BRACKETS.exec(start) ??
    DATED_BRACKETS.exec(start)
  )?.groups
  const placed = bracketed ?? (DIGITS_BRACKETS.exec(start) ?? QUOTED_AGENCY.exec(start))?.groups
  if (placed !== undefined && (bracketed !== undefined || isPlaceName(placed['place'] ?? ''))) {
    const { place = '', agency = '' } = placed
    // `المنارة (عدن) -`
    return isAgency(place) && isPlaceName(agency) && !isPlaceName(place)
      ? { place: agency, agency: place }
      : { place, agency }
  }
  const known = openAgency(start) ?? BRACKETS_FIRST.exec(start)?.groups
  if (known !== undefined && isAgency(known['agency']))
    return { ...(known['place'] === undefined ? {} : { place: known['place'] }), agency: known['agency'] ?? '' }
  const one = AGENCY.exec(start)?.groups
  if (one !== undefined && isAgency(one['agency'])) return { agency: one['agency'] ?? '' }
  if (one !== undefined && isAgencyAndCountry(one['agency'] ?? '') && !isSpeaking(one))
    return { agency: one['agency'] ?? '' }
  const country = PLACE_AND_COUNTRY.exec(start)?.groups
  if (country !== undefined && (isPlaceName(country['town'] ?? '') || isPlaceName(country['country'] ?? '')))
    return { place: country['place'] ?? '' }
  const place = PLACE.exec(start)?.groups?.['place'] ?? BEFORE_COLON.exec(start)?.groups?.['place']
  if (place !== undefined && isPlaceName(place)) return { place }
  const announced = ANNOUNCED.exec(text)?.groups?.['place']
  if (announced !== undefined && !hasJoining(announced)) return { place: announced }
  const any = anyPlace(text)
  return any === undefined ? undefined : isInstitution(any) || isPublisherName(any) ? { agency: any } : { place: any }
}

/** A name of one to three words, one of a region behind it or not, and a dash before a whole sentence; a second dash would close an aside. */
function anyPlace(text: string): string | undefined {
  const { place, rest = '' } = ANY_PLACE.exec(text)?.groups ?? {}
  if (place === undefined || DASHED.test(rest) || SPEECH.test(rest) || wordCount(rest) < SHORTEST_SENTENCE)
    return undefined
  return hasJoining(place) ? undefined : place
}

/** A place that is known, and an agency of one word or two. */
function openAgency(start: string): Groups | undefined {
  const { place = '', agency = '' } = OPEN_AGENCY.exec(start)?.groups ?? {}
  if (!isPlaceName(place)) return undefined
  const [first = ''] = agency.split(' ')
  return nameRole(agency) === 'agency'
    ? { place, agency }
    : nameRole(first) === 'agency'
      ? { place, agency: first }
      : undefined
}

/** `مركز الأرصاد: لا أمطار غدا`: an institution says something, and tells no news. */
function isSpeaking({ agency = '', close = '' }: Groups): boolean {
  return close.startsWith(':') && isInstitution(agency)
}

/** `وكالة أنباء فارس`, `شفقنا العراق` */
function isAgencyAndCountry(name: string): boolean {
  const [first = '', second = '', ...more] = name.split(' ')
  return isPublisherName(name) || (more.length === 0 && isPlaceName(second) && nameRole(first) === 'agency')
}

/** Whether a name is that of an agency, by list or by its last word. */
export function isAgencyName(name: string): boolean {
  return nameRole(name) === 'agency' || PRESS_NAME.test(folded(name))
}

type Groups = Readonly<Record<string, string | undefined>>

/** An agency is known by name, by the sign behind it, by the day before it, or by the place before it and a colon behind, above all before a text. */
function isBoth(
  { place = '', day, agency, close = '' }: Groups,
  isAgency: (name?: string) => boolean,
  isBeforeText: boolean,
): boolean {
  return (
    day !== undefined ||
    isAgency(agency) ||
    isPublisherName(agency ?? '') ||
    SURE_CLOSE.test(close) ||
    (close.startsWith(':') &&
      !isPersons(agency ?? '') &&
      (isPlaceName(place) || (isBeforeText && mayBeAgency(place, agency ?? ''))))
  )
}

/** Where a colon follows both, two names of which neither is a person's, a post or part of a sentence. */
export function mayBeAgency(place: string, agency: string): boolean {
  return ![place, agency].some((name) => hasJoining(name) || isPersons(name) || isPost(name))
}

/** Whether a page calls itself so, as the lines at its top say. */
export function isSite(name: string, sites: readonly string[]): boolean {
  const key = folded(name)
  return (
    key.length >= SHORTEST_SITE &&
    sites.some((site) => {
      const words = ` ${folded(site).replaceAll(BRACKETS, ' ').replace(WHERE, '')} `
      return words.includes(` ${key} `) || words.includes(` ال${key} `) || words.includes(` ل${key}`)
    })
  )
}
