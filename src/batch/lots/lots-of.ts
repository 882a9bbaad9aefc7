import type { Input } from '../input.ts'
import { PAGES_AT_ONCE } from '../page-lot.ts'
import type { Plan } from '../plan.ts'

/** What is done next, in the order of the inputs: files for a worker, or an input that the leading thread does itself when its turn comes. */
export type Step =
  | { readonly kind: 'lot'; readonly inputs: readonly FileInput[] }
  | {
      readonly kind: 'turn'
      readonly input: Input
      /** Whether workers do parts of it. */
      readonly isCut: boolean
    }

export type FileInput = Input & { readonly kind: 'file' }

/** Bytes of a lot, a file counted as more than it holds: opening and closing it costs as much as folding that. Less where all that comes of it is held back. */
const LARGEST = 1 << 23
const LARGEST_LOT_TOLD = 1 << 19
const OPENING = 1 << 16
/** Of a lot of articles, which are read together. */
const LARGEST_LOT_OF_PAGES = 2 * PAGES_AT_ONCE * OPENING
/** Lots that a worker should get at least, so that none is left over at the end. */
const PER_WORKER = 8
/** A file is cut when it is more than this of all work: whole ones cost less (docs/decisions/0038), as long as they keep all busy. */
const MOST_OF_WORK = 3 / 4
/** Bytes of a file of which what is told may be held back until its turn. */
const LARGEST_TOLD = 1 << 22
/** Bytes of a file that is not worth cutting. */
const LARGEST_WHOLE = 1 << 26

/** Whether threads may do parts of an input: it is large, and nobody wants to know of single changes, which would have to be sent. */
export function isCuttable(input: Input, { mode, article, report, statistics, reviewFile }: Plan): boolean {
  if (input.kind !== 'file' || input.stats.size <= LARGEST_WHOLE) return false
  const isDiff = mode.kind === 'diff' || (mode.kind === 'check' && mode.diff)
  return !isDiff && article === undefined && report === undefined && !statistics && reviewFile === undefined
}

/** Groups inputs into lots of about the same work. */
export function lotsOf(inputs: readonly Input[], plan: Plan, workers: number): readonly Step[] {
  const work = workOfAll(inputs)
  const most = Math.min(largestOf(plan), work / (workers * PER_WORKER))
  const longest = plan.article === undefined ? Number.POSITIVE_INFINITY : PAGES_AT_ONCE
  const steps: Step[] = []
  let lot: FileInput[] = []
  let size = 0
  const close = (): void => {
    if (lot.length > 0) steps.push({ kind: 'lot', inputs: lot })
    lot = []
    size = 0
  }
  for (const input of inputs) {
    const isCut = isCuttable(input, plan)
    if (input.kind !== 'file' || hasTurn(input, plan) || (isCut && workOf(input) > work * MOST_OF_WORK)) {
      close()
      steps.push({ kind: 'turn', input, isCut })
      continue
    }
    if (size + workOf(input) > most || lot.length === longest) close()
    lot.push(input)
    size += workOf(input)
  }
  close()
  return steps
}

function largestOf(plan: Plan): number {
  if (plan.article !== undefined) return LARGEST_LOT_OF_PAGES
  return isTold(plan) ? LARGEST_LOT_TOLD : LARGEST
}

/** What inputs cost, in bytes that are folded. */
export function workOfAll(inputs: readonly Input[]): number {
  return inputs.reduce((sum, input) => sum + workOf(input), 0)
}

function workOf(input: Input): number {
  return OPENING + (input.kind === 'file' ? input.stats.size : 0)
}

/**
 * Whether a file cannot be done ahead of those before it. Of two names of one file the second finds what was made of the first; and
 * what is told of a large file has no room but where it is told.
 */
function hasTurn({ stats }: FileInput, plan: Plan): boolean {
  if (plan.mode.kind === 'write' && stats.nlink > 1) return true
  return isTold(plan) && stats.size > LARGEST_TOLD
}

/** Whether what is said of a file grows with its changes, or is all of it. */
function isTold({ mode, report, reviewFile }: Plan): boolean {
  if (mode.kind === 'stdout' || mode.kind === 'diff' || (mode.kind === 'check' && mode.diff)) return true
  return (report !== undefined && report !== 'summary') || reviewFile !== undefined
}
