/**
 * Days that systems print for no date in a date field; in a text they are days like any other. Unix 1970-01-01 with the
 * day a zone or a Hijri calendar may be off, OLE and SQL Server, FILETIME, SqlDateTime, the last day of 32 bits and of
 * four digits.
 */
const SYSTEM_EPOCHS: ReadonlySet<string> = new Set([
  '1969-12-31',
  '1970-01-01',
  '1970-01-02',
  '1899-12-30',
  '1900-01-01',
  '1601-01-01',
  '1753-01-01',
  '2038-01-19',
  '9999-12-31',
])
const LENGTH_OF_DAY = 'yyyy-mm-dd'.length

/** Whether `iso` is a day that systems print for no date. */
export function isEpoch(iso: string): boolean {
  return SYSTEM_EPOCHS.has(iso.slice(0, LENGTH_OF_DAY))
}
