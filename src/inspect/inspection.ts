/** What `inspect` says of a text. docs/inspect.md describes it for readers of JSON. */
import type { UndecidedDiagnostic } from '../normalizer/diagnostics.ts'
import type { RuleId } from '../rule/rule.ts'
import type { BlockLanguage, DocumentLanguage } from './language.ts'

export const SCHEMA = 'yakaf/inspection@1'

export interface Inspection {
  readonly schema: typeof SCHEMA
  /** Whether the text begins with U+FEFF. It is counted in `size.bytes` and `size.codePoints`, in no block, and not in `codePoints`. */
  readonly byteOrderMark: boolean
  readonly size: Size
  readonly language: {
    /** What was asked for; with `ar` the answers below are only told, and every block is taken for Arabic. */
    readonly asked: 'auto' | 'ar' | 'arabic-spans'
    readonly document: DocumentLanguage
    /** All blocks, in order. */
    readonly blocks: readonly InspectedBlock[]
  }
  readonly finalYeh: FinalYeh
  readonly digits: DigitRuns
  /** Every code point that is not printable ASCII (U+0020 to U+007E), by code point. */
  readonly codePoints: readonly CodePointCount[]
  readonly changes: {
    /** How often the rules would change something. */
    readonly total: number
    /** The same by rule; rules that would do nothing are absent. */
    readonly byRule: Readonly<Record<RuleId, number>>
  }
  /** Words whose last letter would be written one way and may be the other, in order. */
  readonly undecided: readonly UndecidedDiagnostic[]
}

interface Size {
  /** Bytes in UTF-8, whatever the encoding of the file. */
  readonly bytes: number
  readonly codePoints: number
  /** Blocks of prose: the horizon of language. Blank lines are in none. */
  readonly blocks: number
}

export interface InspectedBlock extends BlockLanguage {
  /** Its first and its last line, from 1. */
  readonly lines: { readonly first: number; readonly last: number }
}

/** P1: ی for ي, ى for itself. P3: ی for ى, ي for itself. P4: ی for ي, ي for ى. P5: ي for both. P6: ى for both. */
export type YehPolicy = 'P1' | 'P3' | 'P4' | 'P5' | 'P6' | 'by-words'

/** What the head (the blocks that begin in the first MiB) says of final yehs. */
export interface FinalYeh {
  /** Whether any word is put to the judge under these options; otherwise the policy decides nothing. */
  readonly isJudged: boolean
  readonly policy: YehPolicy
  /** Words that sound clearly, by the letter they end in, of blocks that count (docs/architecture.md, The final yeh). */
  readonly counts: {
    /** End in U+06CC (ی). */
    readonly farsiYeh: Sounds
    /** End in U+064A (ي). */
    readonly yeh: Sounds
    /** End in U+0649 (ى). */
    readonly alefMaksura: Sounds
  }
}

/** How many words sound like ي, and how many like ى. */
export interface Sounds {
  readonly likeYeh: number
  readonly likeMaksura: number
}

/** Runs of digits that stand directly beside each other, by CLDR numbering system. */
export interface DigitRuns {
  /** 0 to 9. */
  readonly latn: number
  /** U+0660 to U+0669. */
  readonly arab: number
  /** U+06F0 to U+06F9. */
  readonly arabext: number
  /** Runs with digits of several. */
  readonly mixed: number
}

export interface CodePointCount {
  /** `U+06CC`. */
  readonly codePoint: string
  /** The Unicode name; of a control its first alias; `<U+1F600>` for what the table of names leaves out. */
  readonly name: string
  /** The character; null when it is not to be seen. */
  readonly glyph: string | null
  readonly count: number
  /** How many of these which rule would change; empty when they all stay. */
  readonly rules: Readonly<Record<RuleId, number>>
}
