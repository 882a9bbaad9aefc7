import { parse, postprocess, preprocess } from 'micromark'
import { gfm } from 'micromark-extension-gfm'
import type { Event } from 'micromark-util-types'

const EXTENSIONS = [gfm()]

/** Names of definitions and of footnotes, as references are compared with them. */
export interface Names {
  readonly definitions: ReadonlySet<string>
  readonly footnotes: ReadonlySet<string>
}

/** Parses a part of a document whose names are known; offsets are UTF-16 code units of the part. */
export function eventsOf(text: string, names: Names): readonly Event[] {
  const parser = parse({ extensions: EXTENSIONS })
  parser.defined.push(...names.definitions)
  parser.gfmFootnotes = [...names.footnotes]
  return postprocess(parser.document().write(preprocess()(text, undefined, true)))
}
