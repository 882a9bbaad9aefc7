import { labelAtStart } from '../calendar/labels.ts'
import { isStamp } from '../calendar/stamp.ts'
import type { ArticleLine } from './article.ts'

/** No line of labels is longer; in UTF-16 units. */
const LONGEST = 300
const SEPARATORS = /[\s|•·*–—-]+$/u
/** Where a label may begin behind another: at the start of a word, or behind a digit that it was glued to. */
const WORD_START = /(?<![\p{L}\p{M}])\p{L}/gu
const CODE = /^[\s\p{P}]*\p{Nd}{2,12}[\s\p{P}|]*$/u
const COLON = /[:\uff1a]/
const DIGIT = /\p{Nd}/u
/** How far before its colon a label begins; UTF-16 units. */
const LONGEST_LABEL = 32

/**
 * A line in which several fields are printed behind one another (`رمز الخبر: 60416 | تاريخ النشر: 7/10/2014`, or glued
 * without anything between) as so many lines. A label parts a line only where its value is a date or a code, so that a
 * sentence that speaks of one stays whole.
 */
export function unglued(line: ArticleLine): readonly ArticleLine[] {
  const { raw, text } = line
  if (raw.length > LONGEST || !COLON.test(raw) || !DIGIT.test(raw)) return [line]
  const cuts = cutsOf(raw)
  const cutsInText = cuts.length === 0 ? [] : cutsOf(text)
  if (cuts.length === 0 || cuts.length !== cutsInText.length) return [line]
  const texts = pieces(text, cutsInText)
  return pieces(raw, cuts).map((piece, index) => {
    const start = line.start + piece.start
    return { raw: piece.text, text: texts[index]?.text ?? '', start, end: start + piece.text.length }
  })
}

/** Where fields begin that do not begin the line. */
function cutsOf(raw: string): readonly number[] {
  const words = [...raw.matchAll(WORD_START)].map(({ index }) => index)
  const mayBe = words.filter((index) => COLON.test(raw.slice(index, index + LONGEST_LABEL)))
  const starts = mayBe.filter((index) => isField(raw.slice(index)))
  return starts.filter((start, index) => start > 0 && holds(raw.slice(start, starts[index + 1])))
}

function isField(rest: string): boolean {
  const label = labelAtStart(rest)
  return (
    label?.hasColon === true && (label.role === 'published' || label.role === 'updated' || label.role === 'newsCode')
  )
}

/** Whether the value of the field that a piece begins with is one. */
function holds(piece: string): boolean {
  const label = labelAtStart(piece)
  const value = piece.slice(label?.valueStart ?? 0).replace(SEPARATORS, '')
  return label?.role === 'newsCode' ? CODE.test(value) : isStamp(value)
}

function pieces(text: string, cuts: readonly number[]): readonly { readonly text: string; readonly start: number }[] {
  return [0, ...cuts].flatMap((start, index) => {
    const piece = text.slice(start, cuts[index]).replace(SEPARATORS, '')
    return [{ text: piece, start }]
  })
}
