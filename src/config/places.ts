/** Where configurations may stand. Asked for every folder of every run, so nothing is loaded for it and little looked at. */
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { lazy } from '../text/lazy.ts'

const MANIFEST = 'package.json'

/** The first one in a folder counts. */
export const NAMES: readonly string[] = ['yakaf.config.json', '.yakafrc', '.yakafrc.json', MANIFEST]

/** What is known of a folder. */
export interface Place {
  /** The folder behind which nobody looks: of the git repository, the user's own, or the root of all. Nothing that counts stands between two of these. */
  readonly last: string
  /** Whether a file that may be a configuration stands here or above, up to the last folder. */
  readonly isGoverned: boolean
}

/** Looks at each folder once. */
export class Places {
  readonly #known = new Map<string, Place>()
  readonly #home = lazy(() => homedir())

  /** `folder` is absolute; it need not exist. */
  at(folder: string): Place {
    const known = this.#known.get(folder) ?? this.#look(folder)
    this.#known.set(folder, known)
    return known
  }

  #look(folder: string): Place {
    const { last, isGoverned } = this.#above(folder)
    return { last, isGoverned: isGoverned || NAMES.some((name) => mayConfigure(folder, name)) }
  }

  /** Which folder is the user's own is asked where something stands above it only: it takes longer than looking there. */
  #above(folder: string): Place {
    const nothing = { last: folder, isGoverned: false }
    const above = dirname(folder)
    if (existsSync(join(folder, '.git')) || folder === above) return nothing
    const found = this.at(above)
    return found.isGoverned && folder === this.#home() ? nothing : found
  }
}

/** Whether a package.json has settings for us. One that is broken counts: its error is told rather than its settings forgotten. */
export function hasMember(manifest: string): boolean {
  if (!manifest.includes('"yakaf"')) return false
  try {
    const parsed: unknown = JSON.parse(manifest)
    return typeof parsed === 'object' && parsed !== null && 'yakaf' in parsed
  } catch {
    return true
  }
}

/** Most projects have a package.json, and few of them say anything of yakaf. */
function mayConfigure(folder: string, name: string): boolean {
  const path = join(folder, name)
  if (!existsSync(path)) return false
  if (name !== MANIFEST) return true
  try {
    return hasMember(readFileSync(path, 'utf8'))
  } catch {
    return false
  }
}
