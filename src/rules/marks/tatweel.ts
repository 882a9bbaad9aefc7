import { patternRule } from '../../rule/define.ts'
import { isArabicLetter } from '../../text/characters.ts'
import { HAMZA_ABOVE, HAMZA_BELOW, SUPERSCRIPT_ALEF, TATWEEL } from '../../text/code-points.ts'
import { isHijriMark } from '../../text/hijri-mark.ts'
import { carries, followsLetter, skipInvisibles } from '../../text/word.ts'

/** Marks that need a carrier of their own: on the letter before, they would make another letter of it. */
const CARRIED: readonly number[] = [HAMZA_ABOVE, HAMZA_BELOW, SUPERSCRIPT_ALEF]

export const tatweel = patternRule({
  id: 'marks/tatweel',
  safety: 'safe',
  default: 'off',
  summary: 'Remove tatweel between the letters of a word.',
  why: 'Tatweel only stretches a line, and a search does not look past it. Elsewhere it means something: the Hijri mark (1435هـ), a dash between spaces, الـ48.',
  triggers: [TATWEEL],
  find(segment, run) {
    if (!followsLetter(segment, run.start) || CARRIED.some((mark) => carries(segment, segment.before(run.end), mark)))
      return undefined
    if (isHijriMark(segment, segment.before(run.start), run.end)) return undefined
    return isArabicLetter(segment.codeAt(skipInvisibles(segment, run.end))) ? { ...run, text: '' } : undefined
  },
  examples: [
    { from: 'العـــربية', to: 'العربية' },
    { from: 'كـَتب', to: 'كَتب' },
    { keep: '١٤٣٥هـ', because: 'it is the stroke of the Hijri mark' },
    { keep: 'طهران ـ قم', because: 'it stands for a dash' },
    { keep: 'الـ48', because: 'it joins the article to a number' },
    { keep: 'جميلــ', because: 'at the end of a word it may be meant' },
    { keep: 'مسـ\u0654ول', because: 'it carries a hamza' },
    { keep: 'هـ\u0670ذا', because: 'it carries an alef' },
  ],
})
