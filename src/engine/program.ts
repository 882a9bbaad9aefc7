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

/** What happens at a code point. Every slot has every field, so that the hot loop sees one shape. */
export interface Slot {
  /** A fold that keeps its width. */
  readonly patch: Patch | undefined
  /** Any other fold. */
  readonly expansion: Expansion | undefined
  /** Letter rules, in rule order: the first with an opinion decides. */
  readonly deciders: readonly Decider[]
  /** Those of them that may have an opinion when printable ASCII or the end follows directly. */
  readonly beforeAscii: readonly Decider[]
  /** What the deciders come to when an Arabic letter follows directly, if they say so beforehand. */
  readonly beforeLetter: Patch | undefined
  /** Bit set of the run sets the code point belongs to. */
  readonly runs: number
  /** Whether a mask may begin here. */
  readonly mask: boolean
  /** Whether this is an ASCII character that is in run sets and nothing else: what follows of its run can be skipped. */
  readonly isRunOnly: boolean
}

/** The entry of `pairs` that asks for the slot. */
export const STOP = 1

/** Pattern rules that share one set of trigger code points. */
export interface RunSet {
  readonly bit: number
  readonly triggers: ReadonlySet<number>
  readonly rules: readonly { readonly rule: number; readonly pattern: PatternRule }[]
}

/** What the kernel knows of a program. */
export interface KernelTables {
  /**
   * For each pair of neighbouring bytes, `previous << 8 | current`: 0 to go on; STOP when `current` is an ASCII character
   * with a slot, or the pair is a code point with one, or begins a longer code point that may have one; above it, the
   * number of a patch that is all there is to do. The kernel reads it.
   */
  readonly pairs: Uint8Array
  /**
   * Four bytes for each patch number: lead, trail, rule, and when it is made: 0 always; 1 where an Arabic letter follows
   * directly, else the kernel stops; 3 likewise, but before printable ASCII or the end it goes on, since nobody has an opinion.
   */
  readonly patches: Uint8Array
  /** Whether a pair may have an entry, for 16 bytes at once; see fold-kernel.wat. 64 bytes. */
  readonly filters: Uint8Array
}

/** Rules made ready to run. Fold targets are never sources, and no two rules own one source. */
export interface Program extends KernelTables {
  /** In rule order; `rule` numbers everywhere else are indexes into this list. */
  readonly rules: readonly Rule[]
  readonly settings: Settings
  /** For each code point of the BMP, the index of its slot, 0 for nothing to do. 128 KiB. */
  readonly table: Uint16Array
  /** Slot 0 is that of code points with nothing to do. */
  readonly slots: readonly Slot[]
  readonly runSets: readonly RunSet[]
}
