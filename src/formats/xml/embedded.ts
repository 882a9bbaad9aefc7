import type { Span } from '../../text/span.ts'
import { BLOCKS, SOURCE } from '../html/elements.ts'
import type { Sign } from '../html/references.ts'
import type { Gap } from '../prose/spare-words.ts'

/** A tag, or a reference such as HTML has them: a text without either reads alike as HTML and as plain text. */
const HTML = /<\/?[a-z]|<!--|&(?:#\d|#x[\da-f]|[a-z]+;)/i

export function isHtml(text: string): boolean {
  return HTML.test(text)
}

/** A tag or comment that was escaped once more, and what is escaped twice. Bounded, so that many without an end cost no more. */
const ESCAPED_MARKUP =
  /&(?:lt|#60|#x3c);(?:!--[\s\S]{0,4096}?--|\/?([a-z][a-z\d]*)(?:[^&]|&(?!gt;|#62;|#x3e;|lt;)){0,4096})(?:&(?:gt|#62|#x3e);|>)|&amp;#?\w+;/gi

/** The stretches of a text that are HTML's own, when HTML was escaped as a whole to stand in XML. */
export function escapedMarkup(text: string, { start, end }: Span): readonly Sign[] {
  return Array.from(text.slice(start, end).matchAll(ESCAPED_MARKUP), ({ 0: markup, 1: name, index }) => ({
    start: start + index,
    end: start + index + markup.length,
    meaning: undefined,
    gap: gapOf(markup, name?.toLowerCase()),
  }))
}

function gapOf(markup: string, name: string | undefined): Gap {
  if (name === undefined) return markup.includes('--') ? 'cut' : 'source'
  if (SOURCE.has(name)) return 'source'
  return BLOCKS.has(name) || name === 'br' ? 'break' : 'cut'
}
