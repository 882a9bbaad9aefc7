/** What reports of each form begin with, and no text that anybody wrote. */
const BEGINNINGS: readonly RegExp[] = [
  /^\s*$/,
  /^<!doctype html>.*<title>yakaf review<\/title>/s,
  /^(?:\[\s*)?\{"(?:schemaVersion":1,"|\$schema":"[^"]*\/sarif\/)/,
  /^\[\s*\]\s*$/,
  // `a.txt:3:14: letters/keheh `, `  3:14 letters/keheh `
  /^(?:.*:| {2})\d+:\d+:? (?:suggestion: )?[a-z]+\/[a-z-]+ /m,
  /^::(?:warning|notice) /m,
  /^Changes by rule: \d/m,
]

/** Whether a file that begins so is a report of an earlier run, so that nothing is lost when the next one takes its place. */
export function isEarlierReport(beginning: string): boolean {
  return BEGINNINGS.some((sign) => sign.test(beginning))
}
