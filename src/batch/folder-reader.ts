import { resolve } from 'node:path'
import type { IgnoreRules, Scope } from './ignore-rules.ts'
import { type Entry, listFolder } from './list-folder.ts'

/** What is told of what is not handed out. */
export interface Losses {
  /** The folder cannot be listed, or an ignore file in it cannot be read. */
  onError(folder: string, error: unknown): void
  onIgnored(folder: string, entry: Entry): void
  /** A name that is no UTF-8. */
  onBroken(folder: string, entry: Entry): void
}

/**
 * Lists folders without what is never data of the user's (`.git`, `node_modules`, what is hidden unless it is asked for)
 * and without what is ignored, so that nobody reads a folder that is. `rules` undefined for none.
 */
export class FolderReader {
  readonly #rules: IgnoreRules | undefined
  readonly #hidden: boolean
  readonly #losses: Losses

  constructor(rules: IgnoreRules | undefined, hidden: boolean, losses: Losses) {
    this.#rules = rules
    this.#hidden = hidden
    this.#losses = losses
  }

  /** What is taken of a folder; nothing, and an error told, of one that cannot be read. `onIgnored` is told of what is ignored in it. */
  entries(folder: string, onIgnored = this.#losses.onIgnored): readonly Entry[] {
    try {
      const scope = this.#rules?.scopeOf(resolve(folder))
      return listFolder(folder).filter((entry) => this.#isTaken(folder, entry, scope, onIgnored))
    } catch (error) {
      this.#losses.onError(folder, error)
      return []
    }
  }

  #isTaken(folder: string, entry: Entry, scope: Scope | undefined, onIgnored: Losses['onIgnored']): boolean {
    const { name, kind, broken } = entry
    if (name === '.git' || name === 'node_modules' || (!this.#hidden && name.startsWith('.'))) return false
    if (scope !== undefined && this.#rules?.ignores(scope, name, kind === 'folder')) {
      onIgnored(folder, entry)
      return false
    }
    if (broken === undefined) return true
    this.#losses.onBroken(folder, entry)
    return false
  }
}
