import type { Diagnostic } from '../normalizer/diagnostics.ts'
import { describeChange, visible } from './code-points.ts'
import type { FirstChange } from './first-changes.ts'
import type { Style } from './style.ts'

/** One line a file and rule: `path:line:column rule ×143 U+06CC → U+064A word`, the Arabic last. */
export function summaryLine(path: string, change: FirstChange, count: number, style: Style): string {
  const place = style.path(`${visible(path)}:${change.line}:${change.column}`)
  const sample = visible(change.word === '' ? change.before : change.word)
  const what = style.change(describeChange(change.before, change.after))
  return `${place} ${style.rule(change.rule)} ×${count} ${what} ${sample}`.trimEnd()
}

/**
 * One line a diagnostic: `path:line:column: rule U+06CC → U+064A` for a change, `path:line:column: note: rule word or word`
 * for a note, `path:line:column: suggestion: rule message: text` for a suggestion.
 */
export function conciseLine(path: string, diagnostic: Diagnostic, style: Style): string {
  const { position, rule } = diagnostic
  const place = style.path(`${visible(path)}:${position.line}:${position.column}:`)
  if (diagnostic.level === 'note') return `${place} note: ${style.rule(rule)} ${diagnostic.readings.join(' or ')}`
  if (diagnostic.level === 'suggestion') {
    return `${place} suggestion: ${style.rule(rule)} ${diagnostic.message}: ${visible(diagnostic.text)}`
  }
  return `${place} ${style.rule(rule)} ${style.change(describeChange(diagnostic.before, diagnostic.after))}`
}

/** One line a diagnostic, as JSON; `document` tells which one it is of. */
export function jsonLine(
  document: { readonly path: string; readonly encoding?: string },
  diagnostic: Diagnostic,
): string {
  return JSON.stringify({ schemaVersion: 1, ...document, ...diagnostic })
}
