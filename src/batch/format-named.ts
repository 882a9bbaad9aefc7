import type { Format } from '../format/format.ts'
import { FORMATS } from '../formats/registry.ts'
import { unknownType } from '../normalizer/prepare.ts'

const IDS: readonly string[] = FORMATS.map(({ id }) => id)

/** @throws YakafError E_TYPE_UNKNOWN */
export async function formatNamed(id: string): Promise<Format> {
  const entry = FORMATS.find((candidate) => candidate.id === id)
  if (entry === undefined) throw unknownType(id, IDS)
  return entry.load()
}
