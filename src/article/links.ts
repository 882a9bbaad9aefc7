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
  let next = index + 1
  // The first that is no longer ends it: a long list of short lines, each asked, is not looked through for each.
  for (; isLink(lines[next]); next++) if ((lines[next]?.words ?? 0) <= line.words) return false
  return next - index > FEWEST_LINKS
}

function isLink(line: PageLine | undefined): boolean {
  return (
    line !== undefined &&
    isTitleLike(line) &&
    !isTextForm(line) &&
    line.words >= SHORTEST_LINK &&
    !COLON.test(line.text)
  )
}
