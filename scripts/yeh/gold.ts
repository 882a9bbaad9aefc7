/** A document whose spelling is right, ready to be misspelled: all three letters take two bytes, so places stay. */
import { isTransparent } from '../../src/text/characters.ts'
import { findMasks } from '../../src/text/mask.ts'
import { encode } from '../../src/text/utf8.ts'
import type { Document } from './corpus.ts'
import { finalYehsOf } from './final-yehs.ts'
import { scoreOf } from './model.ts'
import { paragraphsOf } from './paragraphs.ts'
import { readWords, WORD } from './words.ts'

export interface Gold {
  /** Paragraphs with a blank line between. */
  readonly bytes: Uint8Array
  readonly yehs: readonly GoldYeh[]
  readonly words: number
  /** The number of the document. */
  readonly index: number
}

interface GoldYeh {
  /** Where its first byte stands. */
  readonly at: number
  readonly paragraph: number
  readonly isMaksura: boolean
  /** What the model says of the word by itself, its paragraph around it: above 0 for ى. */
  readonly score: number
  /** In a hashtag or the like, which no rule enters. */
  readonly isMasked: boolean
  /** A mark stands beside it, and the model may not be asked. */
  readonly isMarked: boolean
}

const BETWEEN = '\n\n'

export function goldOf({ text, index }: Document): Gold {
  const paragraphs = paragraphsOf(text)
  const yehs: GoldYeh[] = []
  let start = 0
  let count = 0
  paragraphs.forEach((content, paragraph) => {
    const words = readWords(content)
    const bytes = encode(content)
    const masks = findMasks(bytes, 0, bytes.length)
    let at = 0
    let from = 0
    for (const yeh of finalYehsOf(content, words)) {
      const offset = words.offsets[yeh.index] as number
      at += Buffer.byteLength(content.slice(from, offset))
      from = offset
      yehs.push({
        at: start + at,
        paragraph,
        isMaksura: yeh.isMaksura,
        score: scoreOf(words, yeh.index),
        isMasked: masks.some((mask) => mask.start <= at && at < mask.end),
        isMarked: isTransparent(content.charCodeAt(offset - 1)) || isTransparent(content.charCodeAt(offset + 1)),
      })
    }
    for (let word = 0; word < words.count; word++) if (words.kinds[word] === WORD) count++
    start += bytes.length + BETWEEN.length
  })
  return { bytes: encode(paragraphs.join(BETWEEN)), yehs, words: count, index }
}
