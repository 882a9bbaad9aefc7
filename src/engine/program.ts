import type { FoldTables, JudgedRule, NumberSign } from '../kernel/tables.ts'
import type { LetterRule, LineRule, PatternRule, Rule, Settings } from '../rule/rule.ts'
import type { PlainRun, RunSet } from './runs.ts'

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
  /** Whether that one leaves words to the judge of final yehs. */
  readonly isJudged: boolean
  /** The only rule there is, if it deletes rows of the code point beside letters. */
  readonly stray: number | undefined
  /** The rule whose judge may put another letter here although no rule owns the code point. */
  readonly rewriter: number | undefined
  /** Whether fold or letter rules own the code point. */
  readonly hasLetterRules: boolean
  /** Bit set of the run sets the code point belongs to. */
  readonly runs: number
  /** Whether the code point is in run sets and nothing else: what follows of its run can be skipped. */
  readonly isRunOnly: boolean
  /** What becomes of plain runs; undefined when a rule must be asked about each. */
  readonly plain: PlainRun | undefined
}

/** Slots by their index, made when they are first asked for. */
export class Slots {
  readonly #make: (index: number) => Slot
  readonly #made: Slot[] = []

  constructor(make: (index: number) => Slot) {
    this.#make = make
  }

  at(index: number): Slot {
    return this.#made[index] ?? this.#add(index)
  }

  #add(index: number): Slot {
    const slot = this.#make(index)
    this.#made[index] = slot
    return slot
  }
}

/** Rules made ready to run. Fold targets are never sources, and no two rules own one source. */
export interface Program {
  /** In rule order; `rule` numbers everywhere else are indexes into this list. */
  readonly rules: readonly Rule[]
  /** Rules that only say something; none when nobody wants to hear of it. */
  readonly lineRules: readonly LineRule[]
  readonly settings: Settings
  /** For each code point of the BMP, the index of its slot, 0 for nothing to do; a last 0 for all others. 128 KiB. */
  readonly table: Uint16Array
  /** Slot 0 is that of code points with nothing to do. */
  readonly slots: Slots
  readonly runSets: readonly RunSet[]
  /** By rule: the function of a pattern rule, undefined for others. */
  readonly finders: readonly (PatternRule['find'] | undefined)[]
  /** By rule: its place in the order of ids. */
  readonly ranks: readonly number[]
  readonly judged: JudgedRule | undefined
  /** What is written behind numbers by a rule that nobody contends with. */
  readonly sign: NumberSign | undefined
  /** Made when they are first asked for. */
  readonly tables: () => FoldTables
}

const OTHERS = 0x10000
/** Entries of `Program.table`. */
export const TABLE_LENGTH: number = OTHERS + 1

/** The slot of a code point, or of an edge. */
export function slotAt({ table, slots }: Program, code: number): Slot {
  return slots.at(table[Math.min(code >>> 0, OTHERS)] as number)
}
