/** Runs of trigger code points as the engine sees them: who wants to look at one, and what becomes of the rest. */
import { SEEN_THROUGH } from '../kernel/seen-through.ts'
import { EDGE, type Segment } from '../text/segment.ts'

/** Asked about the code point directly beside a run, and, if known, about the one beyond it. */
type Neighbour = (code: number, beyond?: number) => boolean

/** Pattern rules that share one set of trigger code points. */
export interface RunSet {
  readonly bit: number
  readonly triggers: ReadonlySet<number>
  readonly rules: readonly RunRule[]
}

/** A pattern rule as a run set holds it: one shape, whatever the rule leaves out. */
export interface RunRule {
  readonly rule: number
  /** What may stand before a run, behind it, or at its start, to make it count; all undefined when every run counts. */
  readonly before: Neighbour | undefined
  readonly behind: Neighbour | undefined
  readonly first: ((code: number) => boolean) | undefined
  /** Code points of the longest run that counts. */
  readonly most: number
  /** What has the rule asked about a plain run; undefined when it must be asked about every one that counts. */
  readonly unless: Neighbour | undefined
  /** What may join plain runs to one for it. */
  readonly joiners: readonly number[]
}

/** What is done with plain runs of the code points of a slot, whose rules are `rules`. */
export interface PlainRun {
  readonly rules: readonly RunRule[]
  /** For each code point below U+0800, as far as it has been met, at which sides of a run, or in front of it, it is not quiet. */
  readonly sides: Uint8Array
  /** The same for what stands behind each of SEEN_THROUGH behind a run, SIDES_LENGTH each. */
  readonly beyond: Uint8Array
  /** The one rule that has an opinion and what it writes for a code point, undefined to leave the run; undefined for none. */
  readonly writer: { readonly rule: number; readonly write: (code: number) => number | undefined } | undefined
  /** What joins such runs to one for all of the rules; it is left as it is. */
  readonly joiners: readonly number[]
}

/** The entries of `PlainRun.sides`: one for each code point of two bytes, and one, which is never known, for all others. */
export const SIDES_LENGTH = 0x801

/** The code points around a run, and how many are in it. */
export interface Surroundings {
  readonly length: number
  readonly beforeThat: number
  readonly before: number
  readonly first: number
  readonly behind: number
  readonly behindThat: number
}

export function surroundingsOf(segment: Segment, start: number, end: number): Surroundings {
  const before = segment.codeBefore(start)
  const behind = segment.codeAt(end)
  let length = 0
  for (let offset = start; offset < end; offset = segment.after(offset)) length++
  return {
    length,
    beforeThat: before === EDGE ? EDGE : segment.codeBefore(segment.before(start)),
    before,
    first: segment.codeAt(start),
    behind,
    behindThat: behind === EDGE ? EDGE : segment.codeAt(segment.after(end)),
  }
}

/** Whether a run counts for `rule`. */
export function countsFor(rule: RunRule, around: Surroundings): boolean {
  const { length, beforeThat, before, first, behind, behindThat } = around
  if (countsAlways(rule)) return true
  if (length > rule.most) return false
  return (
    rule.before?.(before, beforeThat) === true ||
    rule.behind?.(behind, behindThat) === true ||
    rule.first?.(first) === true
  )
}

/** Whether the rule wants to look at every run, plain or not. */
export function countsAlways({ before, behind, first }: RunRule): boolean {
  return before === undefined && behind === undefined && first === undefined
}

/** Which of `codes` join runs to one for each of `rules`: by its own word, or because it never looks at what stands beside one. */
export function joinersOf(rules: readonly RunRule[], codes: readonly number[]): readonly number[] {
  return codes.filter((code) =>
    rules.every(({ unless, joiners, before, behind }) =>
      unless === undefined ? before?.(code) !== true && behind?.(code) !== true : joiners.includes(code),
    ),
  )
}

/** Bits of `PlainRun.sides`. */
const KNOWN = 1
const BEFORE = 2
const BEHIND = 4
const FIRST = 8

/**
 * Whether no rule wants to look at a plain run between these two code points, whatever stands beyond them; behind one of SEEN_THROUGH, with
 * `beyond` there.
 */
export function isQuiet(plain: PlainRun, before: number, first: number, behind: number, beyond: number): boolean {
  const seen = SEEN_THROUGH.indexOf(behind)
  const behindIt = seen < 0 ? sideOf(plain, behind) & BEHIND : sideBeyond(plain, seen, beyond)
  return ((sideOf(plain, before) & BEFORE) | behindIt | (sideOf(plain, first) & FIRST)) === 0
}

/** The same where more is known of the surroundings. */
export function isQuietHere({ rules }: PlainRun, around: Surroundings): boolean {
  const { beforeThat, before, first, behind, behindThat } = around
  for (const rule of rules) {
    if (
      rule.unless === undefined
        ? countsFor(rule, around)
        : rule.unless(before, beforeThat) || rule.unless(behind, behindThat)
    ) {
      return false
    }
  }
  return first !== EDGE
}

/** Whether a rule wants to look at every run that begins with `first`. */
export function isLoud({ rules }: Pick<PlainRun, 'rules'>, first: number): boolean {
  return rules.some((rule) => rule.unless === undefined && rule.first?.(first) === true)
}

/** BEHIND when a rule wants to look at a run because of this code point behind number `seen` of SEEN_THROUGH. */
function sideBeyond({ rules, beyond }: PlainRun, seen: number, code: number): number {
  const index = Math.min(code >>> 0, SIDES_LENGTH - 1)
  const place = seen * SIDES_LENGTH + index
  let side = beyond[place] as number
  if (side === 0) {
    const isWanted = rules.some((rule) => (rule.unless ?? rule.behind)?.(SEEN_THROUGH[seen] as number, code))
    side = KNOWN | (isWanted ? BEHIND : 0)
    if (index < SIDES_LENGTH - 1) beyond[place] = side
  }
  return side & BEHIND
}

function sideOf({ rules, sides }: PlainRun, code: number): number {
  const index = Math.min(code >>> 0, SIDES_LENGTH - 1)
  let side = sides[index] as number
  if (side === 0) {
    const before = rules.some((rule) => (rule.unless ?? rule.before)?.(code))
    const behind = rules.some((rule) => (rule.unless ?? rule.behind)?.(code))
    side = KNOWN | (before ? BEFORE : 0) | (behind ? BEHIND : 0) | (isLoud({ rules }, code) ? FIRST : 0)
    if (index < SIDES_LENGTH - 1) sides[index] = side
  }
  return side
}
