/** Loaded only by reports that name code points, with the names of Unicode. */
import { codePointName } from '../inspect/code-point-name.ts'
import { spell } from '../text/code-points.ts'
import { describeChange } from './code-points.ts'

/** Code points that are named on each side of a change: more are too long to read, and are spelled. */
const MOST = 2
/** Code points that are spelled. */
const MOST_SPELLED = 12

/** A change by its code points and their names: `U+06CC ARABIC LETTER FARSI YEH → U+064A ARABIC LETTER YEH`. */
export function namedChange(before: string, after: string): string {
  return describeChange(before, after, named)
}

/** `U+06CC ARABIC LETTER FARSI YEH`, of a text of one or two code points. */
export function named(text: string): string {
  const codes = [...text].map((character) => character.codePointAt(0) as number)
  if (codes.length <= MOST) return codes.map(spelledAndNamed).join(', ')
  const spelled = codes.slice(0, MOST_SPELLED).map(spell).join(' ')
  return codes.length > MOST_SPELLED ? `${spelled} …` : spelled
}

/** The table of names holds what is met in Arabic text; a character of another script is spelled. */
function spelledAndNamed(code: number): string {
  const name = codePointName(code)
  return name.startsWith('<') ? spell(code) : `${spell(code)} ${name}`
}
