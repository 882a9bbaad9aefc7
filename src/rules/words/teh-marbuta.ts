import { patternRule } from '../../rule/define.ts'
import { isArabicLetter, isArabicMark } from '../../text/characters.ts'
import { HAMZA_ABOVE, HEH_GOAL_WITH_HAMZA_ABOVE, HEH_WITH_YEH_ABOVE, TEH_MARBUTA } from '../../text/code-points.ts'
import { isHeh } from '../../text/hijri-mark.ts'
import type { Segment } from '../../text/segment.ts'
import { bareMarks, skipMarks } from '../../text/word.ts'

const LETTERS: readonly number[] = [HEH_WITH_YEH_ABOVE, HEH_GOAL_WITH_HAMZA_ABOVE, 0xfba4, 0xfba5]

/** The ligatures that letters/presentation-ligatures ends in a heh, and what stands before it in each. */
const LIGATURES = new Map([
  [0xfdf2, 'الل'],
  [0xfdf7, 'علي'],
])

/** More marks on one letter are no writing; the bound keeps the cost of an input made of marks linear. */
const MOST_MARKS = 16

/*
 * Unsafe until the lexicon of the next issue tells words that end in teh marbuta (المدینۀ) from Persian genitives that
 * end in heh (خانهٔ), which an Arabic text quotes.
 */
export const tehMarbuta = patternRule({
  id: 'words/teh-marbuta',
  safety: 'unsafe',
  summary: 'Write heh with hamza above at the end of a word as teh marbuta.',
  why: 'Books typed in Iran have U+06C0 or a heh with U+0654 for teh marbuta throughout. The same letters write the Persian genitive, where the word would end in a heh.',
  sources: [{ title: 'Pages read in 2026-11: whole books of kakheaseman.ir' }],
  triggers: [...LETTERS, HAMZA_ABOVE],
  find(segment, run) {
    const last = segment.before(run.end)
    const isLetter = LETTERS.includes(segment.codeAt(last))
    const base = isLetter ? last : baseOf(segment, run.start)
    if (base === undefined || isArabicLetter(segment.codeAt(skipMarks(segment, run.end)))) return undefined
    const marks = isLetter ? '' : bareMarks(segment.slice(segment.after(base), run.start))
    const stem = LIGATURES.get(segment.codeAt(base)) ?? ''
    return { start: base, end: run.end, text: stem + String.fromCodePoint(TEH_MARBUTA) + marks }
  },
  examples: [
    { from: 'المدينۀ الکبيرۀ', to: 'المدينة الکبيرة' },
    { from: 'الجامعه\u0654.', to: 'الجامعة.' },
    { from: 'الجامعۂ', to: 'الجامعة' },
    { from: 'المدين\ufba5', to: 'المدينة' },
    { keep: 'المدينة', because: 'it already is a teh marbuta' },
    { keep: 'ۀا', because: 'teh marbuta stands at the end of a word only' },
  ],
})

/** Where the heh begins on which the hamza at `offset` stands. */
function baseOf(segment: Segment, offset: number): number | undefined {
  let end = offset
  for (let marks = 0; isArabicMark(segment.codeBefore(end)); marks++) {
    if (marks === MOST_MARKS) return undefined
    end = segment.before(end)
  }
  const base = segment.codeBefore(end)
  return isHeh(base) || LIGATURES.has(base) ? segment.before(end) : undefined
}
