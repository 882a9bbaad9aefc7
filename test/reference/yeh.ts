/**
 * The judge of final yehs as docs/architecture.md describes it, over plain strings. Shares the model's features with training, and nothing with the kernel but the numbers of layout.ts.
 */

import { contextScore, isGated, MARGIN, wordScore } from '../../scripts/yeh/model.ts'
import { readWords, WORD } from '../../scripts/yeh/words.ts'
import { LABELS } from '../../src/data/labels.ts'
import {
  BY_WORDS,
  DOUBTLESS,
  FARSI_IS_MAKSURA,
  FARSI_IS_YEH,
  HEAD_WEIGHT,
  INVERSE,
  MAKSURA_FOR_BOTH,
  MOST_CHANNEL,
  MOST_LOG,
  PURE,
  STRONG,
  WORD_COUNT,
  YEH_FOR_BOTH,
} from '../../src/kernel/layout.ts'
import type { Settings } from '../../src/rule/rule.ts'
import { isArabicLetter, isTransparent } from '../../src/text/characters.ts'
import { ALEF_MAKSURA, FARSI_YEH, YEH } from '../../src/text/code-points.ts'
import type { Span } from '../../src/text/span.ts'
import { foldedLetter, writtenOf } from '../../src/yeh/letters.ts'
import { headOf } from './yeh-policy.ts'

export { MARGIN }

/** Stands for each code unit that is cut out of a block: what is read ends before it. */
export const CUT = '\u07ff'

const LETTERS = [FARSI_YEH, YEH, ALEF_MAKSURA]
/** Bytes of a line in which a label ends. */
const REACH = 64

/** A word that tells something of its block. Offsets are of the block. */
interface Witness {
  readonly offset: number
  readonly letter: number
  readonly score: number
}

interface Reading {
  readonly witnesses: readonly Witness[]
  readonly labels: readonly Span[]
  /** By letter and sound, as in layout.ts. */
  readonly counts: readonly number[]
  /** Whether words, asked by themselves, speak against a policy: in ی for ى; for ي; in ي for ي. */
  readonly isAgainst: Readonly<Record<'farsiAsMaksura' | 'farsiAsYeh' | 'yehAsYeh', boolean>>
  readonly headPure: readonly number[]
  readonly letters: readonly number[]
}

export interface ReferenceVerdict {
  readonly letter: number
  /** How sure the words are; undefined where the policy decides. */
  readonly score: number | undefined
}

/** `blocks`: those of the head that are not foreign; `content` is one of the document's. */
export class ReferenceJudge {
  readonly #settings: Settings
  readonly #head: { readonly policy: number; readonly counts: readonly number[] }
  readonly #headBlocks: readonly string[]
  readonly #readings = new Map<string, Reading>()

  constructor(blocks: readonly string[], settings: Settings) {
    this.#settings = settings
    this.#headBlocks = blocks
    const readings = blocks.map((block) => this.#read(block)).filter((reading) => this.#isEvidence(reading))
    this.#head = headOf(
      sum(readings.map(({ counts }) => counts)),
      sum(readings.map(({ headPure }) => headPure)),
      settings.repairMaksura,
    )
  }

  /** The letter that the word which ends at `offset` of a block is to end in, in a U+06CC or a letter like it. */
  verdict(content: string, offset: number): ReferenceVerdict {
    const reading = this.#read(content)
    const policy = this.#policyOf(reading)
    if (policy >= FARSI_IS_YEH && !isInLabel(reading, offset)) {
      return { letter: policy === FARSI_IS_MAKSURA ? ALEF_MAKSURA : YEH, score: undefined }
    }
    const score = this.#scoreOf(content, reading, offset, 0)
    return { letter: score > 0 ? ALEF_MAKSURA : YEH, score }
  }

  /** Whether final ي and ى of a block may be rewritten. */
  mayRewrite(content: string): boolean {
    return [INVERSE, YEH_FOR_BOTH, MAKSURA_FOR_BOTH].includes(this.#policyOf(this.#read(content)))
  }

  /** What the final ي or ى at `offset` of such a block is to be written as, if anything else. */
  rewritten(content: string, offset: number): number | undefined {
    const reading = this.#read(content)
    const policy = this.#policyOf(reading)
    const letter = LETTERS.indexOf(content.charCodeAt(offset))
    if (isInLabel(reading, offset) || !isReadable(content, offset)) return undefined
    if (policy === INVERSE) return content.charCodeAt(offset) === YEH ? ALEF_MAKSURA : undefined
    if (policy !== (content.charCodeAt(offset) === YEH ? YEH_FOR_BOTH : MAKSURA_FOR_BOTH)) return undefined
    const score = this.#scoreOf(content, reading, offset, letter)
    const answer = score > 0 ? ALEF_MAKSURA : YEH
    return answer === content.charCodeAt(offset) ? undefined : answer
  }

  #read(content: string): Reading {
    let reading = this.#readings.get(content)
    if (reading === undefined) {
      reading = read(content)
      this.#readings.set(content, reading)
    }
    return reading
  }

