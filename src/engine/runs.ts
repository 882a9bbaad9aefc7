/** Runs of trigger code points as the engine sees them: who wants to look at one, and what becomes of the rest. */
import type { QuietSurroundings } from '../kernel/quiet.ts'
import {
  type Ahead,
  type Behind,
  type Beside,
  LARGE,
  LONG,
  SHORT,
  SIZES,
  type Size,
  UNSIZED,
  YEAR_RUN,
} from '../text/beside.ts'
import { digitValue } from '../text/characters.ts'
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
  readonly whole: Beside['whole'] | undefined
  /** What has the rule asked about a plain run; undefined when it must be asked about every one that counts. */
  readonly unless: ((code: number, beyond?: number) => boolean) | undefined
  /** Whether it has no opinion on a plain run about which that does not have it asked. */
  readonly leavesPlain: boolean
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
  readonly size: Size
  /** All of a run of YEAR_RUN code points; undefined for others. */
  readonly whole: readonly number[] | undefined
  readonly thirdBefore: number
  readonly beforeThat: number
  readonly before: number
  readonly first: number
  readonly behind: number
  readonly behindThat: number
  readonly ahead: readonly [first: number, second: number]
}

export function surroundingsOf(segment: Segment, { start, end }: Span): Surroundings {
  let at = end
  for (let left = MOST_GAP; left > 0 && isGap(segment.codeAt(at)); left--) at = segment.after(at)
  const [before, beforeThat, thirdBefore] = threeBefore(segment, start)
  const codes = codesOf(segment, start, end)
  return {
    size: sizeOf(codes),
    whole: codes.length === YEAR_RUN ? codes : undefined,
    thirdBefore,
    beforeThat,
    before,
    first: segment.codeAt(start),
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

/** The code points of a run; of a longer one than a year, one more than that has. */
function codesOf(segment: Segment, start: number, end: number): readonly number[] {
  const codes: number[] = []
  for (let at = start; codes.length <= YEAR_RUN && at < end; at = segment.after(at)) codes.push(segment.codeAt(at))
  return codes
}

function sizeOf({ 0: first = EDGE, length }: readonly number[]): Size {
  const value = digitValue(first)
  if (value < 0) return UNSIZED
  if (length < YEAR_RUN - 1) return SHORT
  return length < YEAR_RUN || value === 0 ? LONG : LARGE
}

/** What runs may say of themselves that `code` is in. */
export function sizesOf(code: number): readonly Size[] {
  return digitValue(code) < 0 ? [UNSIZED] : SIZES
}

function beyond(segment: Segment, offset: number): number {
  return segment.codeAt(offset) === EDGE ? EDGE : segment.codeAt(segment.after(offset))
}

/** Whether a run counts for `rule`. */
export function countsFor(rule: RunRule, around: Surroundings): boolean {
  const { size, whole, thirdBefore, beforeThat, before, behind, behindThat, ahead } = around
  return (
    countsAlways(rule) ||
    rule.before?.(before, size, beforeThat, thirdBefore) === true ||
    rule.behind?.(behind, size, behindThat, ahead) === true ||
    (whole !== undefined && rule.whole?.(...whole) === true)
  )
}

/** Whether the rule wants to look at every run, plain or not. */
export function countsAlways({ before, behind, whole }: RunRule): boolean {
  return before === undefined && behind === undefined && whole === undefined
}

/**
 * Which of `codes` join runs to one for each of `rules`: by its own word, or because it never looks at what stands beside one when that is followed by
 * `member`, a code point of such a run.
 */
export function joinersOf(rules: readonly RunRule[], codes: readonly number[], member: number): readonly number[] {
  return codes.filter((code) =>
    rules.every(({ unless, joiners, before, behind }) => {
      if (unless !== undefined) return joiners.includes(code)
      const isHeard = (size: Size): boolean =>
        before?.(code, size, member) === true || behind?.(code, size, member, [member, member]) === true
      return !sizesOf(member).some(isHeard)
    }),
  )
}

/** Whether no rule wants to look at a plain run. */
export function isQuiet({ rules }: PlainRun, around: Surroundings): boolean {
  return !rules.some((rule) => (rule.unless === undefined ? countsFor : isUnless)(rule, around))
}

/** Whether what stands beside a plain run has the rule asked about it all the same. */
export function isUnless({ unless }: RunRule, { before, beforeThat, behind, behindThat }: Surroundings): boolean {
  return unless?.(before, beforeThat) === true || unless?.(behind, behindThat) === true
}

/** Whether a rule wants to look at a run of YEAR_RUN code points because it begins with these. */
export function isLoud({ rules }: Pick<PlainRun, 'rules'>, codes: readonly number[]): boolean {
  return rules.some((rule) => rule.unless === undefined && rule.whole?.(...codes) === true)
}

/** What must be known of the surroundings of a quiet run for it to be certain that it is quiet. */
export function tellingOf(plain: PlainRun, around: Surroundings): QuietSurroundings {
  return { before: tellingBefore(plain, around), ...tellingBehind(plain, around) }
}

function tellingBefore(plain: PlainRun, around: Surroundings): readonly number[] {
  const { size, before, beforeThat, thirdBefore } = around
  if (!isHeardBefore(plain, size, before)) return [before]
  if (!isHeardBefore(plain, size, before, beforeThat)) return [before, beforeThat]
  return isHeardBefore(plain, size, before, beforeThat, thirdBefore) ? [] : [before, beforeThat, thirdBefore]
}

function tellingBehind(plain: PlainRun, around: Surroundings): Pick<QuietSurroundings, 'behind' | 'ahead'> {
  const { size, behind, behindThat, ahead } = around
  if (!isHeardBehind(plain, size, behind)) return { behind: [behind], ahead: undefined }
  if (isGap(behind)) {
    const [first, second] = ahead
    if (!isHeardBehind(plain, size, behind, undefined, [first])) return { behind: [behind], ahead: [first] }
    if (!isHeardBehind(plain, size, behind, undefined, ahead)) return { behind: [behind], ahead: [first, second] }
  }
  // Where these two do not tell either, it was what stands further off: there is no place for that.
  return { behind: isHeardBehind(plain, size, behind, behindThat) ? [] : [behind, behindThat], ahead: undefined }
}

/** Whether a rule wants to look at a plain run before which these stand. */
export function isHeardBefore({ rules }: PlainRun, size: Size, code: number, ...beyond: readonly number[]): boolean {
  return rules.some(
    (rule) => (rule.unless ? rule.unless(code, beyond[0]) : rule.before?.(code, size, ...beyond)) === true,
  )
}

/** The same of what stands behind it. */
export function isHeardBehind(
  { rules }: PlainRun,
  size: Size,
  code: number,
  beyond?: number,
  ahead?: Ahead,
  further?: readonly number[],
): boolean {
  return rules.some(
    (rule) => (rule.unless ? rule.unless(code, beyond) : rule.behind?.(code, size, beyond, ahead, further)) === true,
  )
}
