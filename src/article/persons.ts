import { bareNames, isGiven, isTrade, namesIn } from './authors.ts'
import { folded } from './folded.ts'
import { wordsAt } from './labels.ts'
import { remembered } from './remembered.ts'

const HONOURS = wordsAt('first', 'honour')
/** `حجة الإسلام` */
const LONG_HONOUR = new RegExp(
  `^(?:${[...HONOURS].filter((honour) => honour.includes(' ')).join('|')})(?: والمسلمين| العظمي)? `,
  'u',
)
/** UTF-16 units of the longest line of names. */
const LONGEST = 80
/** The name, which folded is the preposition, and one for it that is not. */
const ALI = /(?<!\p{L})عل[يی](?!\p{L})/gu
const LIKELY_ALI = /^\s*عل[يی](?!\p{L})|(?<!\p{L})عل[يی](?![\p{L}]|\s+ال)/gu
const OTHER_NAME = 'عمر'
/** `على رصيف الوقت`; pages that print the name so print a first name behind it. */
const PREPOSITION = /^\s*على\s/u
/** Any title. */
const TITLE = 'د. '
const MOST_WORDS = 4
const FEWEST_WORDS = 2
/** `(1)` or `*` behind a name. */
const MAY_BE_FOOTNOTE = /[)\]*]/
const FOOTNOTES = /(?<=\p{L})\s?(?:[([]\p{Nd}{1,2}[)\]]|\*+)/gu
const NOT_IN_NAMES = /(?<!\p{L})\d|\d\d|[:\uff1a!?\u061f«»"()]/u
/** The first word of a folded line. */
const FIRST_WORD = /^[\s\u060c,;\u061b|/&]*([\p{L}\p{M}.']+)/u
const NAME = /^[\p{L}\p{M}.'\s\u200c]+$/u
/** `ب. سليم` */
const INITIAL = /^\p{L}\.\s?\p{L}[\p{L}\p{M}]+(?:\s[\p{L}\p{M}]{2,})?$/u
/** Words that join the parts of a sentence stand in no name. */
const JOINING = wordsAt('text', 'joining')

/** Whether a line is the names of persons, by what their first names or titles are. */
export function isPersons(printed: string): boolean {
  // Whole paragraphs are asked about, too.
  return printed.length <= 2 * LONGEST && arePersons(printed)
}

const arePersons = remembered((printed: string): boolean => {
  const text = bareNames(MAY_BE_FOOTNOTE.test(printed) ? printed.replace(FOOTNOTES, '') : printed)
  if (text.length > LONGEST) return false
  const name = folded(text)
  // Most lines end here: what follows asks the same of each name.
  const isTitled = LONG_HONOUR.test(name)
  if (!(isTitled || beginsName(FIRST_WORD.exec(name)?.[1] ?? '')) || NOT_IN_NAMES.test(name)) return false
  const names = namesIn(text)
  return names.length > 0 && names.every(isPerson)
})

/** `معتز` */
export function isGivenName(text: string): boolean {
  return isGiven(folded(text).trim())
}

function beginsName(word: string): boolean {
  return isGiven(word) || isHonour(word) || word.endsWith('.') || isTrade(word)
}

function isHonour(word: string): boolean {
  return HONOURS.has(word.replaceAll('.', ''))
}

/** Whether a line may be a name as far as its form tells: two or three words, none of which joins others. */
export function mayBePerson(text: string): boolean {
  if (text.length > LONGEST || !NAME.test(text)) return false
  const words = wordsOf(text)
  const [first = ''] = words
  if (words.length < FEWEST_WORDS || words.length >= MOST_WORDS) return false
  return !/^(?:ال|و|لل)/u.test(first) && !words.some((word) => JOINING.has(word))
}

/** Whether a text has a word that joins the parts of a sentence. */
export function hasJoining(text: string): boolean {
  return wordsOf(text).some((word) => JOINING.has(word))
}

function isPerson(name: string): boolean {
  if (INITIAL.test(name)) return true
  if (!NAME.test(name)) return false
  const words = wordsOf(folded(name.replace(ALI, OTHER_NAME)).trim().replace(LONG_HONOUR, TITLE))
  const titles = words.findIndex((word) => !isHonour(word))
  const rest = titles < 0 ? [] : words.slice(titles)
  if (rest.some((word) => JOINING.has(word)) || rest.length > MOST_WORDS) return false
  if (PREPOSITION.test(name) && !isGiven(rest[1] ?? '')) return false
  return titles > 0 ? rest.length > 0 : rest.length >= FEWEST_WORDS && isGiven(rest[0] ?? '')
}

/** Where the preposition is as likely, a name stands for the word only at the start and where no article follows. */
function wordsOf(text: string): readonly string[] {
  return folded(text.replace(LIKELY_ALI, OTHER_NAME))
    .trim()
    .split(/[\s\u200c]+/)
}
