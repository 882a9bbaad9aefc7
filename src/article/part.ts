import type { PageLine } from './page-line.ts'

/** What a line is to its article. `repetition`: the title once more, above the text. */
export type Role =
  | 'pageClock'
  | 'published'
  | 'updated'
  | 'newsCode'
  | 'kicker'
  | 'title'
  | 'subtitle'
  | 'lead'
  | 'authors'
  | 'place'
  | 'agency'
  | 'section'
  | 'body'
  | 'related'
  | 'sourceCredit'
  | 'url'
  | 'disclaimer'
  | 'furniture'
  | 'repetition'

/** Why, as `--explain` prints it. */
export type Because =
  | 'a label'
  | 'its label is on the line above'
  | 'an update above everything else'
  | 'a day above the menu'
  | 'the text begins with it again'
  | 'the line that the text repeats'
  | 'the last short lines above the labels'
  | 'the short lines above the text'
  | 'all the text there is'
  | 'above the title'
  | 'below the title'
  | 'the title in another language'
  | 'between the title and the labels'
  | 'in one block with the title'
  | 'the name of a person beside the title'
  | 'a name below the title'
  | 'a name below the text'
  | 'what is said of the author'
  | 'an entry of a list of articles'
  | 'dates and nothing else'
  | 'a date of something else'
  | 'a place and a colon beside the date'
  | 'a place beside a name'
  | 'the name of an agency beside the date'
  | 'the name of an agency beside a place'
  | 'the name of a section'
  | 'a text'
  | 'below a label for links'
  | 'one of numbered links'
  | 'below a label for comments'
  | 'below the end of the text'
  | 'an address'
  | 'no letters'
  | 'a code behind the text'
  | 'a name above the article'
  | 'a link of its own'
  | 'beside links to other articles'
  | 'whose page it is, below the text'
  | 'below a label for other things'
  | 'beside an entry of a list of articles'
  | 'what such lines are on other pages'

/** A line with its role. */
export interface Part {
  readonly role: Role
  readonly line: PageLine
  readonly because: Because
}

/** The lines that have a role, in page order. */
export function linesOf(parts: readonly Part[], role: Role): readonly PageLine[] {
  return parts.filter((part) => part.role === role).map(({ line }) => line)
}

export function part(role: Role, line: PageLine, because: Because): Part {
  return { role, line, because }
}
