const RANGE = /^\s*(?:من|إلى|إلی|الی|از|تا)\s(?:ال)?ت[اأ]ر[یي]خ/u

/** Whether a line is of the form for a search, and asks for days from or to one: `من تاريخ: 1402/10/01`. */
export function isDateRange(line: string): boolean {
  return RANGE.test(line)
}
