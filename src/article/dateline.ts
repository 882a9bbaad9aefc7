import type { Dateline } from './article.ts'
import { nameRole } from './names.ts'

const NAME = String.raw`[\p{L}\p{M}]+`
const DASH = '[-–—ـ/]'
const DAY = String.raw`\p{Nd}{1,2}\s?${NAME}(?:\s${NAME})?(?:/${NAME}(?:\s${NAME})?)?\s?/`
const CLOSE = String.raw`(?<close>:\s?-?|//|${DASH})`
const PLACE_AND_AGENCY = new RegExp(
  String.raw`^(?<place>${NAME}(?:\s${NAME}){0,2})\s?${DASH}\s?(?:${DAY}\s?)?(?<agency>${NAME}(?:\s${NAME})?)\s?${CLOSE}`,
  'u',
)
const AGENCY = new RegExp(String.raw`^(?<agency>${NAME}(?:\s${NAME})?)\s?${CLOSE}`, 'u')
/** No dateline is longer; in UTF-16 units. */
const LONGEST = 80
/** What ends the dateline of an agency that is not known by name. */
const SURE_CLOSE = '//'

/** What the dateline at the start of a paragraph names; undefined when there is none. */
export function datelineOf(text: string): Dateline | undefined {
  const start = text.slice(0, LONGEST)
  const both = PLACE_AND_AGENCY.exec(start)?.groups
  if (both !== undefined && isAgency(both['agency'], both['close'])) {
    return { place: both['place'] ?? '', agency: both['agency'] ?? '' }
  }
  const one = AGENCY.exec(start)?.groups
  return one !== undefined && isAgency(one['agency']) ? { agency: one['agency'] ?? '' } : undefined
}

function isAgency(name: string | undefined, close?: string): boolean {
  return name !== undefined && (close === SURE_CLOSE || nameRole(name) === 'agency')
}
