import type { RuleId } from '../rule/rule.ts'

/** Where the pages of docs/ are read: they are in the package, and this shows any file of a package. */
const PAGES = 'https://unpkg.com/yakaf'
/** By group, the page of what is reported and no rule of the registry. */
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['pragmas', 'pragmas.md'],
  ['mojibake', 'reports.md'],
  ['records', 'reports.md'],
])

/** The page of a rule, of this version where it is known. */
export function rulePage(id: RuleId, version: string | undefined): string {
  const page = OTHERS.get(id.slice(0, id.indexOf('/'))) ?? `rules/${id.replace('/', '-')}.md`
  return `${PAGES}${version === undefined ? '' : `@${version}`}/docs/${page}`
}
