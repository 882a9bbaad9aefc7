import type { Format, Found, Scannable } from '../format/format.ts'
import { decode } from '../text/utf8.ts'
import { escaped } from './html/references.ts'
import { tell } from './html/tell.ts'
import { xmlBlocksOf } from './xml/reader.ts'

/** An XML document: the text of its elements, and the HTML that feeds and exports carry in it. */
export const xml: Format = {
  id: 'xml',
  extensions: ['.xml', '.xhtml'],
  kind: 'data',
  limit: 1 << 26,
  pragmas: 'markup',
  scanner: () => ({ scan }),
  escaped,
}

function scan({ bytes }: Scannable, final: boolean, found: Found): number {
  // An empty file is no XML, but there is nothing in it to be wrong.
  if (!final || bytes.length === 0) return 0
  tell(bytes, xmlBlocksOf(decode(bytes)), found)
  return bytes.length
}