  #isEvidence({ letters }: Reading): boolean {
    return this.#settings.repairMaksura || (letters[0] ?? 0) > 0
  }

  #policyOf({ isAgainst, letters }: Reading): number {
    const [farsi, yeh, maksura] = letters as [number, number, number]
    const { policy } = this.#head
    if (policy === FARSI_IS_YEH && !isAgainst.farsiAsMaksura) return policy
    if (policy === FARSI_IS_MAKSURA && !isAgainst.farsiAsYeh) return policy
    if (policy === YEH_FOR_BOTH && maksura === 0) return policy
    if (policy === MAKSURA_FOR_BOTH && yeh === 0) return policy
    const isInverse = farsi > 0 && maksura === 0 && !isAgainst.farsiAsMaksura && !isAgainst.yehAsYeh
    if (policy === INVERSE && isInverse) return policy
    return BY_WORDS
  }

  #scoreOf(content: string, reading: Reading, offset: number, letter: number): number {
    const witness = reading.witnesses.find((found) => found.offset === offset)
    const own = witness === undefined || Math.abs(witness.score) < STRONG ? undefined : witness.score > 0 ? 1 : 0
    const isCounted = this.#headBlocks.includes(content) && this.#isEvidence(reading)
    const channel = isInLabel(reading, offset) ? 0 : this.#channel(reading, isCounted, witness?.letter ?? letter, own)
    const score = (witness?.score ?? scoreAt(content, offset)) + channel
    return score === 0 ? -1 : score
  }

  #channel({ counts }: Reading, isCounted: boolean, letter: number, own: number | undefined): number {
    const share = (sound: number): number => {
      const count = (of: readonly number[]): number => of[letter * 2 + sound] as number
      const total = (of: readonly number[]): number =>
        [0, 1, 2].reduce((all, at) => all + (of[at * 2 + sound] as number), 0)
      const taken = own === sound ? 1 : 0
      let some = WORD_COUNT * (count(counts) - taken)
      let all = WORD_COUNT * (total(counts) - taken)
      const head = total(this.#head.counts) - (isCounted ? total(counts) : 0)
      if (head > 0) {
        const weight = WORD_COUNT * Math.min(head, HEAD_WEIGHT)
        all += weight
        some += Math.floor((weight * (count(this.#head.counts) - (isCounted ? count(counts) : 0))) / head)
      }
      some += 1
      all += 2
      while (all >= MOST_LOG) {
        all = Math.floor(all / 2)
        some = Math.max(1, Math.floor(some / 2))
      }
      return Math.round(16 * Math.log(some)) - Math.round(16 * Math.log(all))
    }
    return Math.max(-MOST_CHANNEL, Math.min(MOST_CHANNEL, share(1) - share(0)))
  }
}

function read(content: string): Reading {
  const labels = labelLinesOf(content)
  const witnesses: Witness[] = []
  const counts = [0, 0, 0, 0, 0, 0]
  const isAgainst = { farsiAsMaksura: false, farsiAsYeh: false, yehAsYeh: false }
  const headPure = [0, 0, 0, 0, 0, 0]
  const letters = [0, 0, 0]
  for (let offset = 0; offset < content.length; offset++) {
    const letter = LETTERS.indexOf(content.charCodeAt(offset))
    if (letter < 0 || !isFollowedByEnd(content, offset) || isIn(labels, offset)) continue
    add(letters, letter)
    if (!isReadable(content, offset)) continue
    const word = wordAt(content, offset)
    const { score, ownScore, isGated } = word
    witnesses.push({ offset, letter, score })
    if (letter === 0 && !isGated && ownScore >= PURE) isAgainst.farsiAsMaksura = true
    if (letter === 0 && ownScore <= -DOUBTLESS) isAgainst.farsiAsYeh = true
    if (letter === 1 && ownScore <= -DOUBTLESS) isAgainst.yehAsYeh = true
    if (score >= PURE || score <= (letter === 1 ? -DOUBTLESS : -PURE)) add(headPure, letter * 2 + (score > 0 ? 1 : 0))
    if (Math.abs(score) >= STRONG) add(counts, letter * 2 + (score > 0 ? 1 : 0))
  }
  return { witnesses, labels, counts, isAgainst, headPure, letters }
}

/** A boundary directly behind, and no mark directly before. */
function isReadable(content: string, offset: number): boolean {
  return isFollowedByBoundary(content, offset) && !(offset > 0 && isTransparent(content.charCodeAt(offset - 1)))
}

function isFollowedByBoundary(content: string, offset: number): boolean {
  if (offset + 1 === content.length) return true
  const next = content.charCodeAt(offset + 1)
  return next < 0x800 && !isArabicLetter(next) && !isTransparent(next)
}

/** The same, for evidence: a digit or another sign of U+0640 to U+06FF is none there. */
function isFollowedByEnd(content: string, offset: number): boolean {
  const next = content.charCodeAt(offset + 1)
  return isFollowedByBoundary(content, offset) && !(next >= 0x640 && next < 0x700)
}

function scoreAt(content: string, offset: number): number {
  return wordAt(content, offset).score
}

/** The word whose last letter stands at `offset`, taken for a yeh. */
function wordAt(content: string, offset: number) {
  // A letter may follow all the same: a final form says itself that its word ends.
  const before = content.slice(content.lastIndexOf(CUT, offset) + 1, offset)
  const [behind = ''] = content.slice(offset + 1).split(CUT, 1)
  const words = readWords(`${before}ی\u200c${behind}`)
  const index = words.offsets
    .subarray(0, words.count)
    .findIndex((at, number) => at === before.length && words.kinds[number] === WORD)
  if (index < 0) throw new RangeError(`no word ends at ${offset} of ${JSON.stringify(content)}`)
  const start = words.starts[index] as number
  const end = words.starts[index + 1] as number
  const ownScore = wordScore(words, start, end)
  const gated = isGated(words.letters, start, end)
  return { ownScore, isGated: gated, score: gated ? ownScore + contextScore(words, index) : ownScore }
}

function isInLabel({ labels }: Reading, offset: number): boolean {
  return isIn(labels, offset)
}

function isIn(spans: readonly Span[], offset: number): boolean {
  return spans.some(({ start, end }) => offset >= start && offset < end)
}

const LINE_ENDS = new RegExp(`[\n${CUT}]`)
const BY_PEOPLE = ['author', 'caption', 'poet', 'section', 'url']
const FOLDED_LABELS = new Set(
  LABELS.filter(([, role, place]) => place !== 'inside' && !BY_PEOPLE.includes(role)).map(([label]) =>
    lettersOnly(label),
  ),
)
FOLDED_LABELS.delete('')

/** Lines, or what is left of them, that are a label, or begin with one and a colon, within the first bytes. */
function labelLinesOf(content: string): readonly Span[] {
  const lines: Span[] = []
  let start = 0
  for (const line of content.split(LINE_ENDS)) {
    if (isLabelLine(line)) lines.push({ start, end: start + line.length })
    start += line.length + 1
  }
  return lines
}

function isLabelLine(line: string): boolean {
  let label = ''
  let bytes = 0
  for (const character of line) {
    if (bytes >= REACH) return false
    if (character === ':') return FOLDED_LABELS.has(label)
    const letters = lettersOnly(character)
    if (letters !== '') label += letters
    else if (label !== '' && isSign(character)) return false
    bytes += Buffer.byteLength(character)
  }
  return bytes <= REACH && FOLDED_LABELS.has(label)
}

/** Whether readWords would make a token of it. */
function isSign(character: string): boolean {
  return readWords(character).count > 0
}

function lettersOnly(label: string): string {
  const letters = [...label].flatMap((character) => writtenOf(character.codePointAt(0) as number)).map(foldedLetter)
  return String.fromCharCode(...letters)
}

function sum(rows: readonly (readonly number[])[]): number[] {
  const total = [0, 0, 0, 0, 0, 0]
  for (const row of rows)
    row.forEach((count, index) => {
      total[index] = (total[index] as number) + count
    })
  return total
}

function add(counts: number[], index: number): void {
  counts[index] = (counts[index] as number) + 1
}
