import { type DateFound, type DatesOptions, datesOf } from '../calendar/dates-of.ts'

/** The dates of a text. The number in `schema` rises when a field changes its meaning or goes. */
export interface DateInspection {
  readonly schema: 'yakaf/dates@1'
  readonly dates: readonly InspectedDate[]
}

/** A date with the line it begins in, from 1. */
export interface InspectedDate extends DateFound {
  readonly line: number
}

/** Every date of a text, in whatever language, in reading order. */
export function inspectDates(text: string, options: DatesOptions): DateInspection {
  let line = 1
  let read = 0
  const lineAt = (offset: number): number => {
    for (let feed = text.indexOf('\n', read); feed >= 0 && feed < offset; feed = text.indexOf('\n', read)) {
      line++
      read = feed + 1
    }
    return line
  }
  return {
    schema: 'yakaf/dates@1',
    dates: datesOf(text, options).map(({ raw, span, role, ...rest }) => ({
      raw,
      span,
      line: lineAt(span[0]),
      role,
      ...rest,
    })),
  }
}
