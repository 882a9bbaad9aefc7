import type { Span } from '../../text/span.ts'
import type { Tag } from './nature.ts'

const READ = new Set(['alt', 'aria-description', 'aria-label', 'placeholder', 'title'])
/** The sheet that a `title` names is chosen by it. */
const SHEETS: readonly string[] = ['link', 'style']
const LABELLED: readonly string[] = ['optgroup', 'option', 'track']
const BUTTONS: readonly string[] = ['button', 'reset', 'submit']
const METAS = new Set(
  `author description keywords og:description og:site_name og:title twitter:description twitter:title`.split(' '),
)

/** Whether people read an attribute of an element. */
export function isRead(tag: Tag, name: string): boolean {
  if (READ.has(name)) return !(name === 'title' && SHEETS.includes(tag.name))
  if (name === 'label') return LABELLED.includes(tag.name)
  if (name === 'summary') return tag.name === 'table'
  if (name === 'value') return tag.name === 'input' && BUTTONS.includes((tag.value('type') ?? '').toLowerCase())
  return (
    name === 'content' &&
    tag.name === 'meta' &&
    METAS.has((tag.value('name') ?? tag.value('property') ?? '').toLowerCase())
  )
}

const PLAIN = /^[\u0621-\u063a\u0641-\u064a\u0671-\u06d3]+$/

/** Whether a value has only letters that no rule removes or writes as several: what takes their place needs no quotation marks either. */
export function isPlain(value: string): boolean {
  return PLAIN.test(value)
}

/**
 * Where the value of an attribute stands, given where the attribute does. Undefined when it has none, or one without quotation
 * marks that a rule might put white space into, or empty.
 */
export function valueSpan(text: string, { start, end }: Span): Span | undefined {
  let at = text.indexOf('=', start + 1)
  if (at < 0 || at >= end) return undefined
  do at++
  while (at < end && /[\t\n\f\r ]/.test(text.charAt(at)))
  const quote = text.charAt(at)
  if (quote === '"' || quote === "'") return end - 1 > at + 1 ? { start: at + 1, end: end - 1 } : undefined
  return isPlain(text.slice(at, end)) ? { start: at, end } : undefined
}
