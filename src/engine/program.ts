import type { FoldTables } from '../kernel/tables.ts'
import type { LetterRule, PatternRule, Rule, Settings } from '../rule/rule.ts'

/** A letter rule as a slot holds it. */
export interface Decider {
  readonly rule: number
  readonly decide: LetterRule['decide']
}

/** Patched in place: both code points take two bytes. */
export interface Patch {
  readonly lead: number
  readonly trail: number
  readonly rule: number
}

/** A fold to none, to several, or to a code point of another width. */
export interface Expansion {
  readonly text: Uint8Array
  readonly rule: number
}

/** What happens at a code point. Every slot has every field, so that the pass sees one shape. */
export interface Slot {
  /** A fold that keeps its width. */
  readonly patch: Patch | undefined
  /** Any other fold. */
  readonly expansion: Expansion | undefined
  /** Letter rules, in rule order: the first with an opinion decides. */
  readonly deciders: readonly Decider[]
  /** What the deciders come to when an Arabic letter follows directly, if they say so beforehand. */
  readonly beforeLetter: Patch | undefined
  /** Whether none of the deciders has an opinion at the end of a word. */
  readonly isSilentAtWordEnd: boolean
  /** The one of the deciders that has an opinion at the end of a word, if the word alone settles it. */
  readonly byWord: number | undefined
  /** Whether fold or letter rules own the code point. */
  readonly hasLetterRules: boolean
  /** Bit set of the run sets the code point belongs to. */
  readonly runs: number
  /** Whether the code point is in run sets and nothing else: what follows of its run can be skipped. */
  readonly isRunOnly: boolean
  /** What becomes of plain runs; undefined when a rule must be asked about each. */
  readonly plain: PlainRun | undefined
}

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
  readonly before: ((code: number) => boolean) | undefined
  readonly behind: ((code: number) => boolean) | undefined
  readonly first: ((code: number) => boolean) | undefined
  /** What has the rule asked about a plain run; undefined when it must be asked about every one that counts. */
  readonly unless: ((code: number) => boolean) | undefined
}

/** What is done with plain runs of the code points of a slot, whose rules are `rules`. */
export interface PlainRun {
  readonly rules: readonly RunRule[]
  /** For each code point below U+0800, as far as it has been met, whether it has a rule look: see `isQuiet`. */
  readonly sides: Uint8Array
  /** The one rule that has an opinion and what it writes for a code point, undefined to leave the run; undefined for none. */
  readonly writer: { readonly rule: number; readonly write: (code: number) => number | undefined } | undefined
}

/** Rules made ready to run. Fold targets are never sources, and no two rules own one source. */
export interface Program {
  /** In rule order; `rule` numbers everywhere else are indexes into this list. */
  readonly rules: readonly Rule[]
  readonly settings: Settings
  /** For each code point of the BMP, the index of its slot, 0 for nothing to do; a last 0 for all others. 128 KiB. */
  readonly table: Uint16Array
  /** Slot 0 is that of code points with nothing to do. */
  readonly slots: readonly Slot[]
  readonly runSets: readonly RunSet[]
  /** By rule: the function of a pattern rule, undefined for others. */
  readonly finders: readonly (PatternRule['find'] | undefined)[]
  /** By rule: its place in the order of ids. */
  readonly ranks: readonly number[]
  readonly tables: FoldTables
}

/** Whether `rule` wants to look at a run because of what stands before it, or behind it; a plain run if `isPlain`. */
export function wantsBefore(rule: RunRule, code: number, isPlain: boolean): boolean {
  if (isPlain && rule.unless !== undefined) return rule.unless(code)
  return rule.before?.(code) ?? countsAlways(rule)
}

/** The same for what stands behind it. */
export function wantsBehind(rule: RunRule, code: number, isPlain: boolean): boolean {
  if (isPlain && rule.unless !== undefined) return rule.unless(code)
  return rule.behind?.(code) ?? countsAlways(rule)
}

/** Whether the rule wants to look at every run, plain or not. */
export function countsAlways({ before, behind, first }: RunRule): boolean {
  return before === undefined && behind === undefined && first === undefined
}

/** Bits of `PlainRun.sides`. */
const KNOWN = 1
const BEFORE = 2
const BEHIND = 4

/** Whether no rule wants to look at a plain run that begins with `first` between these two code points. */
export function isQuiet(plain: PlainRun, before: number, first: number, behind: number): boolean {
  if ((sideOf(plain, before) & BEFORE) !== 0 || (sideOf(plain, behind) & BEHIND) !== 0) return false
  return !isLoud(plain, first)
}

/** Whether a rule wants to look at every run that begins with `first`. */
export function isLoud({ rules }: PlainRun, first: number): boolean {
  return rules.some((rule) => rule.unless === undefined && rule.first?.(first) === true)
}

function sideOf({ rules, sides }: PlainRun, code: number): number {
  // Edges and long code points share an entry that is never known.
  const index = Math.min(code >>> 0, sides.length - 1)
  let side = sides[index] as number
  if (side === 0) {
    const before = rules.some((rule) => wantsBefore(rule, code, true))
    const behind = rules.some((rule) => wantsBehind(rule, code, true))
    side = KNOWN | (before ? BEFORE : 0) | (behind ? BEHIND : 0)
    if (index < sides.length - 1) sides[index] = side
  }
  return side
}

const OTHERS = 0x10000
/** Entries of `Program.table`. */
export const TABLE_LENGTH: number = OTHERS + 1

/** The slot of a code point, or of an edge: an index within bounds, without a branch. */
export function slotAt({ table, slots }: Program, code: number): Slot {
  return slots[table[Math.min(code >>> 0, OTHERS)] as number] as Slot
}
