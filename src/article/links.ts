import { isTitleLike, type PageLine } from './page-line.ts'
import { isTextForm } from './trailing.ts'

/** Words of the longest line above links, of the shortest link, and by how many a link is longer. */
const LONGEST_LABEL = 4
const SHORTEST_LINK = 4
const FEWEST_LINKS = 2
const PLAIN = /^[\p{L}\p{M}\p{P}\s]+$/u
const COLON = /[:\uff1a|]/u

/** Whether a short line below the last sentence stands above titles, as the label of a list of links does in any words. */
export function opensLinks(lines: readonly PageLine[], index: number, last: number): boolean {
  const line = lines[index]
  if (line === undefined || index <= last || line.kind !== 'text' || line.isClosed) return false
  if (line.words > LONGEST_LABEL || !PLAIN.test(line.text) || COLON.test(line.text)) return false
  const rest = lines.slice(index + 1)
  const end = rest.findIndex((other) => !isLink(other))
  const links = rest.slice(0, end < 0 ? rest.length : end)
  return links.length >= FEWEST_LINKS && links.every(({ words }) => words > line.words)
}

function isLink(line: PageLine): boolean {
  return isTitleLike(line) && !isTextForm(line) && line.words >= SHORTEST_LINK && !COLON.test(line.text)
}
