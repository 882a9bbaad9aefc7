import type { Block } from '../format/format.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { SUSPECT, UNSURE } from '../kernel/layout.ts'
import { type Answer, majorityOf } from '../language/judge.ts'
import { countWords, hasSlightEvidence } from '../language/open-units.ts'
import { type Units, unitsOf } from '../language/units.ts'
import type { Span } from '../text/span.ts'

/** Bytes of a document whose blocks make its profile: those that begin below this. */
export const HEAD = 1 << 20

/** What the language judge makes of a block. */
export interface BlockReading {
  /** The units of the block; undefined where a glance has shown that nothing in it speaks against Arabic. */
  readonly units: Units | undefined
  /** What is in another language even then: quotations of others, sorted. */
  readonly closed: readonly Span[]
  /** Words of Arabic units and of others; at least so many Arabic ones after a glance. */
  readonly arabic: number
  readonly other: number
}

interface CloseReading extends BlockReading {
  readonly units: Units
}

/** What the head of a document says about all of it. */
export interface Profile {
  readonly answer: Answer
  /** What becomes of a block that says nothing itself. */
  readonly foldsUndecided: boolean
}

/** Reads a block of the text in `kernel`. */
export function readBlock(kernel: Kernel, block: Block): BlockReading {
  let arabic = 0
  let closed: readonly Span[] = []
  for (const { start, end } of block) {
    const words = kernel.glance(start, end)
    // What is too little in one stretch of a line may be enough in two.
    closed = kernel.closed
    const isPart = block.length > 1
    if (words === SUSPECT || (isPart && (words === UNSURE || closed.length > 0))) return readClosely(kernel, block)
    arabic += Math.max(words, 0)
  }
  return { units: undefined, closed, arabic, other: 0 }
}

function readClosely(kernel: Kernel, block: Block): CloseReading {
  const units = unitsOf(kernel, block)
  const { arabic, other } = countWords(units.units)
  return { units, closed: [], arabic, other }
}

/**
 * Profile of a document by the blocks of its head, which is in `kernel`. A document that says nothing about its language is
 * folded with `foldsSilent`, since the user asked for it; some evidence of another language, or no Arabic script at all, leaves it alone, and so
 * does one that is in two languages: there the blocks must say it themselves.
 */
export function profileOf(
  kernel: Kernel,
  blocks: readonly Block[],
  readings: readonly BlockReading[],
  foldsSilent: boolean,
): Profile {
  if (answerOf(readings) === 'arabic') return { answer: 'arabic', foldsUndecided: true }
  // After a glance not all words of a block are counted; they are where it matters.
  const close = blocks.map((block, index) => closely(kernel, block, readings[index] as BlockReading))
  const answer = answerOf(close)
  if (answer !== 'undecided') return { answer, foldsUndecided: answer === 'arabic' }
  const isSilent = close.every(({ arabic, other, units }) => arabic + other === 0 && !hasSlightEvidence(units.units))
  return { answer, foldsUndecided: foldsSilent && isSilent && hasArabicScript(kernel.bytes, blocks) }
}

/** A reading that knows the units. */
export function closely(kernel: Kernel, block: Block, { units, ...counts }: BlockReading): CloseReading {
  return units === undefined ? readClosely(kernel, block) : { units, ...counts }
}

function answerOf(readings: readonly BlockReading[]): Answer {
  return majorityOf(sum(readings, 'arabic'), sum(readings, 'other'))
}

function sum(readings: readonly BlockReading[], key: 'arabic' | 'other'): number {
  return readings.reduce((total, reading) => total + reading[key], 0)
}

function hasArabicScript(bytes: Uint8Array, blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.some(({ start, end }) => spanHasArabicScript(bytes, start, end)))
}

/** By lead bytes: D8–DD hold U+0600–U+077F, E0 A0–A3 U+0800–U+08FF, EF AC–BB the presentation forms. */
function spanHasArabicScript(bytes: Uint8Array, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset++) {
    const lead = bytes[offset] as number
    if (lead >= 0xd8 && lead <= 0xdd) return true
    const next = bytes[offset + 1] as number
    if (lead === 0xe0 && next >= 0xa2 && next <= 0xa3) return true
    if (lead === 0xef && next >= 0xad && next <= 0xbb) return true
  }
  return false
}
