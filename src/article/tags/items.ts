import type { BodyType } from '../article.ts'
import { bulletOf, type PageLine } from '../page-line.ts'
import type { Part } from '../part.ts'

/** The types with an item whose bullet is that of an item right above or below it: the rules have seen it alone where a chain gave the others back to the text. */
export function withItems(
  parts: readonly Part[],
  types: ReadonlyMap<PageLine, BodyType>,
): ReadonlyMap<PageLine, BodyType> {
  const items = new Map(types)
  for (const [index, { line, role }] of parts.entries()) {
    if (role !== 'body' || items.get(line) !== 'paragraph') continue
    const bullet = MARK.exec(bulletOf(line))?.[0]
    const isItem = (other: Part | undefined): boolean =>
      other?.role === 'body' && items.get(other.line) === 'list' && MARK.exec(bulletOf(other.line))?.[0] === bullet
    if (bullet !== undefined && (isItem(parts[index - 1]) || isItem(parts[index + 1]))) items.set(line, 'list')
  }
  return items
}

/** The sign of a bullet; a dash stands before what is said as well. */
const MARK = /[^\s\p{Nd}\p{L}\p{Pd}]/u
