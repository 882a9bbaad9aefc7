import { ARABIC } from './arabic.ts'
import type { Counted, Language } from './counted.ts'
import { ENGLISH } from './english.ts'

/** Every sentence of the page. */
export interface Messages {
  readonly title: string
  readonly skip: string
  readonly views: string
  readonly overview: string
  readonly files: string
  readonly words: string
  readonly remarks: string
  readonly otherLanguage: string
  readonly theme: string
  readonly themes: { readonly auto: string; readonly light: string; readonly dark: string }
  readonly offline: string
  readonly headline: string
  readonly nothing: string
  readonly countFiles: Counted
  readonly countChanges: Counted
  readonly countUndecided: Counted
  readonly countRemarks: Counted
  readonly countLines: Counted
  readonly countCharacters: Counted
  readonly wouldChange: string
  readonly readFiles: string
  readonly changes: string
  readonly undecided: string
  readonly suggestions: string
  readonly byRule: string
  readonly rule: string
  readonly count: string
  readonly what: string
  readonly byCodePoint: string
  readonly before: string
  readonly after: string
  readonly inserted: string
  readonly deleted: string
  readonly nothingThere: string
  readonly left: string
  readonly leftNote: string
  readonly unknownLanguage: string
  readonly failed: string
  readonly omitted: string
  readonly omittedFiles: Counted
  readonly omittedDetails: Counted
  readonly omittedWords: Counted
  readonly omittedRemarks: Counted
  readonly omittedNote: string
  readonly safety: string
  readonly safeties: Readonly<Record<string, string>>
  readonly all: string
  readonly filter: string
  readonly fileName: string
  readonly noFile: string
  readonly chooseFile: string
  readonly more: string
  readonly backToFiles: string
  readonly layout: string
  readonly layouts: { readonly side: string; readonly inline: string; readonly result: string }
  readonly previous: string
  readonly next: string
  readonly position: string
  readonly keys: string
  readonly line: string
  readonly unfold: string
  readonly noDetail: string
  readonly moreChanges: Counted
  readonly noMatch: string
  readonly mayBe: string
  readonly settleNote: string
  readonly noWords: string
  readonly howEnds: string
  readonly leaveIt: string
  readonly written: string
  readonly notSettled: string
  readonly perFile: string
  readonly asEverywhere: string
  readonly decisions: string
  readonly settled: string
  readonly exportNote: string
  readonly copy: string
  readonly copied: string
  readonly notCopied: string
  readonly download: string
  readonly configuration: string
  readonly noRemarks: string
  readonly remarksNote: string
  readonly groups: Readonly<Record<string, string>>
  readonly encoding: string
}

export const MESSAGES: Readonly<Record<Language, Messages>> = { en: ENGLISH, ar: ARABIC }
