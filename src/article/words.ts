/** How words are counted: as white space and signs part them, marks included. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu

export function wordCount(text: string): number {
  return text.match(WORD)?.length ?? 0
}
