import { bulletOf, isParagraph, isTitleLike, isVerse, type PageLine } from './page-line.ts'
import type { Because, Part, Role } from './part.ts'

/** What the lines that come next belong to. */
type State = 'text' | 'related' | 'comments' | 'over'

/** Words of the shortest sentence that ends a list of links. */
const SHORTEST_SENTENCE = 9

/**
 * The lines below the head: the text, then credits, then what the page says about itself and others. `named` are lines
 * that are a title or stand beside one.
 */
export function partsBelow(lines: readonly PageLine[], named: ReadonlySet<PageLine>): readonly Part[] {
  const below = lines.filter((line) => !named.has(line))
  const last = lastOfText(below)
  let state: State = 'text'
  let links = 0
  return below.map((line, index): Part => {
    const before = state
    state = nextState(state, line, below[index + 1], links)
    links = state === 'related' && line.kind === 'text' ? links + 1 : state === before ? links : 0
    const [role, because] = roleOf(line, state, index < last)
    return { role, line, because }
  })
}

/** The last line that is surely text, before comments and the like begin. */
function lastOfText(below: readonly PageLine[]): number {
  const end = below.findIndex(({ kind }) => kind === 'comments' || kind === 'end')
  const lines = end < 0 ? below : below.slice(0, end)
  return lines.findLastIndex((line) => isParagraph(line) || isVerse(line) || bulletOf(line) !== '')
}

function nextState(state: State, line: PageLine, next: PageLine | undefined, links: number): State {
  if (line.kind === 'comments') return 'comments'
  if (line.kind === 'related') return 'related'
  if (line.kind === 'end') return 'over'
  if (state !== 'related' || line.kind !== 'text') return state
  const isSentence = line.isClosed && line.words >= SHORTEST_SENTENCE
  const isHeading = links > 0 && isTitleLike(line) && next !== undefined && isParagraph(next) && next.isClosed
  return line.isBlankBefore && (isSentence || isHeading) ? 'text' : state
}

function roleOf(line: PageLine, state: State, isAmongText: boolean): readonly [Role, Because] {
  switch (line.kind) {
    case 'published':
    case 'updated':
    case 'newsCode':
      return state === 'comments' ? ['furniture', 'below a label for comments'] : [line.kind, 'a label']
    case 'author':
    case 'poet':
      return state === 'comments' ? ['furniture', 'below a label for comments'] : ['authors', 'a label']
    case 'source':
      return ['sourceCredit', 'a label']
    case 'section':
      return ['section', 'a label']
    case 'url':
      return ['url', 'a label']
    case 'link':
      return isAmongText ? ['body', 'a text'] : ['url', 'an address']
    case 'disclaimer':
      return isAmongText ? ['body', 'a text'] : ['disclaimer', 'a label']
    case 'stamp':
      if (isAmongText) return ['body', 'a text']
      return state === 'comments'
        ? ['furniture', 'below a label for comments']
        : ['published', 'dates and nothing else']
    case 'symbols':
      return ['furniture', 'no letters']
    case 'end-code':
      return isAmongText ? roleOfText(state) : ['furniture', 'a code behind the text']
    case 'text':
    case 'crumbs':
    case 'caption':
      return roleOfText(state)
    default:
      return ['furniture', 'a label']
  }
}

function roleOfText(state: State): readonly [Role, Because] {
  switch (state) {
    case 'text':
      return ['body', 'a text']
    case 'related':
      return ['related', 'below a label for links']
    case 'comments':
      return ['furniture', 'below a label for comments']
    case 'over':
      return ['furniture', 'below the end of the text']
  }
}
