import type { Block, Escape, Found, ProseSpan } from '../../format/format.ts'
import type { Span } from '../../text/span.ts'
import { type Language, languageOf } from '../language/declared.ts'
import { type Gap, type Piece, withoutSpareWords } from '../prose/spare-words.ts'
import { meaningOfReference } from '../references/reference.ts'
import { byteString, holds, signsOf } from './byte-string.ts'

/** A tag ends at `>` or with the text; a reference is one of HTML. */
const MARKUP = /<([^>]*)>?|&#?\w{1,32};/g
const SIGNS = signsOf('<&')

/** Tells the text of a cue as a block, without the tags in it and the words they cut in two; `language` is that of the file. */
export function tellVttText(bytes: Uint8Array, text: Span, language: Language, found: Found): void {
  const isPlain = !holds(bytes, text.start, text.end, SIGNS)
  const block = isPlain ? [spanOf(text.start, text.end, language)] : withoutTags(bytes, text, language, found)
  if (block.length > 0) found.block(block)
}

function withoutTags(bytes: Uint8Array, text: Span, language: Language, found: Found): Block {
  const pieces: Piece[] = []
  const escapes: Escape[] = []
  const languages: Language[] = [language]
  let gap: Gap = 'break'
  let behind = text.start
  const close = (end: number): void => {
    if (end === behind) return
    pieces.push({ ...spanOf(behind, end, languages.at(-1)), gap })
    gap = 'cut'
  }
  for (const { 0: markup, 1: tag, index } of byteString(bytes, text.start, text.end).matchAll(MARKUP)) {
    const start = text.start + index
    const end = start + markup.length
    const meaning = tag === undefined ? meaningOfReference(markup) : undefined
    if (meaning !== undefined) escapes.push({ start, end, ...meaning })
    if (tag === undefined) continue
    close(start)
    behind = end
    // What is read above a word is a word of its own.
    if (/^\/?(?:rt|ruby)(?:[.\s]|$)/.test(tag)) gap = 'break'
    enter(tag, languages)
  }
  close(text.end)
  const block = withoutSpareWords(bytes, pieces, 'break', escapes)
  for (const stretch of escapes) if (block.some((span) => isInside(stretch, span))) found.escape(stretch)
  return block
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}

/** `<lang fa>` says in which language the text is up to `</lang>`. */
function enter(tag: string, languages: Language[]): void {
  if (/^\/lang$/.test(tag)) {
    if (languages.length > 1) languages.pop()
    return
  }
  const declared = /^lang(?:\.[^\s]*)?(?:\s+(\S+)\s*)?$/.exec(tag)
  if (declared !== null) languages.push(languageOf(declared[1] ?? '', languages.at(-1)))
}

function spanOf(start: number, end: number, language: Language): ProseSpan {
  return language === undefined ? { start, end } : { start, end, language }
}
