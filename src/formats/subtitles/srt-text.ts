import type { Block, Found } from '../../format/format.ts'
import { type Span, without } from '../../text/span.ts'
import { withoutSpareWords } from '../prose/spare-words.ts'
import { byteString, holds, signsOf } from './byte-string.ts'

/** `<i>`, `</font>`, `<font color="#fff">`, `{\an8}`. Anything else between such signs is text. */
const TAG = /<\/?[a-z][^<>\r\n]*>|\{\\[^{}\r\n]*\}/gi
const SIGNS = signsOf('<{')

/** Tells the text of a cue as a block, without the tags in it and the words they cut in two. */
export function tellSrtText(bytes: Uint8Array, text: Span, found: Found): void {
  const block = holds(bytes, text.start, text.end, SIGNS) ? withoutTags(bytes, text) : [text]
  if (block.length > 0) found.block(block)
}

function withoutTags(bytes: Uint8Array, text: Span): Block {
  const tags = [...byteString(bytes, text.start, text.end).matchAll(TAG)].map(
    ({ 0: tag, index }): Span => ({ start: text.start + index, end: text.start + index + tag.length }),
  )
  const pieces = without(text, tags).map((span) => ({ ...span, gap: 'cut' as const }))
  return withoutSpareWords(bytes, pieces, 'break', [])
}
