import type { Format } from '../../format/format.ts'
import { ALL_FORMATS } from '../../formats/all.ts'
import { sniff } from '../../formats/sniff/sniff.ts'
import { YakafError } from '../../text/error.ts'
import { encode } from '../../text/utf8.ts'

/** Code units by which a format is told where no name tells it: never less than the command line looks at. */
const SNIFFED = 1 << 16

/** The format of a text, by what was chosen, by its name, or else by how it begins. */
export function formatOf(chosen: string, name: string | undefined, text: string): Format {
  const id = chosen === 'auto' ? (typeByName(name) ?? typeByBeginning(text)) : chosen
  const format = ALL_FORMATS.find((candidate) => candidate.id === id)
  if (format === undefined) throw new YakafError('E_TYPE_UNKNOWN', `there is no format ${id}`)
  return format
}

function typeByName(name: string | undefined): string | undefined {
  const extension = /\.[^./\\]*$/.exec(name ?? '')?.[0].toLowerCase()
  if (extension === undefined) return undefined
  return ALL_FORMATS.find(({ extensions }) => extensions.includes(extension))?.id
}

function typeByBeginning(text: string): string {
  return sniff(encode(text.slice(0, SNIFFED)).subarray(0, SNIFFED))
}
