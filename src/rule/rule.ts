/** What a rule is. A rule is data and, at most, one small function; the engine knows nothing else about it. */
import type { Beside } from '../text/beside.ts'
import type { Segment } from '../text/segment.ts'
import type { Span } from '../text/span.ts'

/** `group/name`; the group is the folder the rule's file stands in. */
export type RuleId = `${string}/${string}`

/**
 * `safe`: no competent Arabic editor would object. `unsafe`: probably right, may change meaning. `suggestion`:
 * reported, never applied.
 */
export type Safety = 'safe' | 'unsafe' | 'suggestion'

/** What the user chose, as far as rules ask. */
export interface Settings {
  /** The target numbering system (CLDR ids), or `keep` to leave all digits. */
  readonly digits: 'latn' | 'arab' | 'keep'
  /** Whether digits that are correct as they stand are written in the target system too. */
  readonly allDigits: boolean
  /** How U+06CC at the end of a word is decided: each by itself, all as U+064A, all as U+0649, or not at all. */
  readonly finalYeh: 'judge' | 'yeh' | 'maksura' | 'keep'
  /** Words whose last letter the user has decided: see src/yeh/word-list.ts. */
  readonly words: ReadonlyMap<string, number>
  /** Whether final U+064A and U+0649 are judged too, in documents that write one for both. */
  readonly repairMaksura: boolean
  /** Whether dates are repaired, besides written as ISO 8601 where they are certain, or left alone. */
  readonly dates: 'fix' | 'iso' | 'keep'
  /** How day and month are taken where nothing tells which is which. */
  readonly dateOrder: 'dmy' | 'mdy'
  /** Whether a date that a database printed for no date is dropped. */
  readonly nullDates: 'drop' | 'keep'
  /** Whether letters/farsi-yeh and letters/keheh run too, so that no other rule needs to write these letters. */
  readonly foldsLetters: boolean
}

export type Example =
  | { readonly from: string; readonly to: string; readonly settings?: Partial<Settings> }
  | { readonly keep: string; readonly because: string; readonly settings?: Partial<Settings> }
  /** Of a line rule: what it says of a line, which it never changes. */
  | { readonly line: string; readonly says: readonly string[]; readonly settings?: Partial<Settings> }

export interface Source {
  readonly title: string
  readonly url?: string
}

export interface RuleInfo {
  readonly id: RuleId
  /** One sentence in the imperative: what the rule writes. */
  readonly summary: string
  /** Why the input is wrong, and where it comes from. */
  readonly why: string
  readonly safety: Safety
  /** A matter of taste: only the rule's own id turns it on. */
  readonly default?: 'off'
  /** Whether the rule can do anything under these settings; absent for always. Spares looking where it cannot. */
  readonly isActive?: (settings: Settings) => boolean
  readonly sources?: readonly Source[]
  /** Run as tests and printed as documentation; each is run with this rule alone. */
  readonly examples: readonly Example[]
}

/** Replaces single code points whatever stands around them. An empty list deletes. */
export interface FoldRule extends RuleInfo {
  readonly kind: 'fold'
  /** Source code point to target code points. */
  readonly table: ReadonlyMap<number, readonly number[]>
}

/** Replaces a single code point when what stands around it says so. */
export interface LetterRule extends RuleInfo {
  readonly kind: 'letter'
  readonly triggers: readonly number[]
  /**
   * The answer whenever an Arabic letter follows directly, or behind nothing but U+064B to U+0652; 'none' for no opinion
   * there: spares the call for most of the text. Absent when it depends on more.
   */
  readonly beforeLetter?: number | 'none'
  /**
   * What the answer depends on where the segment ends directly behind the trigger, or a code point follows that is neither
   * a letter nor transparent: 'none' for no opinion there, 'word' when it depends on nothing before the last ASCII character
   * (controls apart) that stands before the trigger. Absent when it depends on more.
   */
  readonly atWordEnd?: 'none' | 'word'
  /**
   * Whether it deletes a row of one trigger, of three bytes in UTF-8, where an Arabic letter touches the row, and has no opinion where none does, if neither side is a mark or
   * invisible: spares the call.
   */
  readonly deletesStrays?: true
  /**
   * Present on the rule that leaves final yehs to the judge: it answers JUDGE, and the engine writes one of two letters. At
   * the end of a word, with `atWordEnd: 'word'`, it answers nothing else unless a mark stands on the trigger or on the letter
   * before, or `asksWords` says that it has an opinion on words.
   */
  readonly judged?: Judged
  /** The code point to write instead of the one at `offset`, DELETE to drop it, JUDGE, undefined for no opinion. */
  decide(segment: Segment, offset: number, settings: Settings): number | undefined
}

