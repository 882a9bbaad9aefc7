import type { BodyType } from '../article.ts'
import type { Because, Role } from '../part.ts'

/** What a line is told to be: a line of the text by its type, `field` for values that only rules read, `other` for what is no part of the article. */
export const CLASSES = [
  'title',
  'subtitle',
  'kicker',
  'lead',
  'paragraph',
  'heading',
  'caption',
  'quote',
  'list',
  'verse',
  'related',
  'authors',
  'section',
  'field',
  'other',
] as const satisfies readonly (Role | BodyType | 'field' | 'other')[]

export type Class = (typeof CLASSES)[number]

/** Classes of lines of the text. */
export const TEXT: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'caption',
  'quote',
  'list',
  'verse',
] satisfies readonly BodyType[])

/** A line as the rules leave it: its role, of a line of the text its type. */
export interface Ruled {
  readonly role: Role
  readonly because: Because
  readonly type?: BodyType | undefined
}

const OF_ROLES: Readonly<Partial<Record<Role, Class>>> = {
  pageClock: 'field',
  published: 'field',
  updated: 'field',
  newsCode: 'field',
  sourceCredit: 'field',
  url: 'field',
  place: 'field',
  agency: 'field',
  body: 'paragraph',
  repetition: 'title',
  disclaimer: 'other',
  furniture: 'other',
}

/** What the rules take a line for, as a class. */
export function classOf({ role, type }: Ruled): Class {
  return (role === 'body' ? type : undefined) ?? OF_ROLES[role] ?? (role as Class)
}
