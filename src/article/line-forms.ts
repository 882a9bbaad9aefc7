import type { PageLine } from './page-line.ts'

/** The number of a picture among all: `1/6 نول الجدة`. */
const PICTURE = /^\s*\p{Nd}{1,2}\s?\/\s?\p{Nd}{1,2}\s+\p{L}/u
const INVOCATION = /^(?:بسم الله|السلام عليكم)/u

export function isPicture({ kind, text }: PageLine): boolean {
  return kind === 'text' && PICTURE.test(text)
}

export function isInvocation({ kind, text }: PageLine): boolean {
  return kind === 'text' && INVOCATION.test(text)
}
