import { fold, foldWithOffsets } from '../calendar/fold.ts'
import { LABELS, type LabelRole } from '../data/labels.ts'
import { PAGE_LETTERS, PAGE_WORDS, type PageWordPlace, type PageWordRole } from '../data/page-words.ts'
import { folded } from './folded.ts'
import { withoutCount } from './fringe.ts'
import { remembered } from './remembered.ts'

export type Role = LabelRole | PageWordRole
type Entry = readonly [folded: string, role: Role, place: PageWordPlace]

/** A label found in a line. */
export interface Label {
  readonly role: Role
  /** Where its value begins: behind the colon and white space, in UTF-16 units of the line. */
  readonly valueStart: number
  readonly hasColon: boolean
  /** Whether another sign stands for the colon: `المصدر | وكالات`, `تقرير/ سمر الجبوري`. */
  readonly hasSign: boolean
  /** Whether it may stand before its value without a colon. */
  readonly isBare: boolean
}

const BULLETS = /^[\s•·*|([\-\u2013\u2014]*/u
/** `الصورة 2:` has a number before its colon, `شناسه دیجیتال (DOI):` a word in brackets. */
const COLON = /^\s*(?:(?:\d{1,3}(?:\/\p{L})?|\([^()]{1,12}\))\s*(?=[:\uff1a]))?[:\uff1a]?\s*/u
const SIGN = /^\s*(?:[/|]|\.{2,3}(?=\s)|[-\u2013,](?=\s))\s*/u
/** Roles of labels behind which another sign may stand for the colon. */
const SIGNED: ReadonlySet<Role> = new Set<Role>(['author', 'source', 'published', 'updated', 'related'])
const WORD = /^[\p{L}\p{M}\p{N}]+/u
const LETTER = /\p{L}/u
/** No label stands further in, and none that stands alone is longer; in UTF-16 units. */
const REACH = 80
/** Roles of labels that stand alone, or before one value and a colon. */
const BOTH: ReadonlySet<Role> = new Set<Role>(['related', 'aside', 'comments', 'ui'])

const [letters, signs] = PAGE_LETTERS
/** The words of the reader come first: they may say more of a label than its line says to the judge of letters. */
const ALL: readonly Entry[] = [
  ...PAGE_WORDS.flatMap(([role, place, packed]) => unpacked(packed).map((word): Entry => [word, role, place])),
  ...LABELS,
]
const AT_START = byFirstWord(
  ALL.filter(([, role, place]) => place === 'start' || place === 'bare' || (place === 'line' && BOTH.has(role))),
)
const ALONE = roles('line')
const INSIDE = ALL.filter(([, , place]) => place === 'inside')
const MAY_BE_INSIDE = new RegExp(INSIDE.map(([label]) => label.replaceAll(/[^\p{L}\p{N} ]/gu, '.')).join('|'), 'u')

/** The label that a line begins with, a bullet looked past; undefined when there is none. */
export function labelAtStart(line: string): Label | undefined {
  return labelOf(line.slice(0, REACH))
}

const labelOf = remembered((head: string): Label | undefined => {
  if (beginsOtherwise(head)) return undefined
  const text = folded(head)
  const first = BULLETS.exec(text)?.[0].length ?? 0
  const entries = AT_START.get(WORD.exec(text.slice(first))?.[0] ?? '') ?? []
  for (const [label, role, place] of entries) {
    if (!text.startsWith(label, first) || LETTER.test(text.charAt(first + label.length))) continue
    const behind = first + label.length
    const colon = COLON.exec(text.slice(behind))?.[0] ?? ''
    const hasColon = colon.trim() !== ''
    const sign = hasColon || !SIGNED.has(role) ? undefined : SIGN.exec(text.slice(behind))?.[0]
    if (place === 'line' && !hasColon && sign === undefined) continue
    const valueStart = foldWithOffsets(head).ends[behind + (sign ?? colon).length - 1] ?? head.length
    return { role, valueStart, hasColon, hasSign: sign !== undefined, isBare: place === 'bare' }
  }
  return undefined
})

/** Whether the first word up to a space is no label's. Most lines end here: they need not be folded. */
function beginsOtherwise(head: string): boolean {
  const word = WORD.exec(fold(head.slice(0, Math.max(0, head.indexOf(' ')))))?.[0]
  return word !== undefined && !AT_START.has(word)
}

/** The role of a line that is a label and nothing else but punctuation and a count. */
export function labelAlone(line: string): Role | undefined {
  return line.length > REACH ? undefined : ALONE.get(bare(line))
}

/** The role of a label that stands anywhere in a line. */
export const labelInside = remembered((line: string): Role | undefined => {
  const text = folded(line)
  return MAY_BE_INSIDE.test(text) ? INSIDE.find(([label]) => text.includes(label))?.[1] : undefined
})

/** What stands at one place of a line, whatever its role, in the order of the data. */
export function entriesAt(place: PageWordPlace): readonly Entry[] {
  return ALL.filter((entry) => entry[2] === place)
}

/** Words of one role that stand at one place of a line. */
export function wordsAt(place: PageWordPlace, role: Role): ReadonlySet<string> {
  return new Set(ALL.filter((entry) => entry[2] === place && entry[1] === role).map(([label]) => label))
}

/** Words of one role that stand at one place of a line, as a part of a pattern for folded text. */
export function anyOf(place: PageWordPlace, role: Role): string {
  return [...wordsAt(place, role)].join('|').replaceAll('.', String.raw`\.`)
}

/** A line as it is looked up: folded, without the signs around it and a count before it. */
export function bare(line: string): string {
  return withoutCount(folded(line))
}

/**
 * The words of a group, each of which repeats the beginning of the one before it as far as the capital before it says, with signs for
 * Arabic letters.
 */
function unpacked(packed: string): readonly string[] {
  let word = ''
  return Array.from(packed.matchAll(/([A-Z])([^A-Z]*)/gu), ([, shared = 'A', rest = '']) => {
    word = word.slice(0, shared.charCodeAt(0) - 'A'.charCodeAt(0)) + rest
    return Array.from(word, (sign) => letters[signs.indexOf(sign)] ?? signs[letters.indexOf(sign)] ?? sign).join('')
  })
}

function roles(place: PageWordPlace): ReadonlyMap<string, Role> {
  const found = new Map<string, Role>()
  for (const [label, role, where] of ALL) if (where === place && !found.has(label)) found.set(label, role)
  return found
}

/** The longest label first; of two alike the first. */
function byFirstWord(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>()
  for (const entry of [...entries].sort(([a], [b]) => b.length - a.length)) {
    const word = WORD.exec(entry[0])?.[0] ?? ''
    const list = found.get(word)
    if (list === undefined) found.set(word, [entry])
    else list.push(entry)
  }
  return found
}
