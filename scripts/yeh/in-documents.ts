/** Measures the tool on documents misspelled in each of the ways of policies.ts, and the model alone beside it. */
import { ALEF_MAKSURA, FARSI_YEH, YEH } from '../../src/text/code-points.ts'
import { codePointAt } from '../../src/text/utf8.ts'
import type { Sized } from './calibration.ts'
import type { Document } from './corpus.ts'
import { type Gold, goldOf } from './gold.ts'
import { misspelled, POLICIES, type Policy } from './policies.ts'
import { addTally, emptyTally, type Tally } from './tally.ts'
import { answersOf, toolFor } from './tool.ts'

/** Documents of less than so many words are counted apart. */
export const SIZES = [40, 80, 150, Number.POSITIVE_INFINITY] as const

/** Where every final yeh is judged: what the margin does to these is looked at. */
const CALIBRATED = 'P2'

export class InDocuments {
  /** By policy and source. */
  readonly tallies: Record<string, Record<string, Tally>> = {}
  /** By policy and size. */
  readonly bySize: Record<string, Tally[]> = {}
  /** Words of CALIBRATED. */
  readonly sized: Sized[] = []
  readonly #tools = { judging: toolFor(false), repairing: toolFor(true) }

  constructor() {
    for (const { id } of POLICIES) {
      this.tallies[id] = {}
      this.bySize[id] = SIZES.map(emptyTally)
    }
  }

  measure(source: string, documents: readonly Document[]): void {
    const sums = POLICIES.map(({ id }) => {
      const sum = emptyTally()
      ;(this.tallies[id] as Record<string, Tally>)[source] = sum
      return sum
    })
    for (const document of documents) {
      const gold = goldOf(document)
      const size = SIZES.findIndex((most) => gold.words < most)
      POLICIES.forEach((policy, number) => {
        const tally = this.#measureOne(gold, policy)
        addTally(sums[number] as Tally, tally)
        addTally((this.bySize[policy.id] as Tally[])[size] as Tally, tally)
      })
    }
  }

  #measureOne(gold: Gold, policy: Policy): Tally {
    const tally = emptyTally()
    const { bytes, letters } = misspelled(gold, policy)
    const answers = answersOf(policy.repairs ? this.#tools.repairing : this.#tools.judging, bytes)
    gold.yehs.forEach(({ at, isMaksura, score, isMasked, isMarked }, number) => {
      if (isMasked || (policy.only !== undefined && letters[number] !== policy.only)) return
      const right = isMaksura ? ALEF_MAKSURA : YEH
      const answer = codePointAt(answers.bytes, at)
      const isRight = answer === right
      if (letters[number] === right && !policy.repairs) {
        tally.others++
        if (!isRight) tally.harmed++
        return
      }
      const note = answers.undecided.get(at)
      tally.concerned++
      if (isRight) tally.right++
      if (isMarked ? isRight : score > 0 === isMaksura) tally.rightAlone++
      if (answer === FARSI_YEH) tally.left++
      if (note !== undefined) tally.undecided++
      else if (isRight) tally.rightDecided++
      if (policy.id === CALIBRATED) this.sized.push({ size: Math.abs(note ?? Number.POSITIVE_INFINITY), isRight })
    })
    return tally
  }
}
