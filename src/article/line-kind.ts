import { type Label, labelAlone, labelAtStart, labelInside } from '../calendar/labels.ts'
import { printedDates } from '../calendar/printed-dates.ts'
import { isStamp } from '../calendar/stamp.ts'
import type { ArticleLine } from './article.ts'

/**
 * What a line is by itself. `stamp`: dates and nothing else. `symbols`: no letter at all. `tail`: a label that opens
 * what stands below articles (comments, other news). `furniture`: any other label without a value of the article's.
 */
export type LineKind =
  | 'blank'
  | 'published'
  | 'updated'
  | 'newsCode'
  | 'source'
  | 'disclaimer'
  | 'stamp'
  | 'symbols'
  | 'tail'
  | 'furniture'
  | 'text'

const CODE = /^[\s\p{P}]*\p{Nd}{2,12}[\s\p{P}]*$/u
const CODE_AND_SEPARATOR = /^[\s\p{P}]*\p{Nd}{2,12}[\s\p{P}|]+/u
const LETTER = /\p{L}/u
/** Words, and UTF-16 units so that long lines are not counted: the value of a label is no sentence. */
const LONGEST_VALUE = { words: 20, units: 256 }
/** UTF-16 units; a longer line is a paragraph that quotes one. */
const LONGEST_DISCLAIMER = 400

/** The kind of a line, from its raw form: labels are folded, so the repair is not needed to read them. */
export function kindOf({ raw }: ArticleLine): LineKind {
  if (raw.trim() === '') return 'blank'
  const label = labelAtStart(raw)
  const labelled = label && kindOfLabelled(label, raw.slice(label.valueStart))
  if (labelled !== undefined) return labelled
  const alone = labelAlone(raw)
  if (alone !== undefined) return alone === 'comments' || alone === 'related' ? 'tail' : 'furniture'
  if (raw.length <= LONGEST_DISCLAIMER && labelInside(raw) !== undefined) return 'disclaimer'
  if (isStamp(raw)) return 'stamp'
  return LETTER.test(raw) ? 'text' : 'symbols'
}

function kindOfLabelled({ role, hasColon }: Label, value: string): LineKind | undefined {
  if (hasColon && value.trim() === '') return role === 'comments' ? 'tail' : 'furniture'
  switch (role) {
    case 'published':
    case 'updated':
      return isStamp(value) || (hasColon && isShort(value) && printedDates(value).dates.length > 0) ? role : undefined
    case 'newsCode':
      if (!hasColon) return undefined
      return CODE.test(value) ? role : kindBehindCode(value)
    case 'source':
      return hasColon && isShort(value) ? role : undefined
    case 'comments':
      return hasColon && !LETTER.test(value) ? 'tail' : undefined
    default:
      return hasColon && isShort(value) ? 'furniture' : undefined
  }
}

function isShort(value: string): boolean {
  return value.length <= LONGEST_VALUE.units && wordCount(value) <= LONGEST_VALUE.words
}

/** A line may go on with the date of publication: رمز الخبر: 60416 | تاريخ النشر: ... */
function kindBehindCode(value: string): LineKind | undefined {
  const code = CODE_AND_SEPARATOR.exec(value)
  const rest = code === null ? '' : value.slice(code[0].length)
  const label = labelAtStart(rest)
  return label?.role === 'published' ? kindOfLabelled(label, rest.slice(label.valueStart)) : undefined
}

/** Words as white space and signs part them, marks included. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0
}
