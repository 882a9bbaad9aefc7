import { isParagraph, keyOf, type PageLine } from './page-line.ts'

/** `1`, `(2)` */
const NUMBER = /^\(?(\d{1,2})\)?$/u
const FEWEST = 2

/** The lines with the bare numbers above the parts of a story as text: 1, 2 and so on, each above a sentence. */
export function withNumberedParts(page: readonly PageLine[]): readonly PageLine[] {
  const numbers = page.filter((line, index) => numberOf(line) !== undefined && isSentence(page[index + 1]))
  const areInOrder = numbers.every((line, index) => numberOf(line) === index + 1)
  if (numbers.length < FEWEST || !areInOrder) return page
  return page.map((line) => (numbers.includes(line) ? { ...line, kind: 'text' } : line))
}

function numberOf(line: PageLine): number | undefined {
  const digits = line.kind === 'symbols' || line.kind === 'text' ? NUMBER.exec(keyOf(line))?.[1] : undefined
  return digits === undefined ? undefined : Number(digits)
}

function isSentence(line: PageLine | undefined): boolean {
  return line !== undefined && isParagraph(line)
}
