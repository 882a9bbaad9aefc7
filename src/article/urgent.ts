import { Matched } from './matched.ts'
import type { PageLine } from './page-line.ts'
import { wordCount } from './word-units.ts'

/** What wires put before a title: `عاجل: هزة أرضية خفيفة`. */
const URGENT = /^\s*#?(?:خبر\s)?(?:عاجل|فوري|breaking)\s*[:\uff1a|\u2013\u2014-]+\s*/iu
const ALONE = /^\P{L}*(?:خبر\s)?(?:عاجل|فوري|breaking)(?:\snews)?\P{L}*$/iu
const SHORTEST_TITLE = 4

/** Whether nothing but that word stands there. */
export function isUrgent(raw: string): boolean {
  return ALONE.test(raw)
}

/** The lines with titles as they are behind the word that says how urgent they are. */
export function withoutUrgency(page: readonly PageLine[]): readonly PageLine[] {
  return page.map((line) => (line.kind === 'text' || line.kind === 'furniture' ? behindUrgent(line) : line))
}

function behindUrgent(line: PageLine): PageLine {
  const { raw } = line.line
  const length = URGENT.exec(raw)?.[0].length ?? 0
  if (length === 0) return line
  const words = wordCount(raw.slice(length))
  if (words < SHORTEST_TITLE) return line
  const text = line.text.slice(URGENT.exec(line.text)?.[0].length ?? 0)
  const start = line.line.start + length
  return { ...line, kind: 'text', text, words, matched: new Matched(raw.slice(length)), span: [start, line.span[1]] }
}
