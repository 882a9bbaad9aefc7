/** Stands in the command line for src/rule/docs.ts: what is said of the rules in src/rules stands in a file of its own, since most runs do not ask for it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RuleDocs } from '../../rule/docs.ts'
import type { Rule } from '../../rule/rule.ts'
import { lazy } from '../../text/lazy.ts'

const docs = lazy((): ReadonlyMap<string, RuleDocs> => {
  return new Map(JSON.parse(readFileSync(join(__dirname, 'rule-docs.json'), 'utf8')))
})

export function docsOf(rule: Rule): RuleDocs {
  return docs().get(rule.id) ?? rule
}
