import { join } from 'node:path'
import type { FolderReader } from './folder-reader.ts'
import type { EntryKind } from './list-folder.ts'

/** Something in a folder that is no folder. */
export interface Walked {
  readonly path: string
  readonly kind: EntryKind
}

/** Everything below a folder that is no folder, sorted by path. Symbolic links are not followed. */
export function walk(folder: string, reader: FolderReader): readonly Walked[] {
  const found: Walked[] = []
  const waiting = [folder]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { name, kind } of reader.entries(next)) {
      const path = join(next, name)
      if (kind === 'folder') waiting.push(path)
      else found.push({ path, kind })
    }
  }
  return found.sort((a, b) => byCodeUnits(a.path, b.path))
}

/** The order must not depend on a locale. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
