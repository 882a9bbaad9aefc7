import { normalizeIdentifier } from 'micromark-util-normalize-identifier'
import type { Names } from './parser.ts'

/** `[name]:` and `[^name]:` at the start of a line, behind whatever containers it may stand in. */
const DEFINITION = /^[ \t>*+\-\d.)]*\[(\^?)((?:[^[\]\\]|\\.)+)\]:/gm

/**
 * The names that a document may define. Some may stand in a code block and be none: text in brackets that has such a name is left alone
 * then, which does no harm.
 */
export function namesIn(text: string): Names {
  const definitions = new Set<string>()
  const footnotes = new Set<string>()
  for (const { 1: mark, 2: name = '' } of text.matchAll(DEFINITION)) {
    const all = mark === '^' ? footnotes : definitions
    all.add(normalizeIdentifier(name))
  }
  return { definitions, footnotes }
}
