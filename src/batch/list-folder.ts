import { isUtf8 } from 'node:buffer'
import { type Dirent, readdirSync } from 'node:fs'
import { REPLACEMENT, spellBytes } from '../io/file-names.ts'

export type EntryKind = 'file' | 'folder' | 'symlink' | 'other'

export interface Entry {
  readonly name: string
  readonly kind: EntryKind
  /** How its bytes are shown when they are no UTF-8; nothing can be asked for by `name` then. */
  readonly broken?: string
}

/** What is in a folder, in no order. Throws what the system says. */
export function listFolder(folder: string): readonly Entry[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  // Only a name that Node could not decode has this character, or one that has it indeed.
  if (!entries.some(({ name }) => name.includes(REPLACEMENT))) {
    return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
  }
  return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' }).map((entry) => {
    const bytes = entry.name
    const broken = isUtf8(bytes) ? {} : { broken: spellBytes(bytes) }
    return { name: bytes.toString(), kind: kindOf(entry), ...broken }
  })
}

function kindOf(entry: Dirent<string> | Dirent<Buffer>): EntryKind {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  return entry.isSymbolicLink() ? 'symlink' : 'other'
}
