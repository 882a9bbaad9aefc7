/**
 * Ways in which documents are misspelled at the end of words, by the names of the pages they were met on (P1 to P7),
 * alone and mixed. Chances are hashes, so that every run makes the same documents.
 */
import { ALEF_MAKSURA, FARSI_YEH, YEH } from '../../src/text/code-points.ts'
import { mix, spread } from '../../src/yeh/hash.ts'
import type { Gold } from './gold.ts'

/** The letter of one word. */
type Spelling = (isMaksura: boolean) => number

export interface Policy {
  readonly id: string
  readonly title: string
  /** `paragraph` and `word` are of [0, 1), one number for each. */
  readonly write: (isMaksura: boolean, paragraph: number, word: number) => number
  /** What the issue measures of it: how many are right, or how many fewer than by the model alone. */
  readonly asks?: 'right' | 'loss'
  /** Final ي and ى are judged too. */
  readonly repairs?: true
  /** Only words in this letter are looked at. */
  readonly only?: number
}

const SEED = 20_261_125

const standard: Spelling = (isMaksura) => (isMaksura ? ALEF_MAKSURA : YEH)
const p1: Spelling = (isMaksura) => (isMaksura ? ALEF_MAKSURA : FARSI_YEH)
const p2: Spelling = () => FARSI_YEH
const p3: Spelling = (isMaksura) => (isMaksura ? FARSI_YEH : YEH)
const p4: Spelling = (isMaksura) => (isMaksura ? YEH : FARSI_YEH)

export const POLICIES: readonly Policy[] = [
  { id: 'P1', title: 'P1 ی=ي, ى kept', write: p1, asks: 'right' },
  { id: 'P2', title: 'P2 ی for both', write: p2, asks: 'loss' },
  { id: 'P3', title: 'P3 ي kept, ی=ى', write: p3, asks: 'right' },
  { id: 'P4', title: 'P4 inverse ی=ي, ي=ى', write: p4, asks: 'right' },
  { id: 'P4-farsi', title: '   of it ی', write: p4, only: FARSI_YEH },
  { id: 'P4-arabic', title: '   of it ي', write: p4, only: YEH },
  {
    id: 'P2-half',
    title: 'P2, 50 % standard paragraphs',
    write: byParagraph([0.5, standard], [0.5, p2]),
    asks: 'loss',
  },
  {
    id: 'P2-tenth',
    title: 'P2, 90 % standard paragraphs',
    write: byParagraph([0.9, standard], [0.1, p2]),
    asks: 'loss',
  },
  { id: 'P2-words', title: 'P2, 1 in 20 words standard', write: byWord([0.05, standard], [0.95, p2]), asks: 'loss' },
  { id: 'P1-P2', title: 'half P1, half P2 paragraphs', write: byParagraph([0.5, p1], [0.5, p2]), asks: 'loss' },
  { id: 'P1-words', title: 'P1, 1 in 20 words P2', write: byWord([0.05, p2], [0.95, p1]), asks: 'loss' },
  { id: 'P3-words', title: 'P3, 1 in 20 words P2', write: byWord([0.05, p2], [0.95, p3]), asks: 'loss' },
  {
    id: 'P7',
    title: 'P7 standard, P1, P2, P3 by paragraph',
    write: byParagraph([0.25, standard], [0.25, p1], [0.25, p2], [0.25, p3]),
    asks: 'loss',
  },
  { id: 'P5', title: 'P5 ي for both, repaired', write: () => YEH, repairs: true },
  { id: 'P6', title: 'P6 ى for both, repaired', write: () => ALEF_MAKSURA, repairs: true },
  { id: 'standard', title: 'standard', write: standard },
]

/** The document as it would have been typed, and the letter of each of its yehs. */
export function misspelled({ bytes, yehs, index }: Gold, { write }: Policy): { bytes: Uint8Array; letters: number[] } {
  const copy = bytes.slice()
  const letters = yehs.map(({ at, isMaksura, paragraph }, number) => {
    const letter = write(isMaksura, chance(index, 2 * paragraph), chance(index, 2 * number + 1))
    copy[at] = 0xc0 | (letter >> 6)
    copy[at + 1] = 0x80 | (letter & 63)
    return letter
  })
  return { bytes: copy, letters }
}

function byParagraph(...shares: readonly Share[]): Policy['write'] {
  return (isMaksura, paragraph) => drawn(shares, paragraph)(isMaksura)
}

function byWord(...shares: readonly Share[]): Policy['write'] {
  return (isMaksura, _, word) => drawn(shares, word)(isMaksura)
}

type Share = readonly [share: number, spelling: Spelling]

function drawn(shares: readonly Share[], chance: number): Spelling {
  let left = chance
  for (const [share, spelling] of shares) {
    if (left < share) return spelling
    left -= share
  }
  return standard // of shares that fall short of 1 by rounding
}

function chance(document: number, place: number): number {
  return (spread(mix(mix(SEED, document), place)) >>> 0) / 0x100000000
}
