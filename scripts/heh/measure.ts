/** Figures over final hehs: one row of the table for each source. Shares are 0 to 1. */

/** One final ه or ة that was judged. */
export interface Judged {
  readonly isTehMarbuta: boolean
  readonly answer: boolean
  /** Whether the word alone was enough. */
  readonly isSure: boolean
  /** Whether it would be written with teh marbuta were it spelled with ۀ. */
  readonly underHamza: boolean
  readonly isKnown: boolean
}

export interface Row {
  readonly tokens: number
  /** Right if every one were ة. */
  readonly always: number
  readonly right: number
  /** Wrong, of those that are ة, and of those that are ه. */
  readonly errorOnTehMarbuta: number
  readonly errorOnHeh: number
  /** Right, of words that no text of training holds. */
  readonly unseen: number
  /** Share of the ة that the word alone was enough for, and how many of all such words are ة. */
  readonly sure: number
  readonly sureRight: number
  /** Share of the ة that come back from ۀ. */
  readonly underHamza: number
}

export const COLUMNS: readonly (readonly [head: string, pick: (row: Row) => number])[] = [
  ['always ة', (row) => row.always],
  ['right', (row) => row.right],
  ['error on ة', (row) => row.errorOnTehMarbuta],
  ['on ه', (row) => row.errorOnHeh],
  ['unseen', (row) => row.unseen],
  ['sure', (row) => row.sure],
  ['sure right', (row) => row.sureRight],
  ['ۀ to ة', (row) => row.underHamza],
]

export function rowOf(judged: readonly Judged[]): Row {
  const right = (of: readonly Judged[]): number => shareOf(of, ({ answer, isTehMarbuta }) => answer === isTehMarbuta)
  const tehMarbutas = judged.filter(({ isTehMarbuta }) => isTehMarbuta)
  const sure = judged.filter(({ isSure }) => isSure)
  return {
    tokens: judged.length,
    always: tehMarbutas.length / judged.length,
    right: right(judged),
    errorOnTehMarbuta: 1 - right(tehMarbutas),
    errorOnHeh: 1 - right(judged.filter(({ isTehMarbuta }) => !isTehMarbuta)),
    unseen: right(judged.filter(({ isKnown }) => !isKnown)),
    sure: shareOf(tehMarbutas, ({ isSure }) => isSure),
    sureRight: shareOf(sure, ({ isTehMarbuta }) => isTehMarbuta),
    underHamza: shareOf(tehMarbutas, ({ underHamza }) => underHamza),
  }
}

/** The mean of every figure; `tokens` is the sum. */
export function macroAverage(rows: readonly Row[]): Row {
  const mean = (pick: (row: Row) => number): number => rows.reduce((sum, row) => sum + pick(row), 0) / rows.length
  return {
    tokens: rows.reduce((sum, { tokens }) => sum + tokens, 0),
    always: mean(({ always }) => always),
    right: mean(({ right }) => right),
    errorOnTehMarbuta: mean(({ errorOnTehMarbuta }) => errorOnTehMarbuta),
    errorOnHeh: mean(({ errorOnHeh }) => errorOnHeh),
    unseen: mean(({ unseen }) => unseen),
    sure: mean(({ sure }) => sure),
    sureRight: mean(({ sureRight }) => sureRight),
    underHamza: mean(({ underHamza }) => underHamza),
  }
}

function shareOf(of: readonly Judged[], has: (token: Judged) => boolean): number {
  return of.length === 0 ? Number.NaN : of.filter(has).length / of.length
}
