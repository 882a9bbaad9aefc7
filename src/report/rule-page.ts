import type { RuleId } from '../rule/rule.ts'

/** Where the pages of docs/rules/ are read: they are in the package, and this shows any file of a package. */
const PAGES = 'https://unpkg.com/yakaf'

/** The page of a rule, of this version where it is known. */
export function rulePage(id: RuleId, version: string | undefined): string {
  return `${PAGES}${version === undefined ? '' : `@${version}`}/docs/rules/${id.replace('/', '-')}.md`
}
