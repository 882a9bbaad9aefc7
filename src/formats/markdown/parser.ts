import { parse, postprocess, preprocess } from 'micromark'
import { gfm } from 'micromark-extension-gfm'
import type { Event } from 'micromark-util-types'
import { excessIn, nestingIn, tooIntricate } from './limits.ts'

const EXTENSIONS = [gfm()]

/** Names of definitions and of footnotes, as references are compared with them. */
export interface Names {
  readonly definitions: ReadonlySet<string>
  readonly footnotes: ReadonlySet<string>
}

/**
 * Parses the part of a document from `start` to `end`, whose names are known; offsets are UTF-16 code units of the part.
 *
 * @throws YakafError E_TOO_LARGE where it would take too long
 */
export function eventsOf(document: string, start: number, end: number, names: Names): readonly Event[] {
  const text = document.slice(start, end)
  const nesting = nestingIn(text)
  if (nesting !== undefined) throw tooIntricate(document, start, nesting)
  const parser = parse({ extensions: EXTENSIONS })
  for (const name of names.definitions) parser.defined.push(name)
  parser.gfmFootnotes = [...names.footnotes]
  const events = parser.document().write(preprocess()(text, undefined, true))
  const excess = excessIn(events, text)
  if (excess !== undefined) throw tooIntricate(document, start, excess)
  return postprocess(events)
}
