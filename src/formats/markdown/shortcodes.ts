import type { Span } from '../../text/span.ts'

/**
 * What a site generator replaces and a reader of Markdown does not know: `{{ … }}`, `{% … %}` (Jekyll, Hugo), `{#id .class}` and `{: .class}`
 * behind headings and paragraphs, and links by the name of a page, `[[page]]`.
 */
const SHORTCODE = /\{\{(?:[^\n]|\n(?!\s*\n))*?\}\}|\{%(?:[^\n]|\n(?!\s*\n))*?%\}|\{[#.:][^{}\n]*\}|\[\[[^[\]\n]*\]\]/g

/** In order, in code units of the text. */
export function shortcodesIn(text: string): readonly Span[] {
  if (!text.includes('{') && !text.includes('[[')) return []
  return [...text.matchAll(SHORTCODE)].map(({ 0: code, index }) => ({ start: index, end: index + code.length }))
}
