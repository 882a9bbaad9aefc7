import { isStamp } from '../calendar/stamp.ts'
import type { PageLine } from './page-line.ts'
import { hasJoining } from './persons.ts'

/** The number of a picture among all: `1/6 نول الجدة`. */
const PICTURE = /^\s*\p{Nd}{1,2}\s?\/\s?\p{Nd}{1,2}\s+\p{L}/u
const SIGNED =
  /^(?<place>[\p{L}\p{M}]+(?:\s[\p{L}\p{M}]+){0,2})(?:\s?[\u060c,]\s?|\s[-\u2013\u2014/]\s|\s(?:في|ف[یى])\s)(?<date>.{4,40})$/u
const TIME = /\p{Nd}:\p{Nd}/u
const INVOCATION = /^(?:بسم الله|السلام عليكم)/u

export function isPicture({ kind, text }: PageLine): boolean {
  return kind === 'text' && PICTURE.test(text)
}

export function isInvocation({ kind, text }: PageLine): boolean {
  return kind === 'text' && INVOCATION.test(text)
}

/** Where and when a text was written: `طرطوس، 20 آذار/مارس 1998`. */
export function isSigned(text: string): boolean {
  const { place = '', date = '' } = SIGNED.exec(text)?.groups ?? {}
  return date !== '' && !hasJoining(place) && !TIME.test(date) && isStamp(date)
}
