import { isKnownPlace } from './dateline.ts'
import { isParagraph, isTitleLike, type PageLine } from './page-line.ts'
import { isPersons, mayBePerson } from './persons.ts'

const BETWEEN =
  /^(?<place>[\p{L}\p{M}\s]{2,24}?)(?:\s*[-\u2013\u2014\u0640/|:\u060c]\s*)(?<name>[\p{L}\p{M}.\s]{4,40})$/u
const SHORTEST_TITLE = 4

/** The lines, with `اللاذقية - رنا الديواني` between title and text as a place and the name of who wrote there. */
export function withPlacedNames(page: readonly PageLine[]): readonly PageLine[] {
  const first = page.findIndex(isParagraph)
  if (first < 0 || page.some(({ kind }) => kind === 'author')) return page
  const title = page.findIndex((line) => isTitleLike(line) && line.words >= SHORTEST_TITLE)
  return page.flatMap((line, index) => (title >= 0 && index > title && index < first ? parted(line) : [line]))
}

function parted(line: PageLine): readonly PageLine[] {
  const { place = '', name = '' } = line.kind === 'text' ? (BETWEEN.exec(line.text)?.groups ?? {}) : {}
  if (!isKnownPlace(place) || !(isPersons(name) || mayBePerson(name))) return [line]
  const start = line.line.start + line.line.raw.length - name.length
  return [
    { ...line, kind: 'place', text: place, isBlankBehind: false },
    { ...line, kind: 'author', text: name, isBelowLabel: true, isBlankBefore: false, line: { ...line.line, start } },
  ]
}
