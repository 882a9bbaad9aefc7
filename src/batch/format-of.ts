import { extname } from 'node:path'
import type { Format } from '../format/format.ts'
import { FORMATS } from '../formats/registry.ts'
import { unknownType } from '../normalizer/prepare.ts'
import type { Job } from './consumers-of.ts'

const IDS: readonly string[] = FORMATS.map(({ id }) => id)
/** Names that users know besides. */
const ALIASES: Readonly<Record<string, string>> = { ndjson: 'jsonl', text: 'plain', txt: 'plain', md: 'markdown' }
const BY_EXTENSION: ReadonlyMap<string, string> = new Map(
  FORMATS.flatMap(({ id, extensions }) => extensions.map((extension) => [extension, id])),
)

/** Extensions of known formats, in lower case, with the dot. */
export const EXTENSIONS: ReadonlySet<string> = new Set(BY_EXTENSION.keys())

/**
 * The id of the format that a user names.
 *
 * @throws YakafError E_TYPE_UNKNOWN
 */
export function typeNamed(name: string): string {
  const id = ALIASES[name] ?? name
  if (!IDS.includes(id)) throw unknownType(name, IDS)
  return id
}

/** The format of a document by its name, and its text. `type`: the one that the user names. */
export async function formatOf(
  { path, file }: Job,
  type: string | undefined,
  pieces: Iterable<Uint8Array>,
): Promise<{ readonly format: Format; readonly pieces: Iterable<Uint8Array> }> {
  const id = type ?? (file === undefined ? undefined : BY_EXTENSION.get(extname(path).toLowerCase()))
  return { format: await loaded(id ?? 'plain'), pieces }
}

async function loaded(id: string): Promise<Format> {
  const entry = FORMATS.find((candidate) => candidate.id === id)
  if (entry === undefined) throw unknownType(id, IDS)
  return entry.load()
}
