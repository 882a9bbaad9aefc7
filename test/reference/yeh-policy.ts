/**
 * The kernel's src/kernel/assembly/head.ts in TypeScript: what a document means by ی, ي and ى at the end of a word. The policies, numbered as in docs/decisions/0009: P1 ی for ي, ى
 * kept; P3 ی for ى, ي kept; P4 ی for ي and ي for ى; P5 ي for both; P6 ى for both; anything else is left to the words.
 */
import {
  BY_WORDS,
  FARSI_IS_MAKSURA,
  FARSI_IS_YEH,
  INVERSE,
  IS_FARSI,
  IS_MAKSURA,
  IS_YEH,
  MAKSURA_FOR_BOTH,
  YEH_FOR_BOTH,
} from '../../src/kernel/layout.ts'
import type { YehCounts, YehHead } from '../../src/kernel/tables.ts'

/** Witnesses that each side of a policy needs. */
const LEAST = 4
/** A clear word in so many may be a misspelling, or misread. */
const MISSPELLED = 33
/** For P4, of the words of both sounds. */
const MISSPELLED_INVERSE = 50
/** For P3, beside so many words a single exception is none, if it is all that speaks against it. */
const OUTNUMBERED = 20

const YEH = 0
const MAKSURA = 1

/**
 * `counts`: words that sound clearly, each in its sentence; `pure`: those that can be nothing else. `repairs`: also the
 * policies that are not to be told from standard text by a U+06CC.
 */
export function headOf(counts: YehCounts, pure: YehCounts, repairs: boolean): YehHead {
  return {
    policy: farsiPolicy(counts, pure) ?? (repairs ? repairedPolicy(counts) : undefined) ?? BY_WORDS,
    counts,
  }
}

/** P1, P3 and P4. */
function farsiPolicy(counts: YehCounts, pure: YehCounts): number | undefined {
  const [said, sure] = [at(counts), at(pure)]
  const isRare = (letter: number, sound: number, among: number): boolean => sure(letter, sound) * MISSPELLED <= among
  if (
    said(IS_FARSI, YEH) >= LEAST &&
    said(IS_MAKSURA, MAKSURA) >= LEAST &&
    isRare(IS_FARSI, MAKSURA, said(IS_MAKSURA, MAKSURA))
  )
    return FARSI_IS_YEH
  const yehs = said(IS_YEH, YEH)
  const against = said(IS_FARSI, YEH) + said(IS_MAKSURA, YEH) + said(IS_MAKSURA, MAKSURA)
  const isClean = isRare(IS_FARSI, YEH, yehs) || (against <= 1 && yehs >= OUTNUMBERED)
  if (said(IS_FARSI, MAKSURA) >= LEAST && yehs >= LEAST && isClean) return FARSI_IS_MAKSURA
  const isInverse = said(IS_FARSI, YEH) >= LEAST && said(IS_YEH, MAKSURA) >= LEAST
  const exceptions = sure(IS_FARSI, MAKSURA) + sure(IS_YEH, YEH) + said(IS_MAKSURA, YEH) + said(IS_MAKSURA, MAKSURA)
  const regular = said(IS_FARSI, YEH) + said(IS_YEH, MAKSURA)
  return isInverse && exceptions * MISSPELLED_INVERSE <= regular ? INVERSE : undefined
}

/** P5 and P6. What they allow is repaired and gone: a second run finds neither. */
function repairedPolicy(counts: YehCounts): number | undefined {
  const said = at(counts)
  const isAlmostAll = (letter: number, wrong: number, other: number): boolean =>
    said(letter, wrong) >= LEAST && (said(other, YEH) + said(other, MAKSURA)) * MISSPELLED <= said(letter, wrong)
  if (isAlmostAll(IS_YEH, MAKSURA, IS_MAKSURA)) return YEH_FOR_BOTH
  if (isAlmostAll(IS_MAKSURA, YEH, IS_YEH)) return MAKSURA_FOR_BOTH
  return undefined
}

function at(counts: YehCounts): (letter: number, sound: number) => number {
  return (letter, sound) => counts[letter * 2 + sound] ?? 0
}
