/** The dates of a text, for `yakaf inspect` and the library. */
export { type DateFound, type DateRole, type DatesOptions, datesOf } from '../calendar/dates-of.ts'
