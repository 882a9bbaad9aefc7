/** Loaded only for --report github. */
import { visible } from './code-points.ts'
import { endOf, stretchOf } from './ends.ts'
import type { GithubSummary } from './github-summary.ts'
import { type Group, grouped } from './grouped.ts'
import { messageOf, sampleOf } from './messages.ts'
import type { Out, ReportWriter } from './report-writer.ts'
import { statisticsText } from './statistics-text.ts'

/** Where the page of a step goes. */
export interface StepPage {
  readonly summary: GithubSummary
  write(markdown: string): void
}

/**
 * Commands of GitHub's runners, which show them beside the lines of a pull request. Columns are code points. `page`: of the step, where
 * it has one.
 */
export function githubReport(out: Out, page: StepPage | undefined): ReportWriter {
  const command = (kind: string, properties: Readonly<Record<string, string | number>>, message: string): void => {
    const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`)
    out(`::${kind} ${list.join(',')}::${data(message)}\n`)
  }
  return {
    document({ path }) {
      const count = page?.summary.document(path)
      const writer = grouped((groups, more) => {
        for (const group of groups)
          command(kindOf(group), { file: path, ...placeOf(group), title: group.rule }, text(group))
        if (more.groups > 0)
          command('notice', { file: path, title: 'yakaf' }, `and ${more.findings} more on lines that are not shown`)
      })
      return {
        take(finding) {
          count?.(finding)
          writer.take(finding)
        },
        finish: () => writer.finish(),
      }
    },
    close({ statistics, failed }) {
      page?.write(page.summary.markdown(failed))
      if (statistics !== undefined) command('notice', { title: 'yakaf' }, statisticsText(statistics).trimEnd())
    },
  }
}

function kindOf({ first }: Group): 'warning' | 'notice' {
  return first.level === 'warning' || first.level === 'pragma' ? 'warning' : 'notice'
}

function placeOf({ first }: Group): Readonly<Record<string, number>> {
  const { line, column } = first.position
  const end = endOf(first.position, stretchOf(first))
  // Columns belong to one line; behind a stretch of several GitHub refuses them.
  return end.line === line ? { line, col: column, endColumn: end.column } : { line, endLine: end.line }
}

function text({ first, count, word }: Group): string {
  const times = count > 1 ? ` (${count} on this line)` : ''
  return `${messageOf(first)}${times}  ${sampleOf(first, word)}`.trimEnd()
}

/** As GitHub's own toolkit escapes; what else would not show, or turn the log around, is shown by its code point. */
function data(message: string): string {
  return visible(message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'))
}

function property(value: string): string {
  return data(value).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
