import { buttonKind } from './button-words.ts'
import { isCounter } from './counter.ts'
import { folded } from './folded.ts'
import { wordsAt } from './labels.ts'
import { isLatin } from './latin.ts'
import { isAct, isCaption, isPlaced, isScenic, isSigned } from './line-forms.ts'
import { isPublisherName } from './names.ts'
import { bulletOf, isAnnouncement, isParagraph, isVerse, type PageLine } from './page-line.ts'
import { isPersons } from './persons.ts'

const SIGNERS = wordsAt('first', 'signer')
const SIGNED = /^(?:صدر|حرر|كتبت?|نظمت?)\s/u
/** Where a poem was printed. */
const PRINTED = /^نشرت? (?:في|ف[یى]|ب)/u
const QUESTION_OR_QUOTE = /[?\u061f!]\s*$|^[«"\u201c].*[»"\u201d][.!]?$/u
const COUNTED = /^\s*(?:[([]\p{Nd}|\p{Nd}{1,2}\s?\/\s?\p{Nd}{1,2}\s+\p{L}|\p{L}\s?[.)]\s|[أبجدهوزحطي]\s?[-\u2013]\s)/u
const INITIALS = /^(?:\p{L}[\s.\u0640/-]*){1,3}$/u
/** Who hands a report to the press, below it; folded. */
export const PRESS =
  /(?:مكتب|مركز|قسم|اداره|دايره|وحده|مديريه) ?(?:ال)?(?:اعلام|اعلامي|صحافه|صحفي|علاقات)|(?:هييه|اسره) (?:ال)?تحرير/u
const LONGEST_PRESS = 8
/** Words from which a line is no button or label, even without a full stop. */
const LONG = 9
/** Words of a sentence in Latin letters. */
const SHORTEST_SENTENCE = 5
/** Evidence from which a line below the last sentence is text. */
const ENOUGH = 3
/** Lines alike from which a page without a sentence is a poem. */
const FEWEST_LINES = 4
const LONGEST_LINE = 9
/** Words of a verse that begins like a button: `أحفظ الوجوه ولا أنام`. */
const SHORTEST_VERSE = 4

/**
 * Whether a line below the last sentence of a page belongs to the text, as a signature, a quote or an answer does. What
 * stands there otherwise is the page's own: buttons, labels, the next issue.
 */
export function isTextAtEnd(line: PageLine, isBelowText: boolean): boolean {
  return weightOf(line, isBelowText) >= ENOUGH
}

function weightOf(line: PageLine, isBelowText: boolean): number {
  const { text, words, isClosed, isRow, kind } = line
  return (
    (isTextForm(line) || isRow || kind === 'caption' || isCaption(line) || isAct(line) || isPlaced(line) ? 3 : 0) +
    (isScenic(line) ? 2 : 0) +
    (isClosed && !isAnnouncement(line) ? 3 : 0) +
    (isBelowText ? 1 : 0) +
    (words >= LONG ? 2 : 0) +
    (PRESS.test(folded(text)) && words <= LONGEST_PRESS ? -2 : isSigner(text) ? 2 : 0) +
    (SIGNED.test(folded(text)) ? 2 : 0) +
    (isSigned(text) ? 3 : 0) -
    (isLatin(text) && !(isClosed && words >= SHORTEST_SENTENCE) ? 2 : 0) -
    (isCounter(line.line.raw) || INITIALS.test(text) ? 3 : 0)
  )
}

/** Whether a line has the form of an item, a verse, a note, a question or a quote. */
export function isTextForm(line: PageLine): boolean {
  if (line.kind !== 'text') return false
  return bulletOf(line) !== '' || isVerse(line) || COUNTED.test(line.text) || QUESTION_OR_QUOTE.test(line.text)
}

function isSigner(text: string): boolean {
  return isPersons(text) || isPublisherName(text) || SIGNERS.has(folded(text).split(/[\s\u060c,]+/)[0] ?? '')
}

/** The lines of a poem, which has no sentences: all text up to the first line that is none. */
export function poemLines(lines: readonly PageLine[], isPoem: boolean): ReadonlySet<PageLine> {
  if (lines.some(isParagraph) && !isPoem) return new Set()
  const poem = isPoem ? longestRun(lines) : firstRun(lines)
  const areShort = poem.length > 0 && poem.every(({ words }) => words <= LONGEST_LINE)
  return new Set(poem.length >= FEWEST_LINES && (isPoem || areShort) ? poem : [])
}

function firstRun(lines: readonly PageLine[]): readonly PageLine[] {
  const start = lines.findIndex(({ kind }) => kind === 'text')
  const run = lines.slice(Math.max(0, start))
  const end = run.findIndex((line) => !isOfRun(line))
  return start < 0 ? [] : run.slice(0, end < 0 ? run.length : end)
}

function isOfRun({ kind, text, words, isBlankBefore }: PageLine): boolean {
  if (kind === 'furniture' && words >= SHORTEST_VERSE && !isBlankBefore) return true
  return kind === 'symbols' || (kind === 'text' && !PRINTED.test(text))
}

/** Lines of text below each other, with no more between them than stars; the first of the longest such runs. Below place and date it ends where a name or a button stands. */
function longestRun(lines: readonly PageLine[]): readonly PageLine[] {
  let longest: readonly PageLine[] = []
  let run: PageLine[] = []
  for (const line of lines) {
    run = isOfRun(line) && (run.length > 0 || line.kind === 'text') ? [...run, line] : []
    if (run.length > longest.length) longest = run
  }
  const last = longest.findLastIndex(isVerse)
  const signed = longest.findIndex(({ text }, index) => index > (last < 0 ? FEWEST_LINES - 1 : last) && isSigned(text))
  const below = signed < 0 ? undefined : longest[signed + 1]
  return below !== undefined && (isPersons(below.text) || buttonKind(below.line.raw, 1) !== undefined)
    ? longest.slice(0, signed + 1)
    : longest
}
