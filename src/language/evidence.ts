/** What the kernel tells languages by: letters, words and points (judge.ts). */
import { ARTICLE_POINTS, JOINED_POINTS, LETTER_POINTS } from '../data/language-evidence.ts'
import type { EvidenceTables } from '../kernel/tables.ts'
import { PEH } from '../text/code-points.ts'
import { type Points, SURE, SURE_OF_ONE } from './judge.ts'
import { baseLetters, forms, HASH_SHIFT, joinsNothing, TABLE_END } from './letters.ts'
import { wordPlanes } from './word-table.ts'

/**
 * What a stretch may say against Arabic when all of its words have two letters at most, or when nothing but پ چ ژ گ ڤ in words that the
 * table does not know speaks against it: Arabic text spells foreign names so (مي تو, گوگل).
 */
const MOST_UNPROVEN: Points = 7
/** Beyond this the rest of a stretch is not judged when no letter of another language is in it. */
const DECISIVE: Points = 16

const letterPoints = new Int8Array(TABLE_END)
for (const [letter, points] of Object.entries(LETTER_POINTS)) letterPoints[Number(letter)] = points

/** What the kernel reads with. */
export const EVIDENCE = {
  bases: baseLetters,
  forms,
  joinsNothing,
  letterPoints,
  wordPlanes,
  hashShift: HASH_SHIFT,
  article: ARTICLE_POINTS,
  joined: JOINED_POINTS,
  sure: SURE,
  sureOfOne: SURE_OF_ONE,
  mostUnproven: MOST_UNPROVEN,
  loan: letterPoints[PEH] as Points,
  decisive: DECISIVE,
} as const satisfies EvidenceTables
