import { patternRule } from '../../rule/define.ts'
import { ALEF_MAKSURA, HAMZA, YEH } from '../../text/code-points.ts'
import type { Segment } from '../../text/segment.ts'
import { isMarkedYeh, isMedial, skipMarks } from '../../text/word.ts'

/** Presentation forms that other rules end in alef maksura; the second run must not find what they wrote. */
const FORMS = [0xfeef, 0xfef0, 0xfbfc, 0xfbfd, 0xfbae, 0xfbaf]
const LIGATURES = new Map([
  [0xfdf0, 'صلي'],
  [0xfdf1, 'قلي'],
  [0xfdf9, 'صلي'],
])

/*
 * Unsafe by count. In 9.1 million words of correct text (shared/corpora/ar/train) 120 hold an alef maksura before a
 * letter. Half of them, 60, stand before a hamza (مبادىء for مبادئ): another misspelling, left alone here. Of the other
 * 60, 45 are two words that lost their space (علىالأرض), 7 want an alef (أجرىها), and only 8 a yeh (نفىت). Where a whole
 * text spells so (OCR, Uyghur keyboards) the rule is right, and its reader will know.
 */
export const medialMaksura = patternRule({
  id: 'letters/medial-maksura',
  safety: 'unsafe',
  summary: 'Write alef maksura as yeh where a letter of the same word follows.',
  why: 'Alef maksura stands at the end of a word only. OCR and Uyghur keyboards put U+0649 inside; but in edited text it is mostly a lost space behind على or إلى, and then this rule is wrong.',
  sources: [{ title: 'Count over the training texts, written down in the rule’s file' }],
  triggers: [ALEF_MAKSURA, ...FORMS, ...LIGATURES.keys()],
  find(segment, run) {
    let text = ''
    let end = run.start
    // Only the last of a run can be at the end of its word; it is left to the rules that own it.
    while (end < run.end && isInside(segment, end)) {
      text += LIGATURES.get(segment.codeAt(end)) ?? String.fromCodePoint(YEH)
      end = segment.after(end)
    }
    return end > run.start ? { start: run.start, end, text } : undefined
  },
  examples: [
    { from: 'السىاسة', to: 'السياسة' },
    { from: 'بىَت', to: 'بيَت' },
    { keep: 'على الأرض', because: 'it ends its word' },
    { keep: 'ميكى\u0670ل', because: 'a superscript alef stands on it, as in the Quran' },
    { keep: 'مبادىء', because: 'before a hamza another letter is meant' },
  ],
})

function isInside(segment: Segment, offset: number): boolean {
  if (!isMedial(segment, offset) || isMarkedYeh(segment, offset)) return false
  return segment.codeAt(skipMarks(segment, segment.after(offset))) !== HAMZA
}
