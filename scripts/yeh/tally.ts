/** Counts of final yehs in misspelled documents, and shares of them: 0 to 1, NaN of nothing. */
export interface Tally {
  /** Words whose letter is to change, all words where both Arabic letters are judged. */
  concerned: number
  /** Of these: right; right by the model alone; still U+06CC; undecided; right and not undecided. */
  right: number
  rightAlone: number
  left: number
  undecided: number
  rightDecided: number
  /** Words that were right before, and how many of them no longer are. */
  others: number
  harmed: number
}

export function emptyTally(): Tally {
  return { concerned: 0, right: 0, rightAlone: 0, left: 0, undecided: 0, rightDecided: 0, others: 0, harmed: 0 }
}

export function addTally(sum: Tally, more: Tally): void {
  for (const key of Object.keys(more) as (keyof Tally)[]) sum[key] += more[key]
}

export interface Shares {
  readonly tokens: number
  readonly right: number
  readonly alone: number
  readonly left: number
  readonly undecided: number
  readonly decided: number
  readonly harmed: number
}

export function sharesOf(tally: Tally): Shares {
  const { concerned, others } = tally
  return {
    tokens: concerned,
    right: tally.right / concerned,
    alone: tally.rightAlone / concerned,
    left: tally.left / concerned,
    undecided: tally.undecided / concerned,
    decided: tally.rightDecided / (concerned - tally.undecided),
    harmed: tally.harmed / others,
  }
}

/** The mean over sources; what a source has none of is left out. `tokens` is the sum. */
export function meanOf(sources: readonly Shares[]): Shares {
  const mean = (pick: (shares: Shares) => number): number => {
    const values = sources.map(pick).filter((value) => !Number.isNaN(value))
    return values.reduce((sum, value) => sum + value, 0) / values.length
  }
  return {
    tokens: sources.reduce((sum, { tokens }) => sum + tokens, 0),
    right: mean(({ right }) => right),
    alone: mean(({ alone }) => alone),
    left: mean(({ left }) => left),
    undecided: mean(({ undecided }) => undecided),
    decided: mean(({ decided }) => decided),
    harmed: mean(({ harmed }) => harmed),
  }
}
