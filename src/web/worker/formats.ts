/** The formats that the page reads: all but XML, whose parser does not fit beside the others (docs/browser.md). */
import type { Format } from '../../format/format.ts'
import { csv } from '../../formats/csv.ts'
import { html } from '../../formats/html.ts'
import { json } from '../../formats/json.ts'
import { jsonl } from '../../formats/jsonl.ts'
import { markdown } from '../../formats/markdown.ts'
import { plain } from '../../formats/plain.ts'
import { sniff } from '../../formats/sniff/sniff.ts'
import { srt } from '../../formats/srt.ts'
import { tsv } from '../../formats/tsv.ts'
import { vtt } from '../../formats/vtt.ts'
import { YakafError } from '../../text/error.ts'
import { encode } from '../../text/utf8.ts'

const FORMATS: readonly Format[] = [plain, markdown, html, json, jsonl, csv, tsv, srt, vtt]
const XML_NAMES: readonly string[] = ['.xml', '.xhtml']
/** Code units by which a format is told where no name tells it: never less than the command line looks at. */
const SNIFFED = 1 << 16

/**
 * The format of a text, by what was chosen, by its name, or else by how it begins.
 *
 * @throws YakafError E_TYPE_UNKNOWN for one that the page does not read
 */
export function formatOf(chosen: string, name: string | undefined, text: string): Format {
  const id = chosen === 'auto' ? (typeByName(name) ?? typeByBeginning(text)) : chosen
  const format = FORMATS.find((candidate) => candidate.id === id)
  if (format === undefined) throw new YakafError('E_TYPE_UNKNOWN', `${id} is not read here`)
  return format
}

function typeByName(name: string | undefined): string | undefined {
  const extension = /\.[^./\\]*$/.exec(name ?? '')?.[0].toLowerCase()
  if (extension === undefined) return undefined
  if (XML_NAMES.includes(extension)) return 'xml'
  return FORMATS.find(({ extensions }) => extensions.includes(extension))?.id
}

function typeByBeginning(text: string): string {
  return sniff(encode(text.slice(0, SNIFFED)).subarray(0, SNIFFED))
}
