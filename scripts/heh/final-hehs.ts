/** The final ه and ة of a text whose spelling is right, all of them written as ه: what the model learns from and is measured by. */
import { isFinal, type Word, wordBefore } from '../../src/heh/words.ts'
import { HEH, TEH_MARBUTA } from '../../src/text/code-points.ts'
import { encode } from '../../src/text/utf8.ts'
import { Utf8Segment } from '../../src/text/utf8-segment.ts'

export interface FinalHeh {
  readonly segment: Utf8Segment
  readonly word: Word
  readonly isTehMarbuta: boolean
  /** The word as it is written, marks and all. */
  readonly form: string
}

const TYPED = /\u0629/g
const HEH_LETTER = String.fromCharCode(HEH)

export function* finalHehsOf(text: string): Generator<FinalHeh> {
  const gold = new Utf8Segment(encode(text))
  // Both letters take two bytes, so the offsets agree.
  const segment = new Utf8Segment(encode(text.replace(TYPED, HEH_LETTER)))
  for (let at = segment.start; at < segment.end; at = segment.after(at)) {
    if (segment.codeAt(at) !== HEH) continue
    const end = segment.after(at)
    const word = isFinal(segment, end) ? wordBefore(segment, end) : undefined
    if (word === undefined || word.letters.length < 2) continue
    yield {
      segment,
      word,
      isTehMarbuta: gold.codeAt(at) === TEH_MARBUTA,
      form: segment.slice(word.start, word.end),
    }
  }
}
