import { isSurelyTehMarbuta, isTehMarbuta, mayBeTehMarbuta } from '../../heh/judge.ts'
import { isFinal, readingsBefore, type Word } from '../../heh/words.ts'
import { patternRule } from '../../rule/define.ts'
import type { Replacement } from '../../rule/rule.ts'
import { isArabicLetter, isArabicMark } from '../../text/characters.ts'
import { HAMZA_ABOVE, HEH_GOAL_WITH_HAMZA_ABOVE, HEH_WITH_YEH_ABOVE, TEH_MARBUTA } from '../../text/code-points.ts'
import { HEHS } from '../../text/hijri-mark.ts'
import type { Segment } from '../../text/segment.ts'
import type { Span } from '../../text/span.ts'
import { bareMarks } from '../../text/word.ts'

/** A heh that has its hamza with it. */
const WITH_HAMZA: readonly number[] = [HEH_WITH_YEH_ABOVE, HEH_GOAL_WITH_HAMZA_ABOVE, 0xfba4, 0xfba5]

/** The ligatures that letters/presentation-ligatures ends in a heh, and what stands before it in each. */
const LIGATURES = new Map([
  [0xfdf2, 'الل'],
  [0xfdf7, 'علي'],
])
const LETTERS: ReadonlySet<number> = new Set([...WITH_HAMZA, ...HEHS, ...LIGATURES.keys()])

/** Spellings of a text that tells ة from ه: its own letter, or a hamza for the two dots. */
const DISTINCT = ['ة', 'ۃ', '\ufe93', '\ufe94', 'ۀ', 'ۂ', '\ufba4', '\ufba5', 'ه\u0654', 'ە\u0654']

/** More marks on one letter are no writing; the bound keeps the cost of an input made of marks linear. */
const MOST_MARKS = 16

export const tehMarbuta = patternRule({
  id: 'words/teh-marbuta',
  safety: 'unsafe',
  summary: 'Write heh at the end of a word as teh marbuta where the word is one that ends in it.',
  why: 'Books typed in Iran have U+06C0, or a heh with U+0654, for teh marbuta throughout; some sites and many writers have a plain heh. A heh with hamza is written as teh marbuta unless the word speaks against it, as the Persian genitive نامۀ does. A plain heh is judged only in a text that has no teh marbuta at all, and that leaves one out where there is no doubt: in any other text a heh is a heh.',
  sources: [
    { title: 'Trained and measured on 1.4 million final letters: data/heh/README.md, docs/evaluation.md' },
    { title: 'Pages read in 2026-11: whole books of kakheaseman.ir; mehrnews.com of 2005 to 2007' },
  ],
  triggers: [...LETTERS, HAMZA_ABOVE],
  beside: { behind: (code) => !isArabicLetter(code) },
  premise: {
    absent: DISTINCT,
    isShown: (segment, run) => {
      const heh = finalHehOf(segment, run)
      return heh?.words.some(isSurelyTehMarbuta) === true
    },
  },
  find(segment, run, _, holds) {
    const heh = finalHehOf(segment, run)
    if (heh === undefined) return undefined
    if (heh.hasHamza) return heh.words.some(mayBeTehMarbuta) ? written(segment, heh) : undefined
    return holds && heh.words.some((word) => isTehMarbuta(segment, word)) ? written(segment, heh) : undefined
  },
  examples: [
    { from: 'المدينۀ الکبيرۀ', to: 'المدينة الکبيرة' },
    { from: 'الجامعه\u0654.', to: 'الجامعة.' },
    { from: 'الجامعۂ', to: 'الجامعة' },
    { from: 'المدين\ufba5', to: 'المدينة' },
    { from: 'زار المدرسه في نهايه الشهر', to: 'زار المدرسة في نهاية الشهر' },
    { from: 'هذه مدينه جميله وفيه اتجاه', to: 'هذه مدينة جميلة وفيه اتجاه' },
    { keep: 'المدينة', because: 'it already is a teh marbuta' },
    { keep: 'المدرسه في المدينة', because: 'the text has a teh marbuta, so it may mean the heh' },
    {
      keep: 'وجهه وكتابه',
      because: 'these words may well end in a heh, and nothing shows that the text means another letter',
    },
    { keep: 'ۀا', because: 'teh marbuta stands at the end of a word only' },
    { keep: 'دانشنامۀ', because: 'it is the genitive of a Persian word' },
  ],
})

/** A letter that is or may be a heh, at the end of its word. */
interface FinalHeh extends Span {
  /** What the word may be: one, but for soft hyphens. */
  readonly words: readonly Word[]
  readonly hasHamza: boolean
}

/** The one whose marks end where `run` does: the run is the letter, or a hamza on it, or both. */
function finalHehOf(segment: Segment, run: Span): FinalHeh | undefined {
  let end = run.end
  for (let marks = 0; isArabicMark(segment.codeBefore(end)); marks++) {
    if (marks === MOST_MARKS) return undefined
    end = segment.before(end)
  }
  const code = segment.codeBefore(end)
  if (!LETTERS.has(code) || !isFinal(segment, run.end)) return undefined
  const hasHamza = end < run.end || WITH_HAMZA.includes(code)
  // A hamza that is not part of this run has a run of its own.
  if (!hasHamza && carriesHamza(segment, end)) return undefined
  return { start: segment.before(end), end: run.end, words: readingsBefore(segment, end), hasHamza }
}

function carriesHamza(segment: Segment, end: number): boolean {
  for (let at = end; isArabicMark(segment.codeAt(at)); at = segment.after(at))
    if (segment.codeAt(at) === HAMZA_ABOVE) return true
  return false
}

/** The marks but the hamza stay. */
function written(segment: Segment, { start, end }: FinalHeh): Replacement {
  const letter = segment.after(start)
  const stem = LIGATURES.get(segment.codeAt(start)) ?? ''
  const marks = bareMarks(segment.slice(letter, end)).replaceAll(String.fromCodePoint(HAMZA_ABOVE), '')
  return { start, end, text: stem + String.fromCodePoint(TEH_MARBUTA) + marks }
}
