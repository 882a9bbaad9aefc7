import { spell } from '../../text/code-points.ts'
import { element } from './dom.ts'

/** What turns text around, or moves a cursor: shown as what it is. Joiners and marks of direction stay, which texts are full of. */
const UNSEEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029]/g
/** What does not show at all, in a word of which it is the point. */
const INVISIBLE = /(?![\u0600-\u0605\u06dd])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0]/gu

/** Text of a document, which cannot reorder what stands around it. */
export function shown(text: string): readonly (Node | string)[] {
  return withSigns(text, UNSEEN)
}

/** A word that was changed: here what is invisible counts. */
export function shownWord(text: string): readonly (Node | string)[] {
  return withSigns(text, INVISIBLE)
}

/** A name of a file, as one string. */
export function shownName(name: string): string {
  return name.replace(INVISIBLE, (sign) => `<${spell(sign.codePointAt(0) ?? 0)}>`)
}

function withSigns(text: string, pattern: RegExp): readonly (Node | string)[] {
  const parts: (Node | string)[] = []
  let at = 0
  for (const { 0: sign, index } of text.matchAll(pattern)) {
    if (index > at) parts.push(text.slice(at, index))
    parts.push(element('span', { class: 'sign', dir: 'ltr' }, spell(sign.codePointAt(0) ?? 0)))
    at = index + sign.length
  }
  if (at < text.length) parts.push(text.slice(at))
  return parts
}
