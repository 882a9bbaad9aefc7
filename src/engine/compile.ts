import type { JudgedRule, NumberSign } from '../kernel/tables.ts'
import type { LetterRule, LineRule, Rule, Settings } from '../rule/rule.ts'
import { YakafError } from '../text/error.ts'
import { lazy } from '../text/lazy.ts'
import { encode } from '../text/utf8.ts'
import { foldTables } from './fold-tables.ts'
import { type Decider, type Expansion, type Patch, type Program, type Slot, Slots, TABLE_LENGTH } from './program.ts'
import { refuseConflicts } from './rule-conflicts.ts'
import { countsAlways, joinersOf, type PlainRun, type RunRule, type RunSet } from './runs.ts'
import { sourcesOf } from './sources-of.ts'

/** Slot 0 is that of code points with nothing to do. */
const NO_CODE = -1

/** Bits of a JavaScript integer that are safe to use as a set. */
const MOST_RUN_SETS = 30

/**
 * Makes the rules that are chosen, given in rule order, ready to run.
 *
 * @throws YakafError E_RULE_CONFLICT when two fold rules own one source, a fold's target is the source of a fold (folding would not be
 *   idempotent), a fold and a letter rule share a code point, or a source lies outside the Basic Multilingual Plane.
 */
export function compile(chosen: readonly Rule[], settings: Settings): Program {
  const active = chosen.filter((rule) => rule.isActive?.(settings) ?? true)
  const rules = active.filter((rule) => rule.kind !== 'line')
  refuseConflicts(rules)
  const runSets = collectRunSets(rules)
  const table = new Uint16Array(TABLE_LENGTH)
  const plainOf = plainRuns(rules, runSets, settings)
  const rewriters = rewritersOf(rules)
  const chosenOf = { rules, runSets, plainOf, rewriters, settings }
  const owned = ownersOf(rules)
  const codes = [NO_CODE, ...owned.keys(), ...[...rewriters.keys()].filter((code) => !owned.has(code))]
  for (let index = 1; index < codes.length; index++) table[codes[index] as number] = index
  // Of a thousand presentation forms most texts have none.
  const slots = new Slots((index) => {
    const code = codes[index] as number
    return slotOf(code, owned.get(code) ?? [], chosenOf)
  })
  const finders = rules.map((rule) => (rule.kind === 'pattern' ? rule.find : undefined))
  const ids = rules.map(({ id }) => id).sort()
  const ranks = rules.map(({ id }) => ids.indexOf(id))
  const judged = judgedRule(rules, settings)
  const sign = signOf(rules, settings, (code) => slots.at(table[code] as number), runSets)
  return {
    rules,
    lineRules: active.filter((rule): rule is LineRule => rule.kind === 'line'),
    settings,
    table,
    slots,
    runSets,
    finders,
    ranks,
    judged,
    sign,
    tables: lazy(() => foldTables([...owned.keys()], (code) => slots.at(table[code] as number), judged, sign)),
  }
}

/** For each code point that something happens at, the fold and letter rules that own it. */
function ownersOf(rules: readonly Rule[]): ReadonlyMap<number, readonly number[]> {
  const owners = new Map<number, number[]>()
  rules.forEach((rule, index) => {
    for (const code of sourcesOf(rule)) {
      const list = owners.get(code)
      // Most have one: a list that begins with it takes an eighth of the room.
      if (list === undefined) owners.set(code, rule.kind === 'pattern' ? [] : [index])
      else if (rule.kind !== 'pattern') list.push(index)
    }
  })
  return owners
}

/** What the slots are made of. */
interface Chosen {
  readonly rules: readonly Rule[]
  readonly runSets: readonly RunSet[]
  readonly plainOf: (runs: number, member: number) => PlainRun | undefined
  readonly rewriters: ReadonlyMap<number, number>
  readonly settings: Settings
}

function slotOf(code: number, owners: readonly number[], chosen: Chosen): Slot {
  const { rules, runSets, plainOf, rewriters, settings } = chosen
  let runs = 0
  for (const set of runSets) if (set.triggers.has(code)) runs |= set.bit
  let patched: Patch | undefined
  let expansion: Expansion | undefined
  const deciders: Decider[] = []
  for (const index of owners) {
    const rule = rules[index]
    if (rule?.kind === 'letter') deciders.push({ rule: index, decide: rule.decide })
    if (rule?.kind !== 'fold') continue
    const targets = rule.table.get(code) ?? []
    const [target] = targets
    if (targets.length === 1 && target !== undefined && isTwoBytes(code) && isTwoBytes(target)) {
      patched = patch(target, index)
    } else expansion = { text: encode(String.fromCodePoint(...targets)), rule: index }
  }
  const isRunOnly = runs !== 0 && owners.length === 0
  const atEnd = byWord(code, owners, rules)
  const isSilent = deciders.length > 0 && owners.every((index) => atWordEnd(rules[index]) === 'none')
  // One literal for all slots: the pass is compiled for one shape.
  return {
    patch: patched,
    expansion,
    deciders,
    beforeLetter: beforeLetter(code, owners, rules),
    isSilentAtWordEnd: isSilent,
    byWord: atEnd,
    isJudged: isJudged(rules[atEnd ?? -1], settings),
    stray: runs === 0 && owners.length === 1 && deletesStrays(rules[owners[0] as number]) ? owners[0] : undefined,
    rewriter: rewriters.get(code),
    hasLetterRules: owners.length > 0,
    runs,
    isRunOnly,
    plain: isRunOnly ? plainOf(runs, code) : undefined,
  }
}

