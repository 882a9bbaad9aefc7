import type { RuleId } from '../rule/rule.ts'

/** The package, as ECMA-427 (package-url) names it: the pages of docs/ are files in it. */
const PACKAGE = 'pkg:npm/yakaf'
/** By group, the page of what is reported and no rule of the registry. */
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['pragmas', 'pragmas.md'],
  ['mojibake', 'reports.md'],
  ['records', 'reports.md'],
  ['editorconfig', 'reports.md'],
])

/** The page of a rule, of this version where it is known. */
export function rulePage(id: RuleId, version: string | undefined): string {
  const page = OTHERS.get(id.slice(0, id.indexOf('/'))) ?? `rules/${id.replace('/', '-')}.md`
  return `${packageAddress(version)}#docs/${page}`
}

/** An absolute address that hangs on no site. */
export function packageAddress(version: string | undefined): string {
  return `${PACKAGE}${version === undefined ? '' : `@${version}`}`
}
