import { describeChange, visible } from './code-points.ts'
import type { FirstChange } from './first-changes.ts'
import type { Style } from './style.ts'

/** One line a file and rule: `path:line:column rule ×143 U+06CC → U+064A word`, the Arabic last. */
export function summaryLine(path: string, change: FirstChange, count: number, style: Style): string {
  const place = style.path(`${visible(path)}:${change.line}:${change.column}`)
  const sample = visible(change.word === '' ? change.before : change.word)
  const what = style.change(describeChange(change.before, change.after))
  return `${place} ${style.rule(change.rule)} ×${count} ${what} ${style.sample(sample)}`.trimEnd()
}
