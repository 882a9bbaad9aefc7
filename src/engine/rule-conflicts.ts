/** Rules that cannot run beside each other. A choice of rules has no conflict that all of them have not. */
import type { FoldRule, LetterRule, Rule, RuleId } from '../rule/rule.ts'
import { spell } from '../text/code-points.ts'
import { YakafError } from '../text/error.ts'
import { sourcesOf } from './sources-of.ts'

/**
 * In the command line, whose rules are all known, the build asks this of them instead (src/cli/kept/no-conflicts.ts).
 *
 * @throws YakafError E_RULE_CONFLICT
 */
export function refuseConflicts(rules: readonly Rule[]): void {
  const owners = new Map<number, RuleId>()
  for (const rule of rules) {
    for (const code of sourcesOf(rule)) {
      if (code > 0xffff) conflict(`${rule.id} triggers on ${spell(code)}, beyond U+FFFF`)
    }
    if (rule.kind !== 'fold') continue
    for (const code of rule.table.keys()) {
      const owner = owners.get(code)
      if (owner !== undefined) conflict(`${owner} and ${rule.id} both own ${spell(code)}`)
      owners.set(code, rule.id)
    }
  }
  for (const rule of rules) {
    if (rule.kind === 'letter') refuseShared(rule, owners)
    if (rule.kind === 'fold') refuseChains(rule, owners)
  }
}

function refuseShared(rule: LetterRule, owners: ReadonlyMap<number, RuleId>): void {
  for (const code of rule.triggers) {
    const owner = owners.get(code)
    if (owner !== undefined) conflict(`${owner} and ${rule.id} both own ${spell(code)}`)
  }
}

function refuseChains(rule: FoldRule, owners: ReadonlyMap<number, RuleId>): void {
  for (const [source, targets] of rule.table) {
    for (const target of targets) {
      const owner = owners.get(target)
      if (owner === undefined) continue
      conflict(`${rule.id} folds ${spell(source)} to ${spell(target)}, which ${owner} folds on`)
    }
  }
}

/** A mistake in the rules, not in a text. */
function conflict(message: string): never {
  throw new YakafError('E_RULE_CONFLICT', message)
}
