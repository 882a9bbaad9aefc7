/** Code points by name: letters that change look alike. */
import { spell } from '../../text/code-points.ts'
import type { ChangePiece } from '../page-data.ts'
import type { State } from './state.ts'

/** Code points that are named on each side of a change; more are spelled. */
const MOST = 2
const MOST_SPELLED = 8

/** `U+06CC ARABIC LETTER FARSI YEH → U+064A ARABIC LETTER YEH` */
export function changeText([before, after]: ChangePiece, { index, messages }: State): string {
  if (before === '') return `${messages.inserted} ${named(after, index.names)}`
  if (after === '') return `${messages.deleted} ${named(before, index.names)}`
  return `${named(before, index.names)} → ${named(after, index.names)}`
}

export function named(text: string, names: Readonly<Record<string, string>>): string {
  const codes = [...text].map((character) => spell(character.codePointAt(0) as number))
  if (codes.length <= MOST) return codes.map((code) => namedCode(code, names)).join(', ')
  return `${codes.slice(0, MOST_SPELLED).join(' ')}${codes.length > MOST_SPELLED ? ' …' : ''}`
}

export function namedCode(code: string, names: Readonly<Record<string, string>>): string {
  const name = names[code]
  return name === undefined ? code : `${code} ${name}`
}
