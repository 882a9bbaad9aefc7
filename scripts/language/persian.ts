/** Forms of Persian words that are written in one piece, from the stems of data/persian-stems.tsv. */
import { readFileSync } from 'node:fs'

const STEMS = 'data/persian-stems.tsv'
const PERSONS = ['م', 'ی', 'یم', 'ید', 'ند']
/** The past of the third person has no ending; the last two make participle and infinitive. */
const OF_PAST = ['', ...PERSONS, 'ه', 'ن']
const OF_PRESENT = ['د', ...PERSONS]
/** Of the rarer ones no more than they are worth in the size of the table. */
const OF_NEGATED_PAST = ['', 'م', 'ند']
const OF_SUBJUNCTIVE = ['د', 'م', 'ند']
const OF_COMMAND = 'ید'
const OF_NEGATED = ['د', 'م', 'ند']
const NEGATION = 'ن'
/** Before the subjunctive, and before commands. */
const SUBJUNCTIVE = 'ب'
/** U+0622, before which both are written with a yeh: نیامد, بیاید. */
const MADDA = 'آ'
/** Before it nothing changes: بایستید. */
const LONG_I = 'ای'
const VOWELS = ['ا', 'و']
/** Plural with what a genitive or an adjective follows; its `ها` alone is an Arabic pronoun. */
const OF_NOUN = 'های'
const OF_ADJECTIVE = ['تر', 'ترین']
const IS = 'ست'
/** Of people and what lives; what is put before it behind an alef, and in place of a final heh. */
const OF_PERSONS = 'ان'
const BEHIND_ALEF = 'ی'
const FOR_HEH = 'گ'

/** Some are no words, and some are Arabic ones: scripts/language/vocabulary.ts leaves out what Arabic text has. */
export function persianForms(): readonly string[] {
  return rows().flatMap(([kind, stem]) => formsOf(kind, stem))
}

/** Polite commands, which are no names: بفرمایید, ببینید. */
export function persianCommands(): readonly string[] {
  return rows()
    .filter(([kind]) => kind === 'verb')
    .map(([, stem]) => prefixed(SUBJUNCTIVE, withEnding(presentOf(stem), OF_COMMAND)))
}

/** Kind and stem. */
function rows(): readonly (readonly [string, string])[] {
  return readFileSync(STEMS, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('kind\t'))
    .flatMap((line) => {
      const [kind = '', stems = ''] = line.split('\t')
      return stems.split(' ').map((stem) => [kind, stem] as const)
    })
}

function formsOf(kind: string, stem: string): readonly string[] {
  if (kind === 'noun') return [stem + OF_NOUN]
  if (kind === 'adjective') return OF_ADJECTIVE.map((ending) => stem + ending)
  if (kind === 'open') return [stem + IS]
  if (kind === 'person') return [plural(stem)]
  if (kind !== 'verb') throw new Error(`${STEMS}: ${JSON.stringify(kind)} is no kind of stem`)
  const [past = ''] = stem.split('|')
  const present = presentOf(stem)
  const ofPast = OF_PAST.map((ending) => past + ending)
  const ofPresent = OF_PRESENT.map((ending) => withEnding(present, ending))
  return [
    ...ofPast,
    ...OF_NEGATED_PAST.map((ending) => prefixed(NEGATION, past + ending)),
    ...ofPresent,
    ...OF_SUBJUNCTIVE.map((ending) => prefixed(SUBJUNCTIVE, withEnding(present, ending))),
    ...OF_NEGATED.map((ending) => prefixed(NEGATION, withEnding(present, ending))),
  ]
}

function presentOf(verb: string): string {
  return verb.split('|')[1] ?? ''
}

/** Behind a vowel a yeh comes in: آید, گوید, گویند, گویم. */
function withEnding(stem: string, ending: string): string {
  const isOpen = VOWELS.some((vowel) => stem.endsWith(vowel)) || stem === MADDA
  return isOpen && stem !== 'رو' && stem !== 'شو' && stem !== 'شنو' && stem !== 'دو'
    ? `${stem}ی${ending}`
    : stem + ending
}

function plural(person: string): string {
  if (person.endsWith('ه') && !person.endsWith('اه')) return person.slice(0, -1) + FOR_HEH + OF_PERSONS
  return person + (person.endsWith('ا') ? BEHIND_ALEF : '') + OF_PERSONS
}

function prefixed(prefix: string, form: string): string {
  if (form.startsWith(MADDA)) return `${prefix}یا${form.slice(1)}`
  return form.startsWith('ا') && !form.startsWith(LONG_I) ? `${prefix}ی${form.slice(1)}` : prefix + form
}
