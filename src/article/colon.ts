const COLONS = /[:\uff1a]/g

/** Whether a colon stands in a text. Most lines have none: patterns that want one would try each of their words first. */
export function hasColon(text: string): boolean {
  return text.includes(':') || text.includes('\uff1a')
}

/** Where its colons are, in UTF-16 units. */
export function colonsIn(text: string): readonly number[] {
  return [...text.matchAll(COLONS)].map(({ index }) => index)
}

/** Whether a text ends with a colon, as what announces something does. */
export function endsInColon(text: string): boolean {
  return hasColon(text.trimEnd().slice(-1))
}
