import type { State } from './below-state.ts'
import type { PageLine } from './page-line.ts'
import type { Because, Role } from './part.ts'

const SHORTEST_LINK = 2
/** Before or behind the title of the next article: `→ السماد الذي لا رائحة له`. */
const ARROW = /^[\u2190\u2192]\s|\s[\u2190\u2192]$/u
/** `تاريخ القبول: 2021-09-19` below the text of a journal. */
const OTHER = /^\s*(?:ت[اأ]ر[يی]خ\s[\p{L}\s]{2,24}[:\uff1a]|آخر مراجعة)/u

/** Whether a line is the title of the article before or behind, with an arrow. */
export function isNeighbour({ kind, words, isClosed, text }: PageLine): boolean {
  return kind === 'text' && !isClosed && words > SHORTEST_LINK && ARROW.test(text)
}

/** What a line below the head is to the article, by its kind and what it belongs to. */
export function roleOf(
  line: PageLine,
  state: State,
  isAmongText: boolean,
  isBelowText: boolean,
): readonly [Role, Because] {
  if (!isAmongText && isNeighbour(line)) return ['related', 'a link of its own']
  // Who comments puts no label before a link: the neighbours stand below the comments.
  if (state === 'comments' && line.kind !== 'disclaimer' && line.kind !== 'headline')
    return ['furniture', 'below a label for comments']
  switch (line.kind) {
    case 'published':
    case 'updated':
    case 'newsCode':
    case 'section':
    case 'url':
      return [line.kind, 'a label']
    case 'clock':
      return ['furniture', 'a label']
    case 'author':
    case 'poet':
      return ['authors', 'a label']
    case 'source':
      return ['sourceCredit', 'a label']
    case 'headline':
      return ['related', 'a link of its own']
    case 'place':
      return ['place', 'a place beside a name']
    case 'agency':
      return ['agency', 'the name of an agency beside a place']
    case 'link':
      return isAmongText && state === 'text' ? ['body', 'a text'] : ['url', 'an address']
    case 'disclaimer':
      return isAmongText && isBelowText && state === 'text' ? ['body', 'a text'] : ['disclaimer', 'a label']
    case 'stamp':
      if (line.isRow !== true && (state === 'text' || state === 'over') && OTHER.test(line.line.raw))
        return ['published', 'a date of something else']
      if (state !== 'text') return roleOfOthers(state)
      return isAmongText ? ['body', 'a text'] : ['published', 'dates and nothing else']
    case 'symbols':
      return ['furniture', 'no letters']
    case 'end-code':
      return isAmongText ? roleOfText(state, line.words) : ['furniture', 'a code behind the text']
    case 'text':
    case 'crumbs':
    case 'caption':
      return roleOfText(state, line.words)
    default:
      return ['furniture', 'a label']
  }
}

/** What a line of something else is. */
export function roleOfOthers(state: State): readonly [Role, Because] {
  return ['furniture', state === 'over' ? 'below the end of the text' : 'below a label for other things']
}

function roleOfText(state: State, words: number): readonly [Role, Because] {
  switch (state) {
    case 'text':
      return ['body', 'a text']
    case 'related':
      return words < SHORTEST_LINK ? roleOfOthers(state) : ['related', 'below a label for links']
    case 'aside':
    case 'about':
    case 'comments':
    case 'over':
      return roleOfOthers(state)
  }
}
