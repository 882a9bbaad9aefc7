import { letterRule } from '../../rule/define.ts'
import { isArabicLetter, isTransparent } from '../../text/characters.ts'
import { HEH, HEH_GOAL } from '../../text/code-points.ts'
import type { Segment } from '../../text/segment.ts'

/** No Arabic word has so many heh; a word that has is chat text with U+06C1 strewn between its letters. */
const DECORATION = 3

export const hehGoal = letterRule({
  id: 'letters/heh-goal',
  safety: 'safe',
  summary: 'Write heh goal as Arabic heh.',
  why: 'Urdu keyboards type U+06C1. At the end of a word it looks like U+0647, and no Arabic word is spelled with it.',
  sources: [
    { title: 'ICANN Root Zone LGR-5, Arabic script: U+06C1 is a variant of U+0647' },
    { title: 'PyArabic issue 60: heh goal as decoration', url: 'https://github.com/linuxscout/pyarabic/issues/60' },
  ],
  triggers: [HEH_GOAL],
  decide: (segment, offset) => (countInWord(segment, offset) < DECORATION ? HEH : undefined),
  examples: [
    { from: 'ہذا كتابہ', to: 'هذا كتابه' },
    { from: 'وجوہہم', to: 'وجوههم' },
    { keep: 'الہلہغہة', because: 'so many in one word are decoration; which of them is a letter is not certain' },
    { keep: 'هذا', because: 'it already is an Arabic heh' },
  ],
})

/** How many there are in the word around `offset`, counted no further than needed, so a word of them costs little. */
function countInWord(segment: Segment, offset: number): number {
  let count = 1
  for (let at = offset; count < DECORATION; at = segment.before(at)) {
    const code = segment.codeBefore(at)
    if (!isArabicLetter(code) && !isTransparent(code)) break
    if (code === HEH_GOAL) count++
  }
  for (let at = segment.after(offset); count < DECORATION; at = segment.after(at)) {
    const code = segment.codeAt(at)
    if (!isArabicLetter(code) && !isTransparent(code)) break
    if (code === HEH_GOAL) count++
  }
  return count
}
