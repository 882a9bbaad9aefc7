import { type Label, labelAlone, labelAtStart } from '../calendar/labels.ts'
import { printedDates } from '../calendar/printed-dates.ts'
import { isStamp } from '../calendar/stamp.ts'
import type { ArticleLine } from './article.ts'
import { isDisclaimer } from './disclaimer.ts'
import { sectionOf } from './names.ts'
import { wordCount } from './words.ts'

/** A label with the article's value behind it. */
type FieldKind = 'published' | 'updated' | 'newsCode' | 'author' | 'poet' | 'source' | 'section' | 'url' | 'caption'

/**
 * What a line is by itself. `stamp`: dates and nothing else. `open-field`: a label whose value stands on the next line.
 * `symbols`: no letter at all. `comments`, `related`: the label that opens what stands below articles. `end`: an agency's
 * mark behind its text; `end-code`: what may be one there. `crumbs`: the name of a section. `furniture`: any other label without a value of the article's.
 */
export type LineKind =
  | FieldKind
  | 'blank'
  | 'stamp'
  | 'open-field'
  | 'disclaimer'
  | 'symbols'
  | 'comments'
  | 'related'
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
  const alone = labelAlone(raw.replace(COUNT_BEHIND, ''))
  if (alone === undefined) return undefined
  return alone === 'comments' || alone === 'related' || alone === 'end' ? alone : 'furniture'
}

function formKind(raw: string): LineKind {
  if (raw.length > LONGEST_VALUE.units) return 'text'
  if (END.test(raw)) return 'end'
  if (LINK.test(raw)) return 'link'
  if (DIGIT.test(raw)) {
    if (isStamp(raw)) return 'stamp'
    if (isEndCode(raw)) return 'end-code'
  }
  if (!LETTER.test(raw)) return 'symbols'
  return sectionOf(raw) === undefined ? 'text' : 'crumbs'
}

/** Digits with at most a few short words between signs. */
function isEndCode(raw: string): boolean {
  const { units, words, letters } = LONGEST_END_CODE
  if (raw.length > units || !CODE_SIGNS.test(raw)) return false
  const found = raw.match(CODE_WORD) ?? []
  return found.length > 0 && found.length <= words && found.every((word) => word.length <= letters)
}

function kindOfLabelled({ role, hasColon }: Label, value: string): LineKind | undefined {
  if (hasColon && value.trim() === '') return kindWithoutValue(role)
  switch (role) {
    case 'published':
    case 'updated':
      return isStamp(value) || (hasColon && isShort(value) && printedDates(value).dates.length > 0) ? role : undefined
    case 'newsCode':
      return CODE.test(value) ? role : undefined
    case 'author':
    case 'poet':
      return hasColon && isNameList(value) ? role : undefined
    case 'source':
      return hasColon && isShort(value) ? (LINK.test(value) ? 'url' : role) : undefined
    case 'section':
      return hasColon && isNameList(value) ? role : undefined
    case 'url':
      return LINK.test(value) ? role : undefined
    case 'caption':
      return hasColon && value.length <= LONGEST_VALUE.units ? role : undefined
    case 'comments':
      return hasColon && !LETTER.test(value) ? 'comments' : undefined
    case 'ui':
      return (hasColon && isShort(value)) || CODE.test(value) ? 'furniture' : undefined
    default:
      return hasColon && isShort(value) ? 'furniture' : undefined
  }
}

function kindWithoutValue(role: Label['role']): LineKind {
  if (role === 'comments') return 'comments'
  return role === 'published' || role === 'updated' || role === 'newsCode' ? 'open-field' : 'furniture'
}

function isShort(value: string): boolean {
  return value.length <= LONGEST_VALUE.units && wordCount(value) <= LONGEST_VALUE.words
}

function isNameList(value: string): boolean {
  return value.length <= LONGEST_VALUE.units && wordCount(value) <= LONGEST_NAMES && !/[.!؟?]\s*$/u.test(value)
}
