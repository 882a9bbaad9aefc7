import { flatMap } from '../text/flat-map.ts'
import { folded } from './folded.ts'
import { wordsAt } from './labels.ts'
import type { LineKind } from './line-kind.ts'
import { forLettersIn, type Taker } from './word-units.ts'

/** Of two classes in one line the first says what it is: `شارك بتعليقك`. */
const CLASSES: readonly (readonly [words: ReadonlySet<string>, kind: LineKind])[] = [
  [wordsAt('word', 'comments'), 'comments'],
  [wordsAt('word', 'related'), 'related'],
  [wordsAt('word', 'ui'), 'furniture'],
]
/** These, and words that stand beside them, and in any text as well: parts of pages, prepositions. */
const KNOWN: ReadonlySet<string> = new Set([...CLASSES.flatMap(([words]) => [...words]), ...wordsAt('word', 'page')])
/** One word alone is the heading of a text as well: `العودة`. */
const FEWEST_WORDS = 2
const LONGEST = { words: 9, units: 100 }
/** Letters of a word that is no preposition. */
const SHORTEST_TELLING = 4
const COLON = /[:\uff1a]/u
const ENDS_SENTENCE = /[.\u060c\u061b;]\s*$/u
const AND = /^\u0648(?=\p{L}{3})/u
const BEFORE = /^\u0648?(?:\u0628\u0627\u0644|\u0644\u0644|\u0627\u0644|\u0644|\u0628)(?=\p{L}{2})/u
const BEHIND = /(?:\u0646\u0627|\u0643\u0645|\u0647\u0627|\u0643|\u0647|\u064a)$/u
const SHORTEST_STEM = 2

/**
 * What a short line is when each of its words, but for so many as `unknown` says, is one of those that programs write on their buttons
 * and labels, in whatever order they stand: `أكمل القراءة`, `أرسل إلى صديق`. Undefined when another stands in it, as in any title.
 */
export function buttonKind(raw: string, unknown = 0): LineKind | undefined {
  if (raw.length > LONGEST.units || ENDS_SENTENCE.test(raw)) return undefined
  const text = folded(raw)
  const found = new Known(text, unknown)
  forLettersIn(text, found)
  const { known, words } = found
  if (words - known.length > unknown || words < FEWEST_WORDS || words > LONGEST.words) return undefined
  const telling = known.filter(([word = '']) => word.length >= SHORTEST_TELLING)
  if (known.length < words && telling.length < FEWEST_WORDS) return undefined
  return CLASSES.find(([set]) => known.some((forms) => isOneOf(forms, set)))?.[1]
}

/** The forms of those words of a text that are known, as long as no more than some are not. */
class Known implements Taker {
  readonly known: (readonly string[])[] = []
  words = 0
  readonly #text: string
  readonly #unknown: number

  constructor(text: string, unknown: number) {
    this.#text = text
    this.#unknown = unknown
  }

  take(start: number, end: number): boolean {
    const forms = formsOf(this.#text.slice(start, end))
    if (isKnown(forms)) this.known.push(forms)
    this.words++
    // Most lines end here, at their first words.
    return this.words - this.known.length > this.#unknown
  }
}

/** `السؤال التالي: بيع الثمر قبل نضجه`, folded. */
const NEIGHBOUR = /^ال(?!(?:فريق|نادي|منصب|اسم|عنوان|عمل|مدير|رييس|رقم) )\p{L}{2,} ال(?:سابق|تالي|لاحق)ه?$/u
const LETTER = /\p{L}/u

/** What a line is by a label of such words before its colon: `تحديث تلقائي: تشغيل`, `اقرأ في العدد نفسه: ...`. */
export function labelledButton(raw: string): LineKind | undefined {
  const colon = raw.search(COLON)
  if (colon < 0 || ENDS_SENTENCE.test(raw)) return undefined
  const isNeighbour = NEIGHBOUR.test(folded(raw.slice(0, colon)).trim()) && LETTER.test(raw.slice(colon))
  const kind = isNeighbour ? 'related' : buttonKind(raw.slice(0, colon))
  if (kind !== 'related') return kind
  return raw.slice(colon + 1).trim() === '' ? kind : 'headline'
}

/** `السابق كيف تنقل صورك` */
export const TURN = /^(?:السابق|التال[يی])\s+(?=\S+\s\S)/u

/** Where the title begins behind such a label of links, in UTF-16 units; undefined when there is none. */
export function linkStart(raw: string): number | undefined {
  const turn = TURN.exec(raw)?.[0].length
  if (turn !== undefined || labelledButton(raw) !== 'headline') return turn
  return raw.length - raw.slice(raw.search(COLON) + 1).trimStart().length
}

function isKnown(forms: readonly string[]): boolean {
  return isOneOf(forms, KNOWN)
}

function isOneOf(forms: readonly string[], set: ReadonlySet<string>): boolean {
  return forms.some((form) => set.has(form))
}

/** A word without what is written together with it: `وبرأيك`, `الصفحات`, `صفحتنا`. */
function formsOf(word: string): readonly string[] {
  const bases = [word, word.replace(AND, ''), word.replace(BEFORE, '')]
  return flatMap(bases, (base) => {
    const stem = base.replace(BEHIND, '')
    if (stem === base || stem.length < SHORTEST_STEM) return [base]
    return [base, stem, stem.replace(/\u062a$/u, '\u0647')]
  })
}
