import type { Diagnostic } from '../normalizer/diagnostics.ts'
import { describeChange, visible } from './code-points.ts'
import { isTold, type Out, type ReportWriter } from './report-writer.ts'
import type { Style } from './style.ts'

/** One line each, `path:line:column:` first, for programs and for jumping to the place. */
export function conciseReport(out: Out, style: Style): ReportWriter {
  return {
    document: ({ path }) => ({
      take({ diagnostic }) {
        if (isTold(diagnostic)) out(`${conciseLine(path, diagnostic, style)}\n`)
      },
      finish: () => {},
    }),
    close: () => {},
  }
}

/**
 * `path:line:column: rule U+06CC → U+064A` for a change, `path:line:column: note: rule word or word` for a note,
 * `path:line:column: suggestion: rule message: text` for a suggestion.
 */
function conciseLine(path: string, diagnostic: Diagnostic, style: Style): string {
  const { position, rule } = diagnostic
  const place = style.path(`${visible(path)}:${position.line}:${position.column}:`)
  switch (diagnostic.level) {
    case 'note':
      return `${place} note: ${style.rule(rule)} ${diagnostic.readings.map(visible).map(style.sample).join(' or ')}`
    case 'suggestion':
      return `${place} suggestion: ${style.rule(rule)} ${diagnostic.message}${sample(diagnostic.text, style)}`
    case 'pragma':
      return `${place} warning: ${style.rule(rule)} ${diagnostic.message}: ${style.sample(visible(diagnostic.text))}`
    case 'warning':
      return `${place} ${style.rule(rule)} ${style.change(describeChange(diagnostic.before, diagnostic.after))}`
  }
}

/** What is said of a whole file shows none of it. */
function sample(text: string, style: Style): string {
  return text === '' ? '' : `: ${style.sample(visible(text))}`
}
