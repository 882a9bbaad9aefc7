import type { Role } from '../part.ts'

/** What a line is told to be; `other` is every other role. */
export const CLASSES = [
  'title',
  'subtitle',
  'kicker',
  'lead',
  'body',
  'related',
  'authors',
  'section',
  'other',
] as const satisfies readonly (Role | 'other')[]

export type Class = (typeof CLASSES)[number]

/** The number of the class that a role belongs to. */
export function classOf(role: Role): number {
  const at = (CLASSES as readonly string[]).indexOf(role)
  return at < 0 ? CLASSES.length - 1 : at
}
