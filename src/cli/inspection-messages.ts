/** What the pages of `yakaf inspect` say. */
import type { FinalYeh, Inspection, YehPolicy } from '../inspect/inspection.ts'
import type { How } from '../io/detect.ts'
import { counted, foundBy, nameOfLanguage } from './messages.ts'

export const INSPECT_LABELS = {
  encoding: 'Encoding',
  size: 'Size',
  language: 'Language',
  finalYeh: 'Final yeh',
  digits: 'Digits',
  changes: 'Changes',
  undecided: 'Undecided',
  dates: 'Dates',
} as const

/** Stands where a date would: nothing certain enough is there. */
export const NO_DATE = 'no date'

export function datesLine(dates: readonly { readonly iso: string | null }[]): string {
  const none = dates.filter(({ iso }) => iso === null).length
  return `${dates.length}${none > 0 ? `, ${none} of them no date` : ''}`
}

export function encodingLine(
  { encoding, how, confidence }: { readonly encoding: string; readonly how: How; readonly confidence?: number },
  byteOrderMark: boolean,
): string {
  return `${encoding} (${foundBy(how, confidence)}), ${byteOrderMark ? 'with a' : 'no'} byte order mark`
}

export function sizeLine(bytes: number, { codePoints, blocks }: Inspection['size']): string {
  return `${counted(bytes, 'byte')}, ${counted(codePoints, 'code point')}, ${counted(blocks, 'block')}`
}

export const ANSWERS = { arabic: 'Arabic', other: 'not Arabic', undecided: 'undecided' } as const

export function languageLine({ asked, document }: Inspection['language']): string {
  const { answer, language, words } = document
  const name = language === undefined || answer === 'arabic' ? '' : ` (${nameOfLanguage(language)}?)`
  const byHand = asked === 'ar' ? ' (--language ar: all is taken for Arabic)' : ''
  return `${ANSWERS[answer]}${name}, ${words.arabic} words in Arabic parts, ${words.other} in others${byHand}`
}

/** `Arabic      lines 1-13, 5 blocks, scores 7 to 13, 2 stretches left` */
export function linesOfBlocks(
  answer: keyof typeof ANSWERS,
  blocks: readonly Inspection['language']['blocks'][number][],
): string {
  const least = blocks.reduce((least, { score }) => Math.min(least, score), Number.POSITIVE_INFINITY)
  const most = blocks.reduce((most, { score }) => Math.max(most, score), Number.NEGATIVE_INFINITY)
  const [first, last] = [blocks[0]?.lines.first, blocks.at(-1)?.lines.last]
  const lines = first === last ? `line ${first}` : `lines ${first}-${last}`
  const left = blocks.reduce((sum, block) => sum + block.left.length, 0)
  const parts = [
    `${ANSWERS[answer].padEnd(ANSWERS.other.length)}  ${lines}`,
    counted(blocks.length, 'block'),
    least === most ? `score ${least}` : `scores ${least} to ${most}`,
    ...(left === 0 ? [] : [`${left === 1 ? '1 stretch' : `${left} stretches`} left`]),
  ]
  return parts.join(', ')
}

const POLICIES: Readonly<Record<YehPolicy, string>> = {
  P1: 'P1: U+06CC is written for U+064A, U+0649 for itself',
  P3: 'P3: U+06CC is written for U+0649, U+064A for itself',
  P4: 'P4: U+06CC is written for U+064A, U+064A for U+0649',
  P5: 'P5: U+064A is written for both',
  P6: 'P6: U+0649 is written for both',
  'by-words': 'by words: the document has no clear policy',
}

export function policyLine({ isJudged, policy }: FinalYeh): string {
  return `${POLICIES[policy]}${isJudged ? '' : ' (no rule asks)'}`
}

export const SOUNDS_HEADING = 'ends in  like U+064A   like U+0649'

export function digitsLine({ latn, arab, arabext, mixed }: Inspection['digits']): string {
  return `${counted(latn + arab + arabext + mixed, 'run')}: ${latn} latn, ${arab} arab, ${arabext} arabext, ${mixed} mixed`
}

export function changesLine({ total, byRule }: Inspection['changes']): string {
  return total === 0 ? 'none' : `${total} by ${counted(Object.keys(byRule).length, 'rule')}`
}

export function undecidedLine(count: number): string {
  return count === 0 ? 'none' : counted(count, 'word')
}

/** Begins with Latin letters, so that a terminal does not take the line for one from right to left. */
export function undecidedWord(place: string, word: string, written: string, other: string, score: number): string {
  return `line ${place}  ${word} would be ${written}, may be ${other} (score ${score.toFixed(2)})`
}

export function codePointsHeading(count: number, isChanged: boolean): string {
  return `Code points   ${count} that ${isChanged ? 'would change' : 'stay'} (printable ASCII left out)`
}

export function moreLine(count: number): string {
  return `and ${count} more: --json has all`
}
