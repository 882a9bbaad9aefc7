import type { Format, Found, Scannable } from '../format/format.ts'
import { decode } from '../text/utf8.ts'
import { blocksOfPlain } from './html/plain/scanner.ts'
import { blocksOf } from './html/reader.ts'
import { escaped } from './html/references.ts'
import { tell, tellInBytes } from './html/tell.ts'

/** An HTML document: its text by block elements, and the attributes that people read. */
export const html: Format = {
  id: 'html',
  extensions: ['.html', '.htm'],
  kind: 'text',
  limit: 1 << 26,
  pragmas: 'markup',
  scanner: () => ({ scan }),
  escaped,
}

function scan({ bytes }: Scannable, final: boolean, found: Found): number {
  if (!final) return 0
  const plain = blocksOfPlain(bytes)
  if (plain === undefined) tell(bytes, blocksOf(decode(bytes)), found)
  else for (const block of plain) tellInBytes(bytes, block, found)
  return bytes.length
}