interface Judged {
  readonly yeh: number
  readonly maksura: number
  readonly asksWords: (settings: Settings) => boolean
  /** That opinion on the word whose last letter, ي or ى, stands at `offset`, where the judge may rewrite them. */
  readonly listed: (segment: Segment, offset: number, settings: Settings) => number | undefined
  /** Whether final yehs may be judged at all: otherwise it never answers JUDGE. */
  readonly isAsked: (settings: Settings) => boolean
}

/** Rewrites a stretch around a run of trigger code points. */
export interface PatternRule extends RuleInfo {
  readonly kind: 'pattern'
  readonly triggers: readonly number[]
  /** When given, a run counts only if one of the two code points directly beside it (EDGE where none is) is one of these. */
  readonly beside?: Beside
  /**
   * What the rule does with a plain run, and most are: up to MOST_PLAIN code points of one column of the code charts (all
   * but their last hexadecimal digit is the same) that trigger the same rules, beside no other trigger of any of these.
   * Spares the call; absent when the rule must be asked.
   */
  readonly plain?: Plain
  /**
   * What the rule does with one trigger, without any other beside it, directly behind a number of ASCII digits alone. Spares the call; absent when
   * the rule must be asked.
   */
  readonly behindNumber?: BehindNumber
  /** What of the rule hangs on the document; absent when nothing does. */
  readonly premise?: Premise
  /**
   * The edit to make because of the maximal run of trigger code points `run`, undefined for none. `holds`: whether the
   * premise does.
   */
  find(segment: Segment, run: Span, settings: Settings, holds: boolean): Replacement | undefined
}

/**
 * Something a document must be like. It holds in a block when none of `absent` stands in the block or in the head of its
 * document, masks and blocks of other languages included, and `isShown` says yes to a run of triggers in the head.
 */
export interface Premise {
  readonly absent: readonly string[]
  isShown(segment: Segment, run: Span): boolean
}

interface BehindNumber {
  readonly trigger: number
  /** The code point that it becomes, undefined for no opinion. */
  readonly write: (settings: Settings) => number | undefined
  /** ASCII characters that join digits to such a number, one between each two. */
  readonly joiners: readonly number[]
  /** The ASCII character that has the rule asked all the same where it follows. */
  readonly unless: number
}

/** Code points of the longest run that is plain. */
export const MOST_PLAIN = 32

interface Plain {
  /** What directly beside the run, EDGE where nothing is, has the rule asked all the same; `beyond` as in Beside. */
  readonly unless: (code: number, beyond?: number) => boolean
  /** What each code point of the run becomes, all of them or none; absent for no opinion. */
  readonly write?: (code: number, settings: Settings) => number | undefined
  /**
   * ASCII characters from U+0020 to U+003F that make one run of plain runs of one column when one of them alone stands between each two: the rule
   * does with all of it what it does with a run, and leaves these as they are. Absent for none.
   */
  readonly joiners?: readonly number[]
}

export interface Replacement extends Span {
  readonly text: string
}

/** Says what is doubtful in a line, and writes nothing: the only kind of rule whose safety is `suggestion`. */
export interface LineRule extends RuleInfo {
  readonly kind: 'line'
  readonly safety: 'suggestion'
  /**
   * In order. Asked about each line, without its end, of what rules may change, and only when somebody wants to hear of it; masks
   * are not cut out.
   */
  remarks(line: string, settings: Settings): readonly Remark[]
}

/** What is doubtful about a stretch of a line, in UTF-16 units of it. */
export interface Remark extends Span {
  /** Half a sentence for people, which does not repeat the stretch: `there is no such day`. */
  readonly message: string
}

export type Rule = FoldRule | LetterRule | PatternRule | LineRule

/** A letter rule's answer that drops the code point. */
export const DELETE = -2

/** A letter rule's answer that leaves the letter to the judge of final yehs (src/yeh/, src/kernel/). */
export const JUDGE = -3
