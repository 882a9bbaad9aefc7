import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Everything below a folder that is no folder, sorted by path. Never data of the user's, and walked into only when named:
 * what is hidden, and node_modules. Symbolic links are not followed. A folder that cannot be listed goes to `onError`.
 */
export function walk(folder: string, onError: (folder: string, error: unknown) => void): readonly string[] {
  const paths: string[] = []
  const waiting = [folder]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const entry of entriesOf(next, onError)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      if (entry.isDirectory()) waiting.push(join(next, entry.name))
      else paths.push(join(next, entry.name))
    }
  }
  return paths.sort(byCodeUnits)
}

/** The order must not depend on a locale. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function entriesOf(folder: string, onError: (folder: string, error: unknown) => void): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    onError(folder, error)
    return []
  }
}
