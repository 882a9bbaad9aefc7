/** Figures over final yehs: one row of the table for each source. Shares are 0 to 1. */
import { coverageOf, type Sized } from './calibration.ts'

/** One final yeh that was judged. */
export interface Judged {
  /** The whole word without marks, its yeh written as ی. */
  readonly form: string
  readonly isMaksura: boolean
  /** Above nought for ى; the farther from it, the surer. */
  readonly score: number
}

export interface Row {
  readonly tokens: number
  /** Right, of all. */
  readonly all: number
  /** Wrong, of those that are ى, and of those that are ي. */
  readonly errorOnMaksura: number
  readonly errorOnYeh: number
  /** Right, of words that no text of training holds. */
  readonly unseen: number
  /** Right, of علی; and of the علي among them the share that was taken for على. */
  readonly ali: number
  readonly aliMissed: number
  /** The largest share of tokens, the surest first, of which at most one in a thousand is wrong. */
  readonly coverage: number
  /** Share of tokens nearer to nought than the margin, and how many of the others are right. */
  readonly undecided: number
  readonly decided: number
}

const ALI = 'علی'
const COVERAGE_ERROR = 0.001

export function rowOf(judged: readonly Judged[], known: ReadonlySet<string>, margin: number): Row {
  const right = (of: readonly Judged[]): number => share(of.filter(isRight).length, of.length)
  const ali = judged.filter(({ form }) => form === ALI)
  const decided = judged.filter(({ score }) => Math.abs(score) >= margin)
  return {
    tokens: judged.length,
    all: right(judged),
    errorOnMaksura: 1 - right(judged.filter(({ isMaksura }) => isMaksura)),
    errorOnYeh: 1 - right(judged.filter(({ isMaksura }) => !isMaksura)),
    unseen: right(judged.filter(({ form }) => !known.has(form))),
    ali: right(ali),
    aliMissed: 1 - right(ali.filter(({ isMaksura }) => !isMaksura)),
    coverage: coverageOf(judged.map(sizedOf), COVERAGE_ERROR).covered,
    undecided: 1 - share(decided.length, judged.length),
    decided: right(decided),
  }
}

export function sizedOf(token: Judged): Sized {
  return { size: Math.abs(token.score), isRight: isRight(token) }
}

function isRight({ score, isMaksura }: Judged): boolean {
  return score > 0 === isMaksura
}

/** The mean of every figure; `tokens` is the sum. What a source has none of (NaN) is left out. */
export function macroAverage(rows: readonly Row[]): Row {
  const mean = (pick: (row: Row) => number): number => {
    const values = rows.map(pick).filter((value) => !Number.isNaN(value))
    return share(
      values.reduce((sum, value) => sum + value, 0),
      values.length,
    )
  }
  return {
    tokens: rows.reduce((sum, { tokens }) => sum + tokens, 0),
    all: mean(({ all }) => all),
    errorOnMaksura: mean(({ errorOnMaksura }) => errorOnMaksura),
    errorOnYeh: mean(({ errorOnYeh }) => errorOnYeh),
    unseen: mean(({ unseen }) => unseen),
    ali: mean(({ ali }) => ali),
    aliMissed: mean(({ aliMissed }) => aliMissed),
    coverage: mean(({ coverage }) => coverage),
    undecided: mean(({ undecided }) => undecided),
    decided: mean(({ decided }) => decided),
  }
}

function share(part: number, whole: number): number {
  return whole === 0 ? Number.NaN : part / whole
}
