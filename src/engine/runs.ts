/** Runs of trigger code points as the engine sees them: who wants to look at one, and what becomes of the rest. */
import type { QuietSurroundings } from '../kernel/quiet.ts'
import type { Ahead, Behind, Beside } from '../text/beside.ts'
import { LONG_RUN, YEAR_RUN } from '../text/beside.ts'
import { isGap, MOST_GAP } from '../text/gap.ts'
import { EDGE, type Segment } from '../text/segment.ts'
import type { Span } from '../text/span.ts'

/** Pattern rules that share one set of trigger code points. */
export interface RunSet {
  readonly bit: number
  readonly triggers: ReadonlySet<number>
  readonly rules: readonly RunRule[]
}

/** A pattern rule as a run set holds it: one shape, whatever the rule leaves out. */
export interface RunRule {
  readonly rule: number
  /** What makes a run count; all undefined when every run counts. */
  readonly before: Beside['before'] | undefined
  readonly behind: Behind | undefined
  readonly first: Beside['first'] | undefined
  /** What has the rule asked about a plain run; undefined when it must be asked about every one that counts. */
  readonly unless: Beside['before'] | undefined
  /** What may join plain runs to one for it. */
  readonly joiners: readonly number[]
}

/** What is done with plain runs of the code points of a slot, whose rules are `rules`. */
export interface PlainRun {
  readonly rules: readonly RunRule[]
  /** The one rule that has an opinion and what it writes for a code point, undefined to leave the run; undefined for none. */
  readonly writer: { readonly rule: number; readonly write: (code: number) => number | undefined } | undefined
  /** What joins such runs to one for all of the rules; it is left as it is. */
  readonly joiners: readonly number[]
}

/** The code points around a run and at its start, EDGE where there is none. */
export interface Surroundings {
  /** Code points of the run, YEAR_RUN for more. */
  readonly length: number
  readonly thirdBefore: number
  readonly beforeThat: number
  readonly before: number
  readonly first: number
  readonly second: number
  readonly behind: number
  readonly behindThat: number
  readonly ahead: readonly [first: number, second: number]
}

export function surroundingsOf(segment: Segment, { start, end }: Span): Surroundings {
  const second = segment.after(start)
  let at = end
  for (let left = MOST_GAP; left > 0 && isGap(segment.codeAt(at)); left--) at = segment.after(at)
  const [before, beforeThat, thirdBefore] = threeBefore(segment, start)
  return {
    length: lengthOf(segment, start, end),
    thirdBefore,
    beforeThat,
    before,
    first: segment.codeAt(start),
    second: second < end ? segment.codeAt(second) : EDGE,
    behind: segment.codeAt(end),
    behindThat: beyond(segment, end),
    ahead: [segment.codeAt(at), beyond(segment, at)],
  }
}

function threeBefore(segment: Segment, start: number): readonly [number, number, number] {
  const first = segment.codeBefore(start)
  if (first === EDGE) return [EDGE, EDGE, EDGE]
  const offset = segment.before(start)
  const second = segment.codeBefore(offset)
  return [first, second, second === EDGE ? EDGE : segment.codeBefore(segment.before(offset))]
}

function lengthOf(segment: Segment, start: number, end: number): number {
  let length = 0
  for (let offset = start; length < YEAR_RUN && offset < end; offset = segment.after(offset)) length++
  return length
}

function beyond(segment: Segment, offset: number): number {
  return segment.codeAt(offset) === EDGE ? EDGE : segment.codeAt(segment.after(offset))
}

/** Whether a run counts for `rule`. */
export function countsFor(rule: RunRule, around: Surroundings): boolean {
  const { length, thirdBefore, beforeThat, before, first, second, behind, behindThat, ahead } = around
  return (
    countsAlways(rule) ||
    rule.before?.(before, beforeThat, thirdBefore) === true ||
    rule.behind?.(behind, length >= LONG_RUN, behindThat, ahead) === true ||
    (length >= YEAR_RUN && rule.first?.(first, second) === true)
  )
}

/** Whether the rule wants to look at every run, plain or not. */
export function countsAlways({ before, behind, first }: RunRule): boolean {
  return before === undefined && behind === undefined && first === undefined
}

/**
 * Which of `codes` join runs to one for each of `rules`: by its own word, or because it never looks at what stands beside one when that is followed by
 * `member`, a code point of such a run.
 */
export function joinersOf(rules: readonly RunRule[], codes: readonly number[], member: number): readonly number[] {
  return codes.filter((code) =>
    rules.every(({ unless, joiners, before, behind }) => {
      if (unless !== undefined) return joiners.includes(code)
      const isHeard = (isLong: boolean): boolean | undefined => behind?.(code, isLong, member, [member, member])
      return before?.(code, member) !== true && isHeard(false) !== true && isHeard(true) !== true
    }),
  )
}

/** Whether no rule wants to look at a plain run. */
export function isQuiet({ rules }: PlainRun, around: Surroundings): boolean {
  const { before, beforeThat, behind, behindThat } = around
  return !rules.some((rule) =>
    rule.unless === undefined
      ? countsFor(rule, around)
      : rule.unless(before, beforeThat) === true || rule.unless(behind, behindThat) === true,
  )
}

/** Whether a rule wants to look at a run of YEAR_RUN code points or more because it begins with these two. */
export function isLoud({ rules }: Pick<PlainRun, 'rules'>, first: number, second: number): boolean {
  return rules.some((rule) => rule.unless === undefined && rule.first?.(first, second) === true)
}

/** What must be known of the surroundings of a quiet run for it to be certain that it is quiet. */
export function tellingOf(plain: PlainRun, around: Surroundings): QuietSurroundings {
  return { before: tellingBefore(plain, around), ...tellingBehind(plain, around) }
}

function tellingBefore(plain: PlainRun, around: Surroundings): readonly number[] {
  const { before, beforeThat, thirdBefore } = around
  if (!isHeardBefore(plain, before)) return [before]
  if (!isHeardBefore(plain, before, beforeThat)) return [before, beforeThat]
  return isHeardBefore(plain, before, beforeThat, thirdBefore) ? [] : [before, beforeThat, thirdBefore]
}

function tellingBehind(plain: PlainRun, around: Surroundings): Pick<QuietSurroundings, 'behind' | 'ahead'> {
  const { behind, behindThat, length, ahead } = around
  const isLong = length >= LONG_RUN
  if (!isHeardBehind(plain, isLong, behind)) return { behind: [behind], ahead: undefined }
  if (isGap(behind)) {
    const [first, second] = ahead
    if (!isHeardBehind(plain, isLong, behind, undefined, [first])) return { behind: [behind], ahead: [first] }
    if (!isHeardBehind(plain, isLong, behind, undefined, ahead)) return { behind: [behind], ahead: [first, second] }
  }
  // Where these two do not tell either, it was what stands further off: there is no place for that.
  return { behind: isHeardBehind(plain, isLong, behind, behindThat) ? [] : [behind, behindThat], ahead: undefined }
}

/** Whether a rule wants to look at a plain run before which these stand. */
export function isHeardBefore({ rules }: PlainRun, ...codes: readonly [number, ...number[]]): boolean {
  return rules.some((rule) => (rule.unless ?? rule.before)?.(...codes) === true)
}

/** The same of what stands behind it. */
export function isHeardBehind(
  { rules }: PlainRun,
  isLong: boolean,
  code: number,
  beyond?: number,
  ahead?: Ahead,
  further?: readonly number[],
): boolean {
  return rules.some(
    (rule) => (rule.unless ? rule.unless(code, beyond) : rule.behind?.(code, isLong, beyond, ahead, further)) === true,
  )
}
