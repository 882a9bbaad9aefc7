import { foldRule } from '../../rule/define.ts'
import { LINE_FEED, LINE_SEPARATOR, NEXT_LINE, PARAGRAPH_SEPARATOR } from '../../text/code-points.ts'

export const lineSeparators = foldRule({
  id: 'invisibles/line-separators',
  safety: 'safe',
  default: 'off',
  summary: 'Write line and paragraph separators as line feeds.',
  why: 'Few programs end a line at U+2028, U+2029 or U+0085. Where they are meant as white space a line feed changes the page.',
  table: { [LINE_SEPARATOR]: LINE_FEED, [PARAGRAPH_SEPARATOR]: LINE_FEED, [NEXT_LINE]: LINE_FEED },
  examples: [
    { from: 'سطر\u2028سطر', to: 'سطر\nسطر' },
    { keep: 'سطر\r\nسطر', because: 'it is a line end already' },
  ],
})
