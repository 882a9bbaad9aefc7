/** Consumers that say what changed in a document. */
import type { Program } from '../engine/program.ts'
import { type Diagnostic, diagnosticsOf } from '../normalizer/diagnostics.ts'
import { FirstChanges } from '../report/first-changes.ts'
import { conciseLine, jsonLine, summaryLine } from '../report/report-lines.ts'
import type { RuleId } from '../rule/rule.ts'
import { LineIndex } from '../text/line-index.ts'
import type { Consumer } from './consumer.ts'
import type { ReportForm, Streams } from './plan.ts'

/** A document as reports name it. */
export interface Reported {
  readonly path: string
  /** The name of its encoding. */
  readonly encoding: string
}

/** A reporter of that form; `counts` are looked at once the document is through. */
export function reporter(
  form: ReportForm,
  document: Reported,
  program: Program,
  streams: Streams,
  array: JsonArray,
): Consumer {
  const { path } = document
  switch (form) {
    case 'summary':
      return summaryReporter(path, program, streams)
    case 'concise':
      return diagnosticReporter(program, (diagnostic) => {
        if (diagnostic.level !== 'warning' || diagnostic.applied)
          streams.out(`${conciseLine(path, diagnostic, streams.style)}\n`)
      })
    case 'jsonl':
      return diagnosticReporter(program, (diagnostic) => streams.out(`${jsonLine(document, diagnostic)}\n`))
    case 'json':
      return diagnosticReporter(program, (diagnostic) => array.add(jsonLine(document, diagnostic)))
  }
}

/** One JSON array over all documents, written as it grows. */
export class JsonArray {
  readonly #out: Streams['out']
  #isOpen = false

  constructor(out: Streams['out']) {
    this.#out = out
  }

  add(element: string): void {
    this.#out(`${this.#isOpen ? ',\n' : '[\n'}${element}`)
    this.#isOpen = true
  }

  close(): void {
    this.#out(this.#isOpen ? '\n]\n' : '[]\n')
  }
}

function summaryReporter(path: string, program: Program, streams: Streams): Consumer {
  const first = new FirstChanges(program)
  const counts = new Map<RuleId, number>()
  return {
    take(outcome) {
      first.take(outcome)
      outcome.counts.forEach((count, index) => {
        const rule = program.rules[index]
        if (count > 0 && rule !== undefined) counts.set(rule.id, (counts.get(rule.id) ?? 0) + count)
      })
    },
    finish() {
      for (const change of first.all()) {
        streams.out(`${summaryLine(path, change, counts.get(change.rule) ?? 0, streams.style)}\n`)
      }
    },
  }
}

type OnDiagnostic = (diagnostic: Diagnostic) => void

function diagnosticReporter(program: Program, onDiagnostic: OnDiagnostic): Consumer {
  const lines = new LineIndex({ withGraphemes: true })
  return {
    mark: () => lines.mark(),
    take(outcome) {
      lines.enter(outcome.source)
      for (const diagnostic of diagnosticsOf(program, outcome, lines)) onDiagnostic(diagnostic)
      lines.leave()
    },
    finish: () => {},
  }
}
