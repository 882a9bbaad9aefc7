const CLOSES = '"\'\u00bb\u201d)]'

/** The last unit of a text before the quotes and brackets that close at its end, with these. */
export function ending(text: string): string {
  let start = text.length
  while (start > 0 && CLOSES.includes(text.charAt(start - 1))) start--
  return text.slice(Math.max(0, start - 1))
}
