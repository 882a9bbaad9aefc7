import type { Span } from '../../text/span.ts'

/**
 * A paragraph without any sign that Markdown knows: letters that are not ASCII, digits, spaces, and what stands in the middle of sentences.
 * No line of it begins with anything but such a letter, so it is no list, table, code or heading; and no `:` or `@` stands in it, so
 * that it holds no address.
 */
const PLAIN = /(?:[^\0-\x7f\s٠-٩۰-۹\p{Cf}][^\0-\x09\x0b-\x1f!#-&(-+/:-@[-`{-~\n]*\n)+(?=[ \t]*\n)/uy

/** The plain paragraph at an offset that is at the top level, behind a blank line or at the start. */
export function plainParagraphAt(text: string, offset: number): Span | undefined {
  PLAIN.lastIndex = offset
  if (!PLAIN.test(text)) return undefined
  const end = PLAIN.lastIndex - 1
  return /www\./i.test(text.slice(offset, end)) ? undefined : { start: offset, end }
}
