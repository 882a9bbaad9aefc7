/** The language judge as docs/architecture.md describes it, over plain strings: every word is read, nothing is guessed at a glance. */
import { EVIDENCE } from '../../src/language/evidence.ts'
import { knownWord } from '../../src/language/names.ts'
import { hasArticle, isJoined, readLanguageWords, tellingLetters } from '../../src/language/words.ts'
import type { Span } from '../../src/text/span.ts'

const { sure, decisive, mostUnproven, loan, article, joined, letterPoints } = EVIDENCE
const SURE_OF_ONE = 12
const SLIGHT = 4
const FOREIGN = /[\u0679-\u06a8\u06ab-\u06b9\u06bb-\u06bd\u06bf\u06c4-\u06cb\u06ce\u06cf\u06fa-\u06ff\u0750-\u077f]/
const ARABIC_SCRIPT = /[\u0600-\u077f\u0880-\u08ff\ufb40-\ufeff]/
const PAIRS = ['()', '[]', '«»', '“”', '„”', '‹›', '""', '﴾﴿', '﴿﴾']

export type ReferenceAnswer = 'arabic' | 'other' | 'undecided'

interface Unit {
  readonly parent: Unit | undefined
  points: number
  words: number
}

interface Leaf extends Span {
  readonly unit: Unit
}

interface Reading {
  readonly units: readonly Unit[]
  readonly leaves: readonly Leaf[]
  readonly arabic: number
  readonly other: number
}

/** What the blocks of a document, all of them its head, say; and what of each may be changed. */
export class ReferenceLanguage {
  readonly answer: ReferenceAnswer
  readonly #isFolded: boolean
  readonly #keepsQuotations: boolean

  constructor(blocks: readonly string[], mode: 'auto' | 'arabic-spans' = 'auto') {
    const readings = blocks.map(read)
    const sum = (key: 'arabic' | 'other'): number => readings.reduce((all, reading) => all + reading[key], 0)
    this.answer = majority(sum('arabic'), sum('other'))
    this.#keepsQuotations = mode === 'auto'
    const isSilent = sum('arabic') + sum('other') === 0
    const isSlight = readings.some(({ units }) => units.some(({ points }) => points <= -SLIGHT))
    const hasArabicScript = blocks.some((block) => ARABIC_SCRIPT.test(block))
    this.#isFolded = this.answer === 'arabic' || (isSilent && !isSlight && hasArabicScript)
  }

