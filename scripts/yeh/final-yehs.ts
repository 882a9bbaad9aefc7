/** The final yehs of a text whose spelling is right: what the model learns from and is measured by. */

import { isTransparent } from '../../src/text/characters.ts'
import { ALEF_MAKSURA, FARSI_YEH, YEH } from '../../src/text/code-points.ts'
import { WORD, type Words } from './words.ts'

export interface FinalYeh {
  /** Which of the words it ends. */
  readonly index: number
  readonly isMaksura: boolean
  /** The word without marks, its yeh written as ی. */
  readonly form: string
}

/** `words` are those of the text, or of the same text with other yehs. */
export function* finalYehsOf(text: string, { count, kinds, offsets, starts }: Words): Generator<FinalYeh> {
  for (let index = 0; index < count; index++) {
    if (kinds[index] !== WORD) continue
    const last = offsets[index] as number
    const code = text.charCodeAt(last)
    if (code !== YEH && code !== ALEF_MAKSURA) continue
    const length = (starts[index + 1] as number) - (starts[index] as number)
    yield { index, isMaksura: code === ALEF_MAKSURA, form: lettersBefore(text, last, length - 1) + FARSI }
  }
}

const FARSI = String.fromCharCode(FARSI_YEH)

function lettersBefore(text: string, end: number, length: number): string {
  let letters = ''
  for (let at = end - 1, left = length; left > 0; at--) {
    if (isTransparent(text.charCodeAt(at))) continue
    letters = text.charAt(at) + letters
    left--
  }
  return letters
}
