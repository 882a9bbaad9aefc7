import type { FoldRule, LetterRule, PatternRule, Rule, RuleId, Settings } from '../rule/rule.ts'
import { ORNATE_LEFT_PARENTHESIS, ORNATE_RIGHT_PARENTHESIS, spell } from '../text/code-points.ts'
import { YakafError } from '../text/error.ts'
import { MASK_SIGNS } from '../text/mask.ts'
import { encode } from '../text/utf8.ts'
import {
  type Decider,
  type Expansion,
  type KernelTables,
  type Patch,
  type Program,
  type RunSet,
  type Slot,
  STOP,
} from './program.ts'

/** Bits of a JavaScript integer that are safe to use as a set. */
const MOST_RUN_SETS = 30

/**
 * Makes the rules that are chosen, given in rule order, ready to run.
 *
 * @throws YakafError E_RULE_CONFLICT when two fold rules own one source, a fold's target is the source of a fold (folding would not be
 *   idempotent), a fold and a letter rule share a code point, or a source lies outside the Basic Multilingual Plane.
 */
export function compile(chosen: readonly Rule[], settings: Settings): Program {
  const rules = chosen.filter((rule) => rule.isActive?.(settings) ?? true)
  refuseConflicts(rules)
  const runSets = collectRunSets(rules)
  const table = new Uint16Array(0x10000)
  const slots: Slot[] = [slotOf(-1, [], rules, runSets)]
  const owned = ownersOf(rules)
  for (const [code, owners] of owned) {
    table[code] = slots.length
    slots.push(slotOf(code, owners, rules, runSets))
  }
  return { rules, settings, table, slots, runSets, ...kernelTables(owned.keys(), table, slots) }
}

/** For each code point that something happens at, the fold and letter rules that own it. */
function ownersOf(rules: readonly Rule[]): ReadonlyMap<number, readonly number[]> {
  const owners = new Map<number, number[]>(MASK_CODES.map((code) => [code, []]))
  rules.forEach((rule, index) => {
    for (const code of sourcesOf(rule)) {
      const list = owners.get(code) ?? []
      if (rule.kind !== 'pattern') list.push(index)
      owners.set(code, list)
    }
  })
  return owners
}

const MASK_CODES: readonly number[] = [
  ...[...MASK_SIGNS].map((sign) => sign.charCodeAt(0)),
  ORNATE_LEFT_PARENTHESIS,
  ORNATE_RIGHT_PARENTHESIS,
]

function sourcesOf(rule: Rule): Iterable<number> {
  return rule.kind === 'fold' ? rule.table.keys() : rule.triggers
}

function slotOf(code: number, owners: readonly number[], rules: readonly Rule[], runSets: readonly RunSet[]): Slot {
  let runs = 0
  for (const set of runSets) if (set.triggers.has(code)) runs |= set.bit
  let patched: Patch | undefined
  let expansion: Expansion | undefined
  const deciders: Decider[] = []
  const beforeAscii: Decider[] = []
  for (const index of owners) {
    const rule = rules[index]
    if (rule?.kind === 'letter') {
      deciders.push({ rule: index, decide: rule.decide })
      if (!rule.silentBeforeAscii) beforeAscii.push({ rule: index, decide: rule.decide })
    }
    if (rule?.kind !== 'fold') continue
    const targets = rule.table.get(code) ?? []
    const [target] = targets
    if (targets.length === 1 && target !== undefined && isTwoBytes(code) && isTwoBytes(target)) {
      patched = patch(target, index)
    } else expansion = { text: encode(String.fromCodePoint(...targets)), rule: index }
  }
  // One literal for all slots: the hot loop is compiled for one shape.
  return {
    patch: patched,
    expansion,
    deciders,
    beforeAscii,
    beforeLetter: beforeLetter(code, owners, rules),
    runs,
    mask: MASK_CODES.includes(code),
    isRunOnly: code < 0x80 && runs !== 0 && owners.length === 0 && !MASK_CODES.includes(code),
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

/** Bytes that begin a code point of three bytes. */
const THREE_BYTES = 0xe0

function kernelTables(owned: Iterable<number>, table: Uint16Array, slots: readonly Slot[]): KernelTables {
  const pairs = new Uint8Array(0x10000)
  const patches = new Uint8Array(0x400)
  const filters = new Uint8Array(64)
  let patchCount = STOP
  for (const code of owned) {
    if (code < 0x80) {
      for (let previous = 0; previous < 0x100; previous++) pairs[(previous << 8) | code] = STOP
      for (let nibble = 0; nibble < 0x10; nibble++) admit(filters, (nibble << 4) | nibble, code)
      continue
    }
    const [previous, current] = firstPair(code)
    admit(filters, previous, current)
    const slot = slots[table[code] as number]
    const only = slot === undefined || code >= 0x800 ? undefined : onlyPatch(slot)
    if (only === undefined || patchCount === 0xff) pairs[(previous << 8) | current] = STOP
    else {
      patchCount++
      patches.set([only.lead, only.trail, only.rule, conditionOf(slot)], patchCount * 4)
      pairs[(previous << 8) | current] = patchCount
    }
  }
  return { pairs, patches, filters }
}

/** The first two bytes of a code point that has two or three. */
function firstPair(code: number): readonly [number, number] {
  return code < 0x800
    ? [0xc0 | (code >> 6), 0x80 | (code & 63)]
    : [THREE_BYTES | (code >> 12), 0x80 | ((code >> 6) & 63)]
}

/** Lets a pair through the filters: four tables of 16 bytes, one for each nibble of a pair; a bit is a bucket of pairs. */
function admit(filters: Uint8Array, previous: number, current: number): void {
  const bit = 1 << bucketOf(previous, current)
  for (const index of [previous >> 4, 16 + (previous & 15), 32 + (current >> 4), 48 + (current & 15)]) {
    filters[index] = (filters[index] as number) | bit
  }
}

/** Buckets are chosen so that what Arabic text consists of (leads D8 and D9, spaces) shares none with what rules own. */
function bucketOf(previous: number, current: number): number {
  if (current < 0x30) return 0
  if (current < 0x40) return 1
  if (current < 0x60) return 2
  if (current < 0x80) return 3
  if (previous === 0xd9) return 4
  if (previous >= 0xe0) return 6
  return previous > 0xd9 ? 5 : 7
}

/** When the slot's patch is made, as Program.patches has it. */
function conditionOf(slot: Slot | undefined): number {
  if (slot?.patch !== undefined) return 0
  return slot?.beforeAscii.length === 0 ? 3 : 1
}

/** The patch that is all that happens at a code point, wherever it stands or before a letter. */
function onlyPatch({ patch, beforeLetter, runs, mask }: Slot): Patch | undefined {
  return runs === 0 && !mask ? (patch ?? beforeLetter) : undefined
}

function collectRunSets(rules: readonly Rule[]): readonly RunSet[] {
  const byTriggers = new Map<string, { rule: number; pattern: PatternRule }[]>()
  rules.forEach((rule, index) => {
    if (rule.kind !== 'pattern') return
    const key = rule.triggers.toSorted((a, b) => a - b).join()
    byTriggers.set(key, [...(byTriggers.get(key) ?? []), { rule: index, pattern: rule }])
  })
  if (byTriggers.size > MOST_RUN_SETS) {
    conflict(`more than ${MOST_RUN_SETS} different sets of trigger code points`)
  }
  return [...byTriggers.values()].map((set, index) => ({
    bit: 1 << index,
    triggers: new Set(set[0]?.pattern.triggers),
    rules: set,
  }))
}

function refuseConflicts(rules: readonly Rule[]): void {
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