  /** The stretches of a block that rules may change. */
  openStretches(block: string): readonly Span[] {
    if (this.#keepsQuotations && this.answer === 'other') return []
    const { leaves, arabic, other } = read(block)
    const answer = majority(arabic, other)
    const isBlockOpen = answer === 'undecided' ? this.#isFolded : answer === 'arabic'
    const closed = leaves.map(({ unit }) => !this.#isOpen(unit, isBlockOpen))
    if (leaves.length === 0 || closed.every((one) => one)) return []
    const open: Span[] = []
    let start = 0
    leaves.forEach((leaf, index) => {
      if (!closed[index]) return
      // What stands between two closed leaves is closed with them.
      const from = index > 0 && closed[index - 1] ? start : leaf.start
      if (from > start) open.push({ start, end: from })
      start = leaf.end
    })
    return start < block.length ? [...open, { start, end: block.length }] : open
  }

  #isOpen(unit: Unit, isBlockOpen: boolean): boolean {
    const answer = answerOf(unit)
    if (answer === 'other' || (this.#keepsQuotations && isInForeign(unit))) return false
    if (answer === 'arabic') return true
    return unit.parent === undefined ? isBlockOpen : this.#isOpen(unit.parent, isBlockOpen)
  }
}

function isInForeign({ parent }: Unit): boolean {
  return parent !== undefined && (answerOf(parent) === 'other' || isInForeign(parent))
}

function isQuoted({ parent }: Unit): boolean {
  return parent !== undefined && (parent.words > 0 || isQuoted(parent))
}

function answerOf({ points, words }: Unit): ReferenceAnswer {
  if (points >= sure) return 'arabic'
  return points <= -(words === 1 ? SURE_OF_ONE : sure) ? 'other' : 'undecided'
}

function majority(arabic: number, other: number): ReferenceAnswer {
  if (arabic > 0 && arabic >= 2 * other) return 'arabic'
  return other > 0 && other >= 2 * arabic ? 'other' : 'undecided'
}

function read(block: string): Reading {
  const partners = partnersOf(block)
  const units: Unit[] = []
  const leaves: Leaf[] = []
  const unit = (parent: Unit | undefined): Unit => {
    const made = { parent, points: 0, words: 0 }
    units.push(made)
    return made
  }
  const readRange = (start: number, end: number, container: Unit | undefined): void => {
    const hasLines = container === undefined || block.slice(start, end).includes('\n')
    let part = hasLines ? undefined : container
    let from = start
    const leaf = (to: number): void => {
      if (to <= from) return
      part ??= unit(container)
      const { points, words } = evidenceOf(block.slice(from, to), part.points)
      leaves.push({ start: from, end: to, unit: part })
      part.points += points
      part.words += words
      if (container !== undefined && container !== part) container.points += points
    }
    for (let at = start; at < end; at++) {
      const character = block[at] as string
      if (!isDelimiter(character)) continue
      leaf(at)
      from = at + 1
      const partner = partners.get(at)
      if (character === '\n' && hasLines) part = undefined
      if (isOrnate(character)) {
        if (hasLines && block.slice(at, partner).includes('\n')) part = undefined
        at = partner ?? end
        from = at + 1
      } else if (partner !== undefined && partner > at) {
        part ??= unit(container)
        const quotation = unit(part)
        readRange(at + 1, partner, quotation)
        if (hasLines && block.slice(at, partner).includes('\n')) part = undefined
        at = partner
        from = at + 1
      }
    }
    leaf(end)
  }
  readRange(0, block.length, undefined)
  const count = (answer: ReferenceAnswer): number =>
    units.reduce((sum, one) => (answerOf(one) === answer && !isQuoted(one) ? sum + one.words : sum), 0)
  return { units, leaves, arabic: count('arabic'), other: count('other') }
}

function isDelimiter(character: string): boolean {
  return character === '\n' || PAIRS.some((pair) => pair.includes(character))
}

function isOrnate(character: string): boolean {
  return character === '﴾' || character === '﴿'
}

function partnersOf(block: string): ReadonlyMap<number, number> {
  const partners = new Map<number, number>()
  let open: { readonly at: number; readonly character: string }[] = []
  for (let at = 0; at < block.length; at++) {
    const character = block[at] as string
    if (isOrnate(character)) {
      const end = block.indexOf(character === '﴾' ? '﴿' : '﴾', at)
      if (end < 0) break
      partners.set(at, end)
      at = end
      continue
    }
    if (character === '\n') open = open.filter((one) => one.character !== '"')
    const place = open.findLastIndex((one) => PAIRS.includes(one.character + character))
    if (place >= 0) {
      partners.set((open[place] as { readonly at: number }).at, at)
      open = open.slice(0, place)
    } else if (PAIRS.some(([first]) => first === character)) open.push({ at, character })
  }
  return partners
}

function evidenceOf(text: string, before: number): { readonly points: number; readonly words: number } {
  const words = readLanguageWords(text)
  let positive = 0
  let negative = 0
  const read: (readonly number[])[] = []
  let hasProof = false
  let isAsked = before >= decisive
  let isSettled = isAsked && !FOREIGN.test(text)
  for (const [index, { letters, end }] of words.entries()) {
    if (isSettled) break
    const word = knownWord(letters, words[index - 1]?.letters)
    const known = word?.points ?? 0
    const { telling, ofBeginning } = shapeOf(letters, word === undefined)
    const points = known + telling + ofBeginning
    read.push(letters)
    if (points > 0) positive += points
    else if (points < 0) {
      negative -= points
      hasProof ||= known < 0 || telling < loan
    }
    if (isAsked || before + positive - negative < decisive) continue
    isAsked = true
    isSettled = !FOREIGN.test(text.slice(end))
  }
  const isProven = hasProof && read.some((letters) => letters.length > 2)
  return { points: positive - (isProven ? negative : Math.min(negative, mostUnproven)), words: words.length }
}

function shapeOf(
  letters: readonly number[],
  isUnknown: boolean,
): { readonly telling: number; readonly ofBeginning: number } {
  const own = tellingLetters(letters).map((letter) => letterPoints[letter] ?? 0)
  const worst = Math.min(0, ...own)
  const telling = worst < 0 ? worst : Math.max(0, ...own)
  const ofBeginning = hasArticle(letters) ? article : isUnknown && isJoined(letters) ? joined : 0
  return { telling, ofBeginning: telling >= 0 ? ofBeginning : 0 }
}
