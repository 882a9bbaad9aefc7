import { relative } from 'node:path'

/** A path as it is told: from where the user is. */
export function shown(path: string): string {
  return relative('', path) || '.'
}
