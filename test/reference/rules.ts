/// <reference types="vite/types/importMeta.d.ts" />
/** The rules as their files say, without the generated registry, so that a new file is tested before it is registered. */
import type { Rule, Settings } from '../../src/rule/rule.ts'
import { inRuleOrder } from './normalize.ts'

const MODULES = import.meta.glob<Readonly<Record<string, Rule>>>('../../src/rules/*/*.ts', { eager: true })

/** Path below src/rules without the extension, and what the file exports. */
export const RULE_FILES: ReadonlyMap<string, readonly Rule[]> = new Map(
  Object.entries(MODULES).map(([path, module]) => [
    path.slice(path.indexOf('src/rules/') + 'src/rules/'.length, -'.ts'.length),
    Object.values(module),
  ]),
)

export const ALL_RULES: readonly Rule[] = inRuleOrder([...RULE_FILES.values()].flat())

/** What is on when nobody says otherwise: no matter of taste, and what is safe. */
export const DEFAULT_RULES = ALL_RULES.filter((rule) => rule.default !== 'off' && rule.safety === 'safe')

/** The same with the unsafe rules. */
export const UNSAFE_RULES = ALL_RULES.filter((rule) => rule.default !== 'off')

export const SETTINGS: Settings = {
  digits: 'latn',
  allDigits: false,
  finalYeh: 'judge',
  words: new Map(),
  repairMaksura: false,
  foldsLetters: true,
  dates: 'fix',
  dateOrder: 'dmy',
  nullDates: 'drop',
}
