import { extname } from 'node:path'
import type { Format } from '../format/format.ts'
import { FORMATS } from '../formats/registry.ts'
import { sniff } from '../formats/sniff/sniff.ts'
import { innerName } from '../io/packing.ts'
import { unknownType } from '../normalizer/prepare.ts'
import { TYPE_ALIASES } from '../normalizer/type-names.ts'
import type { Job } from './consumers-of.ts'

const IDS: readonly string[] = FORMATS.map(({ id }) => id)
const BY_EXTENSION: ReadonlyMap<string, string> = new Map(
  FORMATS.flatMap(({ id, extensions }) => extensions.map((extension) => [extension, id])),
)

/** Bytes by which a format is told where no name tells it. */
const SNIFFED = 1 << 16

/** Whether a file's name tells a known format. */
export function hasKnownName(path: string): boolean {
  return typeByName(path) !== undefined
}

/**
 * The id of the format that a user names.
 *
 * @throws YakafError E_TYPE_UNKNOWN
 */
export function typeNamed(name: string): string {
  const id = TYPE_ALIASES[name] ?? name
  if (!IDS.includes(id)) throw unknownType(name, IDS)
  return id
}

/** The format of a document, by its settings, its name or else by how it begins, and its text. */
export async function formatOf(
  { path, hasName, settings }: Job,
  pieces: Iterable<Uint8Array>,
): Promise<{ readonly format: Format; readonly pieces: Iterable<Uint8Array> }> {
  const id = settings.type ?? (hasName ? typeByName(path) : undefined)
  if (id !== undefined) return { format: await formatNamed(id), pieces }
  const peeked = peek(pieces)
  return { format: await formatNamed(sniff(peeked.head)), pieces: peeked.pieces }
}

/** The id of the format that a file's name tells, packed or not; undefined when it tells none. */
export function typeByName(path: string): string | undefined {
  return BY_EXTENSION.get(extname(innerName(path)).toLowerCase())
}

/** The same of a text by how it begins. */
export function typeByBeginning(text: string): string {
  return sniff(Buffer.from(text.slice(0, SNIFFED)))
}

/** The first bytes of a text, and all of it. */
function peek(pieces: Iterable<Uint8Array>): { readonly head: Uint8Array; readonly pieces: Iterable<Uint8Array> } {
  const iterator = pieces[Symbol.iterator]()
  const taken: Uint8Array[] = []
  let length = 0
  let failure: { readonly error: unknown } | undefined
  try {
    for (let next = iterator.next(); next.done !== true; next = iterator.next()) {
      // What is read is used again for the next piece.
      taken.push(next.value.slice())
      length += next.value.length
      if (length >= SNIFFED) break
    }
  } catch (error) {
    // The text up to there is worked on first.
    failure = { error }
  }
  return { head: Buffer.concat(taken).subarray(0, SNIFFED), pieces: all(taken, iterator, failure) }
}

function* all(
  taken: readonly Uint8Array[],
  rest: Iterator<Uint8Array>,
  failure: { readonly error: unknown } | undefined,
): Generator<Uint8Array> {
  yield* taken
  if (failure !== undefined) throw failure.error
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value
}

/** @throws YakafError E_TYPE_UNKNOWN */
export async function formatNamed(id: string): Promise<Format> {
  const entry = FORMATS.find((candidate) => candidate.id === id)
  if (entry === undefined) throw unknownType(id, IDS)
  return entry.load()
}
