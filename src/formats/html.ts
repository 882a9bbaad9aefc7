import type { Format, Found, Scannable } from '../format/format.ts'
import { decode } from '../text/utf8.ts'
import { Blocks } from './html/blocks.ts'
import { marksOf } from './html/reader.ts'
import { escaped } from './html/references.ts'
import { tell } from './html/tell.ts'

/** An HTML document: its text by block elements, and the attributes that people read. */
export const html: Format = {
  id: 'html',
  extensions: ['.html', '.htm'],
  kind: 'text',
  limit: 1 << 26,
  scanner: () => ({ scan }),
  escaped,
}

function scan({ bytes }: Scannable, final: boolean, found: Found): number {
  if (!final) return 0
  const text = decode(bytes)
  const blocks = new Blocks(text)
  for (const mark of marksOf(text)) blocks.add(mark)
  blocks.close()
  tell(bytes, blocks.list, found)
  return bytes.length
}