/** What becomes of plain runs of code points, by the run sets they are in, and one that is in them. */
function plainRuns(
  rules: readonly Rule[],
  runSets: readonly RunSet[],
  settings: Settings,
): (runs: number, member: number) => PlainRun | undefined {
  const known = new Map<number, PlainRun | undefined>()
  return (runs, member) => {
    if (!known.has(runs)) known.set(runs, plainRun(runs, member, rules, runSets, settings))
    return known.get(runs)
  }
}

function plainRun(
  runs: number,
  member: number,
  rules: readonly Rule[],
  runSets: readonly RunSet[],
  settings: Settings,
): PlainRun | undefined {
  const asked = runSets.filter(({ bit }) => (bit & runs) !== 0).flatMap((set) => set.rules)
  if (asked.some((rule) => rule.unless === undefined && countsAlways(rule))) {
    return undefined
  }
  const writers = asked.flatMap(({ rule: index }) => {
    const rule = rules[index]
    const write = rule?.kind === 'pattern' ? rule.plain?.write : undefined
    return write === undefined ? [] : [{ rule: index, write: (code: number) => write(code, settings) }]
  })
  if (writers.length > 1) return undefined
  return {
    rules: asked,
    writer: writers[0],
    joiners: joinersOf(asked, [...new Set(asked.flatMap(({ joiners }) => joiners))], member),
  }
}

function patch(target: number, rule: number): Patch {
  return { lead: 0xc0 | (target >> 6), trail: 0x80 | (target & 63), rule }
}

function isTwoBytes(code: number): boolean {
  return code >= 0x80 && code < 0x800
}

/** The first opinion the letter rules state beforehand; none when one before it states nothing. */
function beforeLetter(code: number, owners: readonly number[], rules: readonly Rule[]): Patch | undefined {
  for (const index of owners) {
    const rule = rules[index]
    if (rule?.kind !== 'letter' || rule.beforeLetter === undefined) return undefined
    if (rule.beforeLetter === 'none') continue
    return isTwoBytes(code) && isTwoBytes(rule.beforeLetter) ? patch(rule.beforeLetter, index) : undefined
  }
  return undefined
}

/** The one owner that has an opinion at the end of a word, when it is settled by a word the kernel can keep. */
function byWord(code: number, owners: readonly number[], rules: readonly Rule[]): number | undefined {
  if (code < 0x600 || code >= 0x700) return undefined
  const asked = owners.filter((index) => atWordEnd(rules[index]) !== 'none')
  return asked.length === 1 && atWordEnd(rules[asked[0] as number]) === 'word' ? asked[0] : undefined
}

function isJudged(rule: Rule | undefined, settings: Settings): boolean {
  return rule?.kind === 'letter' && rule.judged?.isAsked(settings) === true
}

function deletesStrays(rule: Rule | undefined): boolean {
  return rule?.kind === 'letter' && rule.deletesStrays === true
}

function lettersOfJudge(rule: Rule): readonly number[] {
  return rule.kind === 'letter' && rule.judged !== undefined ? [rule.judged.yeh, rule.judged.maksura] : []
}

/** The first rule that leaves each of these letters to the judge. */
function rewritersOf(rules: readonly Rule[]): ReadonlyMap<number, number> {
  const rewriters = new Map<number, number>()
  rules.forEach((rule, index) => {
    for (const code of lettersOfJudge(rule)) if (!rewriters.has(code)) rewriters.set(code, index)
  })
  return rewriters
}

function judgedRule(rules: readonly Rule[], settings: Settings): JudgedRule | undefined {
  const index = rules.findIndex((rule) => isJudged(rule, settings))
  const rule = rules[index]
  if (rule?.kind !== 'letter' || rule.judged === undefined) return undefined
  const { yeh, maksura, asksWords } = rule.judged
  return { rule: index, asksWords: asksWords(settings), yeh, maksura }
}

/** What the first rule that says so writes behind numbers, where no other looks at its trigger. */
function signOf(
  rules: readonly Rule[],
  settings: Settings,
  slotOf: (code: number) => Slot,
  runSets: readonly RunSet[],
): NumberSign | undefined {
  for (const [index, rule] of rules.entries()) {
    if (rule.kind !== 'pattern' || rule.behindNumber === undefined) continue
    const { trigger: code, write, unless, joiners } = rule.behindNumber
    const becomes = write(settings)
    const { isRunOnly, runs } = slotOf(code)
    const asked = runSets.filter(({ bit }) => (bit & runs) !== 0).flatMap((set) => set.rules)
    if (becomes !== undefined && isRunOnly && asked.length === 1) return { code, becomes, unless, joiners, rule: index }
  }
  return undefined
}

function atWordEnd(rule: Rule | undefined): LetterRule['atWordEnd'] {
  return rule?.kind === 'letter' ? rule.atWordEnd : undefined
}

function collectRunSets(rules: readonly Rule[]): readonly RunSet[] {
  const byTriggers = new Map<string, { triggers: ReadonlySet<number>; rules: RunRule[] }>()
  rules.forEach((rule, index) => {
    if (rule.kind !== 'pattern') return
    const key = rule.triggers.toSorted((a, b) => a - b).join()
    const set = byTriggers.get(key) ?? { triggers: new Set(rule.triggers), rules: [] }
    set.rules.push({
      rule: index,
      before: rule.beside?.before,
      behind: rule.beside?.behind,
      whole: rule.beside?.whole,
      unless: rule.plain?.unless,
      leavesPlain: rule.plain !== undefined && rule.plain.write === undefined,
      joiners: rule.plain?.joiners ?? [],
    })
    byTriggers.set(key, set)
  })
  if (byTriggers.size > MOST_RUN_SETS) {
    throw new YakafError('E_RULE_CONFLICT', `more than ${MOST_RUN_SETS} different sets of trigger code points`)
  }
  return [...byTriggers.values()].map((set, index) => ({ bit: 1 << index, ...set }))
}
