import type { Program } from '../engine/program.ts'
import type { Outcome } from '../engine/run.ts'
import {
  type Placed,
  placedDiagnosticsOf,
  pragmaDiagnostic,
  type SuggestionDiagnostic,
} from '../normalizer/diagnostics.ts'
import { BYTE_ORDER_MARK } from '../normalizer/pieces.ts'
import type { DocumentWriter, Finding } from '../report/report-writer.ts'
import type { Rule, RuleId } from '../rule/rule.ts'
import { contextAround } from '../text/context.ts'
import { LineIndex } from '../text/line-index.ts'
import { Utf8Segment } from '../text/utf8-segment.ts'
import { wordAround } from '../text/word.ts'
import type { Consumer } from './consumer.ts'

/**
 * Tells everything that is said of a document to a writer. Graphemes are counted only on request: they cost much. `form`: what is said
 * of the document's form, complete when it is through.
 */
export function diagnosticConsumer(
  program: Program,
  options: { readonly withGraphemes: boolean },
  form: readonly SuggestionDiagnostic[],
  writer: DocumentWriter,
): Consumer {
  const lines = new LineIndex(options)
  let markLength = 0
  return {
    mark() {
      lines.mark()
      markLength = BYTE_ORDER_MARK.length
    },
    take(outcome) {
      lines.enter(outcome.source)
      for (const placed of placedDiagnosticsOf(program, outcome, lines)) writer.take(findingOf(outcome, placed))
      lines.leave()
    },
    finish({ pragmas }) {
      for (const { position, ...remark } of pragmas) {
        const moved = { ...position, byteOffset: position.byteOffset + markLength }
        const diagnostic = pragmaDiagnostic({ ...remark, position: moved })
        writer.take({ diagnostic, word: () => '', context: () => remark.text })
      }
      for (const diagnostic of form) writer.take({ diagnostic, word: () => '', context: () => '' })
      writer.finish()
    },
  }
}

function findingOf({ source }: Outcome, { diagnostic, ...stretch }: Placed): Finding {
  const shown = (widen: (segment: Utf8Segment) => { readonly start: number; readonly end: number }): string => {
    const segment = new Utf8Segment(source)
    const { start, end } = widen(segment)
    return segment.slice(start, end)
  }
  return {
    diagnostic,
    word: () => shown((segment) => wordAround(segment, stretch)),
    context: () => shown((segment) => contextAround(segment, wordAround(segment, stretch))),
  }
}

/** Finds the rules that may be named in a report on a program's work. */
export function ruleNames({ rules, lineRules }: Program): (id: RuleId) => Rule | undefined {
  return (id) => rules.find((rule) => rule.id === id) ?? lineRules.find((rule) => rule.id === id)
}
