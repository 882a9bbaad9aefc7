import { withoutEpoch } from '../calendar/dates-of.ts'
import { readDates } from '../calendar/read-dates.ts'
import type { ArticleDate } from './article.ts'

/** The offset behind a time of ISO 8601, which dates of pages do not have in their lines. */
const OFFSET = /T\d\d:\d\d(?::\d\d)?(?:\.\d+)?([+-]\d\d:?\d\d)\s*$/
const FRACTION = /(T\d\d:\d\d:\d\d)\.\d+/

/** The dates in a value of a page's metadata; they stand nowhere in its text. */
export function datesOfMetadata(value: string | undefined, role: 'published' | 'updated'): readonly ArticleDate[] {
  if (value === undefined) return []
  const printed = value.replace(FRACTION, '$1')
  const offset = OFFSET.exec(value)?.[1] ?? ''
  return readDates(printed).map((date, index) => {
    const { span: _, raw, ...rest } = withoutEpoch(date)
    const isWithOffset = index === 0 && offset !== '' && rest.iso !== null
    const iso = isWithOffset ? `${rest.iso}${offset.replace(/(\d\d)(\d\d)$/, '$1:$2')}` : rest.iso
    return { raw: index === 0 ? value : raw, span: null, role, ...rest, iso }
  })
}
