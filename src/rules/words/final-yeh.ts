import { MAKSURA_WORDS } from '../../data/maksura-words.ts'
import { letterRule } from '../../rule/define.ts'
import type { Settings } from '../../rule/rule.ts'
import { isArabicLetter, isArabicMark, isFathatan, isTransparent, isVowelMark } from '../../text/characters.ts'
import {
  ALEF_MAKSURA,
  FARSI_YEH,
  FEH,
  KAF,
  KEHEH,
  SWASH_KAF,
  WAW,
  YEH,
  YEH_BARREE,
  YEH_WITH_TAIL,
} from '../../text/code-points.ts'
import type { Segment } from '../../text/segment.ts'
import { isMarkedYeh, isMedial } from '../../text/word.ts'
import { lettersOf } from '../../yeh/presentation.ts'
import { listedLetter } from '../../yeh/word-list.ts'

/** Isolated and final forms of U+06CC (ی) and U+06D2 (ے): the code point itself says that the letter is final. */
const FINAL_FORMS = [0xfbfc, 0xfbfd, 0xfbae, 0xfbaf]

/** Listed words have fewer letters; looking further back would only cost time. */
const LONGEST_WORD = 16

export const finalYeh = letterRule({
  id: 'words/final-yeh',
  safety: 'safe',
  summary: 'Write Farsi yeh at the end of a word as alef maksura in words that end so, and as yeh in all others.',
  why: 'Persian keyboards have one final yeh for two Arabic letters, على and علي. U+06CC is neither, so one must be chosen; a mark of vocalisation decides it, otherwise the word does.',
  sources: [{ title: 'Count over 9.1 million words, data/maksura-words.tsv' }],
  triggers: [FARSI_YEH, YEH_WITH_TAIL, YEH_BARREE, ...FINAL_FORMS],
  atWordEnd: 'word',
  isActive: ({ finalYeh }) => finalYeh !== 'keep',
  decide(segment, offset, settings) {
    // Mostly a space follows, and there is nothing to look past.
    const next = segment.codeAt(segment.after(offset))
    if (next < 0x80 && !isTransparent(next)) return letterOf(segment, offset, settings)
    if (!FINAL_FORMS.includes(segment.codeAt(offset)) && isMedial(segment, offset)) return undefined
    if (isArabicMark(next) && isMarkedYeh(segment, offset)) return undefined
    return letterOf(segment, offset, settings)
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
    { keep: 'على علي', because: 'both are Arabic letters' },
  ],
})

/** The user's word list first, then what was asked for, then the marks, then the word. */
function letterOf(segment: Segment, offset: number, { words, finalYeh }: Settings): number {
  const listed = words.size > 0 ? listedLetter(words, segment, offset) : undefined
  if (listed !== undefined) return listed
  if (finalYeh !== 'judge') return finalYeh === 'maksura' ? ALEF_MAKSURA : YEH
  return letterByMarks(segment, offset) ?? (isMaksuraWord(segment, offset) ? ALEF_MAKSURA : YEH)
}

/**
 * A vowel sign or shadda needs a yeh to stand on. A fathatan does not: on the last letter, with no alef behind, or on
 * the one before, it is the ending of هدًى.
 */
function letterByMarks(segment: Segment, offset: number): number | undefined {
  let letter: number | undefined
  for (let next = segment.after(offset); isTransparent(segment.codeAt(next)); next = segment.after(next)) {
    if (isVowelMark(segment.codeAt(next))) return YEH
    if (isFathatan(segment.codeAt(next))) letter = ALEF_MAKSURA
  }
  return letter
}

/*
 * This closed list is a placeholder: the judge of the next issue (src/yeh/), which reads the neighbours too, replaces
 * it. A word is listed when it occurs at least 200 times with ى in 9.1 million words of correct text
 * (data/README.md), the forms with و and ف counted in, and at least 80 % of its tokens end so: 86 words, 89 % of all final
 * ى; جمادى comes from the names of months. Choosing by this list is wrong for 3.85 % of all final yehs there: 10.7 % of those that are ى, 0.8 % of
 * those that are ي.
 *
 * Called once for every final yeh of a text, so no strings: the letters are hashed from the last to the first, and the
 * hash of the word without its first letter falls out on the way.
 */
const MULTIPLIER = 0x01000193
const WORDS = new Set(MAKSURA_WORDS.map(hashOfStem))
/** Which hashes, modulo 256, the two letters before the yeh have in listed words: most words end the search here. */
const ENDINGS = new Uint8Array(256)
for (const word of MAKSURA_WORDS) ENDINGS[hashOfStem(word.slice(-3)) & 0xff] = 1

function isMaksuraWord(segment: Segment, offset: number): boolean {
  let hash = 0
  let hashBehindFirst = 0
  let first = 0
  /** Beyond two once a presentation form, which may be two letters, is among them. */
  let letters = 0
  let at = offset
  for (let length = 0; length < LONGEST_WORD; length++) {
    const code = segment.codeBefore(at)
    if (isArabicLetter(code)) {
      hashBehindFirst = hash
      first = code < 0xfb50 ? code : lastOf(code)
      hash = code < 0xfb50 ? mix(hash, code) : mixForm(hash, code)
      letters += code < 0xfb50 ? 1 : LONGEST_WORD
      if (letters === 2 && ENDINGS[hash & 0xff] === 0) return false
    } else if (!isTransparent(code)) {
      return WORDS.has(hash) || ((first === WAW || first === FEH) && WORDS.has(hashBehindFirst))
    } else if (first === 0 && isFathatan(code)) return true
    at = segment.before(at)
  }
  return false
}

function hashOfStem(word: string): number {
  let hash = 0
  for (let index = word.length - 2; index >= 0; index--) hash = mix(hash, word.charCodeAt(index))
  return hash
}

/** Kaf and yeh are taken for one letter with what Persian keyboards type for them. */
function mix(hash: number, code: number): number {
  const letter = code === KEHEH || code === SWASH_KAF ? KAF : code === FARSI_YEH ? YEH : code
  return Math.imul(hash ^ letter, MULTIPLIER)
}

function mixForm(hash: number, form: number): number {
  const letters = lettersOf(form)
  let mixed = hash
  for (let index = letters.length - 1; index >= 0; index--) mixed = mix(mixed, letters[index] as number)
  return mixed
}

function lastOf(form: number): number {
  return lettersOf(form)[0] ?? form
}
