/** Loaded only for --report github in a job that shows summaries. */
import type { RuleId } from '../rule/rule.ts'
import { visible } from './code-points.ts'
import type { Finding } from './report-writer.ts'
import { isTold } from './report-writer.ts'

/** Files that are named; a page of thousands is read by nobody, and GitHub refuses more than 1 MiB. */
const MOST_FILES = 100

/** Counts findings for the page that GitHub shows of a step, where annotations stop at ten of a kind. */
export class GithubSummary {
  readonly #byRule = new Map<RuleId, number>()
  readonly #byFile: { readonly path: string; count: number }[] = []
  #files = 0

  document(path: string): (finding: Finding) => void {
    const file = { path, count: 0 }
    return ({ diagnostic }) => {
      if (!isTold(diagnostic)) return
      if (file.count++ === 0) this.#add(file)
      this.#byRule.set(diagnostic.rule, (this.#byRule.get(diagnostic.rule) ?? 0) + 1)
    }
  }

  /** GitHub Flavored Markdown. */
  markdown(failed: readonly { readonly path: string; readonly error: Error }[]): string {
    const findings = [...this.#byRule.values()].reduce((sum, count) => sum + count, 0)
    const rules = [...this.#byRule].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    const more = this.#files - this.#byFile.length
    return [
      `### yakaf: ${findings} finding(s) in ${this.#files} file(s)\n`,
      ...table(['rule', 'findings'], rules),
      ...table(
        ['file', 'findings'],
        this.#byFile.map(({ path, count }) => [path, count]),
      ),
      ...(more > 0 ? [`and ${more} more file(s)\n`] : []),
      ...table(
        ['could not be read or written', 'why'],
        failed.slice(0, MOST_FILES).map(({ path, error }) => [path, error.message]),
      ),
      '',
    ].join('\n')
  }

  #add(file: { readonly path: string; count: number }): void {
    this.#files++
    if (this.#byFile.length < MOST_FILES) this.#byFile.push(file)
  }
}

function table(
  [name, value]: readonly [string, string],
  rows: readonly (readonly [string, string | number])[],
): readonly string[] {
  if (rows.length === 0) return []
  return [`| ${name} | ${value} |`, '|---|--:|', ...rows.map(([cell, of]) => `| ${code(cell)} | ${text(of)} |`), '']
}

function code(name: string): string {
  return `<code>${text(name)}</code>`
}

/** Names of files may hold anything; here they are text that stays in its cell. */
function text(value: string | number): string {
  return visible(String(value)).replaceAll(/[&<|\\`*_[\]~@#]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
