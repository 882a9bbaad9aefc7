/** Arithmetic on days `yyyy-mm-dd`. */
const DAY = 86_400_000
const LENGTH = 'yyyy-mm-dd'.length

/** The day `count` days behind `iso`. */
export function plusDays(iso: string, count: number): string {
  return new Date(Date.parse(`${iso}Z`) + count * DAY).toISOString().slice(0, LENGTH)
}

/** How many days `b` lies behind `a`. */
export function daysBetween(a: string, b: string): number {
  return Math.round((Date.parse(`${b}Z`) - Date.parse(`${a}Z`)) / DAY)
}

/** Whether `iso` is one day, without a time. */
export function isDay(iso: string | null): iso is string {
  return iso !== null && iso.length === LENGTH && !iso.includes('/')
}
