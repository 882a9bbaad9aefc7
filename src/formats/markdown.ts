import type { Format } from '../format/format.ts'
import { escapedMarkdown } from './markdown/escapes.ts'
import { MarkdownScanner } from './markdown/scanner.ts'

/** CommonMark, GFM and YAML front matter. Read whole: a definition at the end decides what brackets at the start are. */
export const markdown: Format = {
  id: 'markdown',
  extensions: ['.md', '.markdown'],
  kind: 'text',
  limit: 1 << 26,
  pragmas: 'markup',
  scanner: () => new MarkdownScanner(),
  escaped: escapedMarkdown,
}
