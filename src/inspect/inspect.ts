import { explain } from '../engine/explain.ts'
import { notesOf, type UndecidedDiagnostic } from '../normalizer/diagnostics.ts'
import { prepareNamed } from '../normalizer/normalizer.ts'
import type { NormalizeOptions } from '../normalizer/options.ts'
import { addCounts, outcomesOf, type Prepared } from '../normalizer/prepare.ts'
import type { RuleId } from '../rule/rule.ts'
import { LineIndex } from '../text/line-index.ts'
import type { Span } from '../text/span.ts'
import { decode } from '../text/utf8.ts'
import { Census } from './census.ts'
import { digitRunsOf } from './digit-runs.ts'
import { finalYehOf } from './final-yeh.ts'
import { type InspectedBlock, type Inspection, SCHEMA } from './inspection.ts'
import { type BlockLanguage, judgeLanguage } from './language.ts'

const BYTE_ORDER_MARK = '\ufeff'
const MARK_BYTES = 3

/**
 * Says what is found in a text and what `options` would make of it, and changes nothing. Holds several copies of the text.
 *
 * @throws YakafError those of `createNormalizer`.
 */
export function inspect(text: string, options: NormalizeOptions = {}): Inspection {
  const prepared = prepareNamed(options)
  const byteOrderMark = text.startsWith(BYTE_ORDER_MARK)
  const prose = byteOrderMark ? text.slice(1) : text
  const { document, blocks } = judgeLanguage(prose, prepared)
  const { census, bytes, byRule, undecided } = runOver(text, prepared, byteOrderMark)
  return {
    schema: SCHEMA,
    byteOrderMark,
    size: {
      bytes: bytes + (byteOrderMark ? MARK_BYTES : 0),
      codePoints: census.total + Number(byteOrderMark),
      blocks: blocks.length,
    },
    language: { asked: prepared.language, document, blocks: withLines(prose, blocks, Number(byteOrderMark)) },
    finalYeh: finalYehOf(prose, prepared),
    digits: digitRunsOf(prose),
    codePoints: census.all(),
    changes: { total: Object.values(byRule).reduce((sum, count) => sum + count, 0), byRule },
    undecided,
  }
}

interface Findings {
  readonly census: Census
  /** Of UTF-8. */
  readonly bytes: number
  readonly byRule: Record<RuleId, number>
  readonly undecided: readonly UndecidedDiagnostic[]
}

/** What the rules would do, and to which code points. */
function runOver(text: string, prepared: Prepared, byteOrderMark: boolean): Findings {
  const { program } = prepared
  const census = new Census()
  const byRule: Record<RuleId, number> = {}
  const undecided: UndecidedDiagnostic[] = []
  const lines = new LineIndex({ withGraphemes: true })
  if (byteOrderMark) lines.mark()
  let bytes = 0
  for (const outcome of outcomesOf(text, prepared)) {
    lines.enter(outcome.source)
    census.take(decode(outcome.source))
    addCounts(byRule, program.rules, outcome.counts)
    for (const change of explain(program, outcome)) {
      const rule = program.rules[change.rule]
      if (rule !== undefined) census.change(rule.id, outcome.source, change)
    }
    for (const note of notesOf(program, outcome, lines)) undecided.push(note)
    bytes += outcome.source.length
    lines.leave()
  }
  return { census, bytes, byRule, undecided }
}

/** The blocks with their lines, and with spans that count a byte order mark as one code unit. */
function withLines(prose: string, blocks: readonly BlockLanguage[], shift: number): readonly InspectedBlock[] {
  let line = 1
  let read = 0
  const lineAt = (offset: number): number => {
    for (let feed = prose.indexOf('\n', read); feed >= 0 && feed < offset; feed = prose.indexOf('\n', feed + 1)) {
      line++
      read = feed + 1
    }
    return line
  }
  return blocks.map((block) => {
    const { start, end } = block.span
    // A block ends behind the line feed of its last line.
    const lines = { first: lineAt(start), last: lineAt(end - 1) }
    const shifted = (span: Span): Span => ({ start: span.start + shift, end: span.end + shift })
    return { ...block, span: shifted(block.span), left: block.left.map(shifted), lines }
  })
}
