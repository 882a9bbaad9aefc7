import type { Block } from '../format/format.ts'
import { type Answer, majorityOf } from '../language/judge.ts'
import { languageOf } from '../language/names.ts'
import { countWords } from '../language/open-units.ts'
import { unitsOf } from '../language/units.ts'
import { LanguageGate } from '../normalizer/language-gate.ts'
import type { Prepared } from '../normalizer/prepare.ts'
import { HEAD } from '../normalizer/profile.ts'
import { type Span, without } from '../text/span.ts'
import { decode } from '../text/utf8.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import { scan } from './scan.ts'
import { codeUnitOffsets } from './units.ts'

export interface Judgement {
  readonly document: DocumentLanguage
  readonly blocks: readonly BlockLanguage[]
}

export interface DocumentLanguage {
  readonly answer: Answer
  /** BCP 47: `ar`, or what it seems to be in otherwise; absent when nothing tells. */
  readonly language?: string
  /** Words of parts that are Arabic, and of parts that are not; a document is what has twice the words of the other. */
  readonly words: { readonly arabic: number; readonly other: number }
}

export interface BlockLanguage extends DocumentLanguage {
  /** In UTF-16 code units of the text. */
  readonly span: Span
  /** Natural log-odds for Arabic, of all its words together. */
  readonly score: number
  /** The stretches of it that rules may not enter, in the same units. */
  readonly left: readonly Span[]
  /** What weighs most, the heaviest first. */
  readonly evidence: readonly Evidence[]
}

const POINTS = 4

/** What the language judge says of a text without a byte order mark, block by block. */
export function judgeLanguage(text: string, prepared: Prepared): Judgement {
  const { kernel, blocks, source, sourceOf } = scan(text, prepared)
  const gate = new LanguageGate(
    kernel,
    prepared.language === 'ar' ? 'auto' : prepared.language,
    prepared.format.kind === 'text',
  )
  const head = blocks.filter((block) => boundsOf(block).start < HEAD)
  gate.enterHead(head)
  const unitsAt = codeUnitOffsets(source)
  const offset = (byte: number): number => unitsAt(sourceOf(byte))
  const inText = ({ start, end }: Span): Span => ({ start: offset(start), end: offset(end) })
  const sums = { arabic: 0, other: 0 }
  const judged = blocks.map((block, index): BlockLanguage => {
    const bounds = boundsOf(block)
    const { units } = unitsOf(kernel, block)
    const words = countWords(units)
    if (index < head.length) add(sums, words)
    const content = decode(kernel.bytes.subarray(bounds.start, bounds.end))
    const open = gate.openStretches(block)
    const left = block.flatMap((span) => without(span, open))
    // Offsets are asked for in rising order.
    const start = offset(bounds.start)
    const stretches = left.map(inText)
    return {
      span: { start, end: offset(bounds.end) },
      ...named(majorityOf(words.arabic, words.other), content),
      words,
      score: units.reduce((sum, { parent, points }) => (parent === undefined ? sum + points : sum), 0) / POINTS,
      left: stretches,
      evidence: evidenceOf(content),
    }
  })
  const { answer, language } = gate.verdict
  return { document: { ...tagged(answer, language), words: sums }, blocks: judged }
}

function add(sums: { arabic: number; other: number }, { arabic, other }: { arabic: number; other: number }): void {
  sums.arabic += arabic
  sums.other += other
}

function named(answer: Answer, content: string): Pick<DocumentLanguage, 'answer' | 'language'> {
  return tagged(answer, answer === 'arabic' ? undefined : languageOf(content))
}

function tagged(answer: Answer, language: string | undefined): Pick<DocumentLanguage, 'answer' | 'language'> {
  if (answer === 'arabic') return { answer, language: 'ar' }
  return language === undefined ? { answer } : { answer, language }
}

function boundsOf(block: Block): Span {
  return { start: block[0]?.start ?? 0, end: block.at(-1)?.end ?? 0 }
}
