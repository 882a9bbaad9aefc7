import { flatMap } from '../text/flat-map.ts'
import { withArabicValues } from './arabic-values.ts'
import { bodyPart } from './body.ts'
import { articleOf } from './compose.ts'
import { CONTEXT } from './context.ts'
import { datesOf } from './dates.ts'
import { layoutOf } from './layout.ts'
import { typesIn } from './line-types.ts'
import { pageLines } from './page-line.ts'
import { linesOf } from './part.ts'
import type { Reading } from './reading.ts'
import { withLearned } from './tags/tagged.ts'

/** One of the things that are done to a page until its article is read. */
type Step = (reading: Reading) => void

const partedIntoLines: Step = (reading) => {
  reading.lines = pageLines(reading.page.lines)
}

const inContext: readonly Step[] = CONTEXT.map((step) => (reading) => {
  reading.lines = step(reading.lines)
})

const laidOut: Step = (reading) => {
  reading.layout = layoutOf(reading.lines, reading.page.about.title)
}

/** Of a page that says its own title, and of a list, more is known than of those that were learned from. */
const learned: Step = (reading) => {
  if (reading.page.about.title !== undefined || reading.layout.isListing === true) return
  const tagged = withLearned(reading.layout)
  reading.layout = tagged.layout
  reading.types = tagged.types
}

const inArabic: Step = (reading) => {
  const { language, asArabic } = reading.page.about
  if (language !== 'ar' || asArabic === undefined) return
  reading.layout = { ...reading.layout, parts: withArabicValues(reading.layout.parts, asArabic) }
}

const dated: Step = (reading) => {
  reading.dates = datesOf(reading.layout.parts, reading.page.about.dateOrder ?? 'dmy')
}

const withBody: Step = (reading) => {
  const { parts } = reading.layout
  const types = reading.types ?? typesIn(parts)
  reading.body = flatMap(linesOf(parts, 'body'), (line) => {
    const type = types.get(line)
    return line.text === '' || type === undefined ? [] : [bodyPart(line, type)]
  })
}

const composed: Step = (reading) => {
  reading.article = articleOf(reading)
}

/** What the rules do to a page before the chain is asked, in this order. */
export const RULED: readonly Step[] = [partedIntoLines, ...inContext, laidOut]

/** All that is done to a page, in this order. */
export const STEPS: readonly Step[] = [...RULED, learned, inArabic, dated, withBody, composed]
