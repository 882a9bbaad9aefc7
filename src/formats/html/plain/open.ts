import type { Nature } from '../nature.ts'
import { BUTTON_SCOPE, type Element, ITEM_BOUND, MARKER, SCOPE } from './elements.ts'

/** What may come next in an element, as the standard's insertion modes have it. */
export type Mode = 'body' | 'caption' | 'cell' | 'columns' | 'row' | 'rows' | 'select' | 'svg' | 'table' | 'words'

/** What is open around a place, as far as a start tag there asks for it. */
export const IN_P = 1
export const IN_LINK = 1 << 1
export const IN_FORM = 1 << 2
export const IN_BUTTON = 1 << 3
export const IN_ITEM = 1 << 4
export const IN_TERM = 1 << 5

/** An open element. */
export interface Open {
  readonly element: Element
  readonly nature: Nature
  readonly mode: Mode
  /** What is open in it, itself included. */
  readonly within: number
}

const OWN_MODES: Readonly<Record<string, Mode>> = {
  body: 'body',
  caption: 'caption',
  colgroup: 'columns',
  select: 'select',
  table: 'table',
  tbody: 'rows',
  td: 'cell',
  tfoot: 'rows',
  th: 'cell',
  thead: 'rows',
  tr: 'row',
}

/** An element of HTML that stands in `outer`. */
export function opened(element: Element, nature: Nature, outer: Open | undefined): Open {
  const { name, rule } = element
  const ownMode = rule === 'cell' || rule === 'structure' || rule === 'page' || rule === 'select' || rule === 'table'
  const mode = (ownMode ? OWN_MODES[name] : undefined) ?? outer?.mode ?? 'body'
  return { element, nature, mode, within: withinOf(element, outer?.within ?? 0) }
}

/** One of a drawing: `title` and `desc` hold words only. */
export function openedInSvg(element: Element, nature: Nature, { within }: Open): Open {
  const isWords = element.name === 'title' || element.name === 'desc'
  return { element, nature, mode: isWords ? 'words' : 'svg', within }
}

function withinOf({ name, rule, flags }: Element, outer: number): number {
  let within = outer
  if (flags & BUTTON_SCOPE) within &= ~IN_P
  if (flags & SCOPE) within &= ~IN_BUTTON
  if (flags & MARKER) within &= ~IN_LINK
  if (flags & ITEM_BOUND) within &= ~(IN_ITEM | IN_TERM)
  if (name === 'p') return within | IN_P
  if (rule === 'link') return within | IN_LINK
  if (rule === 'form') return within | IN_FORM
  if (rule === 'button') return within | IN_BUTTON
  if (rule === 'item') return within | IN_ITEM
  return rule === 'term' ? within | IN_TERM : within
}
