/** Cuts a document that is one line into paragraphs, which are blocks to the tool when blank lines stand between them. */

import { finalYehsOf } from './final-yehs.ts'
import { readWords } from './words.ts'

/** Final yehs of a paragraph: at least so many, but for the last. */
const YEHS = 8
/** Where no sentence ends within so many characters, any space will do. */
const REACH = 400

export function paragraphsOf(text: string): readonly string[] {
  const paragraphs: string[] = []
  const words = readWords(text)
  let start = 0
  let yehs = 0
  for (const { index } of finalYehsOf(text, words)) {
    const offset = words.offsets[index] as number
    if (offset < start || ++yehs < YEHS) continue
    const rest = text.slice(offset, offset + REACH)
    const length = /[.!?؟…]\s/.exec(rest)?.index ?? rest.search(/\s/) - 1
    if (length < 0) continue
    paragraphs.push(text.slice(start, offset + length + 1).trim())
    start = offset + length + 1
    yehs = 0
  }
  return [...paragraphs, text.slice(start).trim()].filter((paragraph) => paragraph !== '')
}
