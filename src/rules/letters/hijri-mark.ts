import { patternRule } from '../../rule/define.ts'
import { isDigit, isSpace } from '../../text/characters.ts'
import { HEH, HEH_DOACHASHMEE, TATWEEL, ZERO_WIDTH_JOINER } from '../../text/code-points.ts'
import { isHeh, isHijriMark } from '../../text/hijri-mark.ts'
import type { Segment } from '../../text/segment.ts'
import { isInvisible } from '../../text/word.ts'

/** What is typed for a heh with a stroke to the left: U+06BE and its forms, the joining forms of heh and heh goal. */
const FORMS = [HEH_DOACHASHMEE, 0xfbaa, 0xfbab, 0xfbac, 0xfbad, 0xfba7, 0xfba8, 0xfba9, 0xfeea, 0xfeeb, 0xfeec]

/** Invisibles between the heh and its U+200D, which other rules delete. */
const MOST_BETWEEN = 4

export const hijriMark = patternRule({
  id: 'letters/hijri-mark',
  safety: 'safe',
  summary: 'Write the mark of a Hijri year as heh and tatweel.',
  why: 'Behind a year the heh has a stroke (1435هـ). Persian software writes it as heh and U+200D, Urdu keyboards as U+06BE, some PDF files as a presentation form. Folded like other letters, all of them lose the stroke.',
  sources: [{ title: 'Reference pages read in 2026-11: 1435ﻫ on mesbahyazdi.ir' }],
  triggers: [...FORMS, ZERO_WIDTH_JOINER],
  beside: { before: (code, _, beyond) => mayPrecedeMark(code, beyond) },
  find(segment, run) {
    const start = segment.codeAt(run.start) === ZERO_WIDTH_JOINER ? hehBefore(segment, run.start) : run.start
    if (start === undefined) return undefined
    let end = start < run.start ? segment.after(run.start) : segment.after(start)
    while (segment.codeAt(end) === ZERO_WIDTH_JOINER) end = segment.after(end)
    if (end < run.end || !isHijriMark(segment, start, end)) return undefined
    const stroke = segment.codeAt(end) === TATWEEL ? '' : String.fromCodePoint(TATWEEL)
    return { start, end, text: String.fromCodePoint(HEH) + stroke }
  },
  examples: [
    { from: '1435ھ', to: '1435هـ' },
    { from: 'سنة ۱۴۳۵ھ.', to: 'سنة ۱۴۳۵هـ.' },
    { from: '۱۳۹۹ ه\u200d.ش', to: '۱۳۹۹ هـ.ش' },
    { from: '1435\ufeeb', to: '1435هـ' },
    { from: '1435ھـ', to: '1435هـ' },
    { keep: '١٤٣٥هـ', because: 'it is written as it should be' },
    { keep: '١٤١٢ه', because: 'a plain heh may be what the author wants' },
    { keep: 'ھذا', because: 'it is no mark; letters/heh-doachashmee folds it' },
    { keep: '1435ھجري', because: 'a letter follows, so it begins a word' },
  ],
})

/** A number, perhaps with a space behind it, or invisible characters; the heh itself before its U+200D. */
function mayPrecedeMark(code: number, beyond?: number): boolean {
  if (isSpace(code)) return beyond === undefined || isDigit(beyond) || isInvisible(beyond)
  return isDigit(code) || isInvisible(code) || isHeh(code)
}

/** Where the heh begins that the U+200D at `offset` belongs to. */
function hehBefore(segment: Segment, offset: number): number | undefined {
  let end = offset
  for (let steps = 0; steps < MOST_BETWEEN && isInvisible(segment.codeBefore(end)); steps++) end = segment.before(end)
  return isHeh(segment.codeBefore(end)) ? segment.before(end) : undefined
}
