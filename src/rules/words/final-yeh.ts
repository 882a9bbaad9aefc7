import { letterRule } from '../../rule/define.ts'
import type { Settings } from '../../rule/rule.ts'
import { JUDGE } from '../../rule/rule.ts'
import { isArabicMark, isFathatan, isTransparent, isVowelMark } from '../../text/characters.ts'
import { ALEF_MAKSURA, FARSI_YEH, FATHA, KASRA, YEH, YEH_BARREE, YEH_WITH_TAIL } from '../../text/code-points.ts'
import type { Segment } from '../../text/segment.ts'
import { isMarkedYeh, isMedial } from '../../text/word.ts'
import { listedLetter } from '../../yeh/word-list.ts'

/** Isolated and final forms of U+06CC (ی) and U+06D2 (ے): the code point itself says that the letter is final. */
const FINAL_FORMS = [0xfbfc, 0xfbfd, 0xfbae, 0xfbaf]

/** With their presentation forms, alone and under a shadda. */
const FATHAS: readonly number[] = [FATHA, 0xfe76, 0xfe77, 0xfc60]
const KASRAS: readonly number[] = [KASRA, 0xfe7a, 0xfe7b, 0xfc62]

export const finalYeh = letterRule({
  id: 'words/final-yeh',
  safety: 'safe',
  summary: 'Write Farsi yeh at the end of a word as yeh or as alef maksura, whichever the word ends in.',
  why: 'Persian keyboards have one final yeh for two Arabic letters, على and علي. U+06CC is neither, so one must be chosen: by a mark of vocalisation, by what the rest of the text means by the letter, by the word and its neighbours.',
  sources: [
    { title: 'Trained and measured on 4 million final yehs: data/yeh/README.md, docs/evaluation.md' },
    { title: 'Marks in vocalised texts, docs/decisions/0009' },
  ],
  triggers: [FARSI_YEH, YEH_WITH_TAIL, YEH_BARREE, ...FINAL_FORMS],
  atWordEnd: 'word',
  judged: {
    yeh: YEH,
    maksura: ALEF_MAKSURA,
    asksWords: ({ words }) => words.size > 0,
    listed: (segment, offset, { words }) =>
      isFinal(segment, offset) ? listedLetter(words, segment, offset) : undefined,
    isAsked: ({ finalYeh }) => finalYeh === 'judge',
  },
  isActive: ({ finalYeh }) => finalYeh !== 'keep',
  decide(segment, offset, settings) {
    // Mostly a space follows, and there is nothing to look past.
    const next = segment.codeAt(segment.after(offset))
    if (next < 0x80 && !isTransparent(next)) return letterOf(segment, offset, settings)
    return isFinal(segment, offset) ? letterOf(segment, offset, settings) : undefined
  },
  examples: [
    { from: 'علی', to: 'على' },
    { from: 'وإلی، فحتی.', to: 'وإلى، فحتى.' },
    { from: 'فی الذی', to: 'في الذي' },
    { from: 'مصطفے', to: 'مصطفى' },
    { from: 'مستشفۍ', to: 'مستشفى' },
    { from: 'عَلَی', to: 'عَلَى' },
    { from: 'علی\u200cالأرض', to: 'على\u200cالأرض' },
    { from: 'علی\u0651', to: 'علي\u0651' },
    { from: 'هد\u064bی', to: 'هد\u064bى' },
    { from: 'ف\ufbfd', to: 'في' },
    { from: 'الکبری', to: 'الکبرى' },
    { from: 'علی', to: 'علي', settings: { finalYeh: 'yeh' } },
    { from: 'فی', to: 'فى', settings: { finalYeh: 'maksura' } },
    { keep: 'علی', because: 'it is to be kept', settings: { finalYeh: 'keep' } },
    { keep: 'السوریة', because: 'inside a word letters/farsi-yeh writes it' },
    { keep: 'شی\u0654 موسی\u0670', because: 'a hamza or a superscript alef says what the letter is' },
    { from: 'قرأ الکتاب علی المقاعد ثم مضی', to: 'قرأ الکتاب على المقاعد ثم مضى' },
    { keep: 'على علي', because: 'both are Arabic letters' },
  ],
})

/** Whether it ends a word, and no hamza or superscript alef on it says what it is. */
function isFinal(segment: Segment, offset: number): boolean {
  if (!FINAL_FORMS.includes(segment.codeAt(offset)) && isMedial(segment, offset)) return false
  return !isArabicMark(segment.codeAt(segment.after(offset))) || !isMarkedYeh(segment, offset)
}

/** The user's word list first, then what was asked for, then the marks; what is left is for the judge. */
function letterOf(segment: Segment, offset: number, { words, finalYeh }: Settings): number {
  const listed = words.size > 0 ? listedLetter(words, segment, offset) : undefined
  if (listed !== undefined) return listed
  if (finalYeh !== 'judge') return finalYeh === 'maksura' ? ALEF_MAKSURA : YEH
  return letterByMarks(segment, offset) ?? letterByMarksBefore(segment, offset) ?? JUDGE
}

/**
 * A vowel sign or shadda needs a yeh to stand on. A fathatan does not: on the last letter, with no alef behind, it is the
 * ending of هدىً.
 */
function letterByMarks(segment: Segment, offset: number): number | undefined {
  let letter: number | undefined
  for (let next = segment.after(offset); isTransparent(segment.codeAt(next)); next = segment.after(next)) {
    if (isVowelMark(segment.codeAt(next))) return YEH
    if (isFathatan(segment.codeAt(next))) letter = ALEF_MAKSURA
  }
  return letter
}

/** On the letter before, kasra sounds like the ending of في, fatha and fathatan like those of على and هدًى. */
function letterByMarksBefore(segment: Segment, offset: number): number | undefined {
  for (let end = offset; isTransparent(segment.codeBefore(end)); end = segment.before(end)) {
    const mark = segment.codeBefore(end)
    if (KASRAS.includes(mark)) return YEH
    if (FATHAS.includes(mark) || isFathatan(mark)) return ALEF_MAKSURA
  }
  return undefined
}
