/** What the kernel is told about a program. */
import {
  ALWAYS,
  BEFORE_LETTER,
  BEFORE_LETTER_ONLY,
  BY_JUDGE,
  BY_WORD,
  FIRST_PATCH,
  LEFT_RUN,
  MOST_RUNS,
  RUN,
  SIGN,
  STOP,
  WIDE_RUN,
  WIDE_SET,
  YEAR,
} from '../kernel/layout.ts'
import type { FoldTables, JudgedRule, NumberSign, WideColumn, WrittenRuns } from '../kernel/tables.ts'
import type { Patch, Slot } from './program.ts'
import { isLoud, type PlainRun, sizesOf } from './runs.ts'

/** The slot of a code point. */
type SlotOf = (code: number) => Slot

/** `owned`: the code points that have a slot. */
export function foldTables(
  owned: readonly number[],
  slotOf: SlotOf,
  judged: JudgedRule | undefined,
  sign: NumberSign | undefined,
): FoldTables {
  const pairs = new Uint8Array(0x10000)
  const patches = new Uint8Array(0x400)
  const filters = new Uint8Array(64)
  const asciiRuns = asciiRunsOf(owned, slotOf)
  const wide = wideColumnOf(owned, slotOf)
  const written = sign !== undefined && wide !== undefined && isWithin(sign, wide) ? sign : undefined
  const left = leftCodes(owned, slotOf, wide)
  const kindOf = (code: number): number => {
    if (isOf(wide, code)) return WIDE_RUN
    return left.has(code) ? LEFT_RUN : code === written?.code ? SIGN : STOP
  }
  let patchNumber = FIRST_PATCH
  for (const code of owned) {
    if (code < 0x80) {
      const { isRunOnly, runs } = slotOf(code)
      pairs.fill(isRunOnly && asciiRuns.includes(runs) ? RUN : STOP, code << 8, (code + 1) << 8)
      for (let nibble = 0; nibble < 0x10; nibble++) admit(filters, (nibble << 4) | nibble, code)
      continue
    }
    const [previous, current] = firstPair(code)
    const pair = previous | (current << 8)
    admit(filters, previous, current)
    pairs[pair] = kindOf(code)
    const slot = code < 0x800 ? slotOf(code) : undefined
    const only = slot && onlyPatch(slot)
    if (slot === undefined || only === undefined || patchNumber > 0xff) continue
    patches.set([only.lead, only.trail, only.rule, conditionOf(slot)], patchNumber * 4)
    pairs[pair] = patchNumber++
  }
  const sets = membersOf(asciiRuns, owned, slotOf)
  const all = [...sets, ...Array(MOST_RUNS - sets.length).fill([]), owned.filter((code) => isOf(wide, code))]
  const runBits = runBitsOf(all)
  return {
    pairs,
    patches,
    filters,
    owned: owned.filter((code) => code >= 0x800),
    runSets: runSetTable(sets),
    loud: loudTable(all, slotOf),
    runBits,
    deaf: deafOf(all, runBits, slotOf),
    wide,
    sign: written,
    judged,
  }
}

const THREE_BYTES = 0xe0

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

/** The patch that is all that happens at a code point, wherever it stands or before a letter. */
function onlyPatch({ patch, beforeLetter, runs }: Slot): Patch | undefined {
  return runs === 0 ? (patch ?? beforeLetter) : undefined
}

function conditionOf({ patch, isSilentAtWordEnd, byWord, isJudged }: Slot): number {
  if (patch !== undefined) return ALWAYS
  if (isSilentAtWordEnd) return BEFORE_LETTER_ONLY
  if (isJudged) return BY_JUDGE
  return byWord === undefined ? BEFORE_LETTER : BY_WORD
}

/** The run sets, as bits, of ASCII characters whose plain runs nobody has an opinion on: as many as the kernel takes. */
function asciiRunsOf(owned: readonly number[], slotOf: SlotOf): readonly number[] {
  const columns = new Map<number, Set<number>>()
  for (const code of owned) {
    if (code >= 0x80) continue
    const { plain, runs } = slotOf(code)
    if (plain === undefined || plain.writer !== undefined) continue
    columns.set(runs, (columns.get(runs) ?? new Set()).add(code >> 4))
  }
  return [...columns].flatMap(([runs, { size }]) => (size === 1 ? [runs] : [])).slice(0, MOST_RUNS)
}

/** The members of these run sets that may be plain. */
function membersOf(
  asciiRuns: readonly number[],
  owned: readonly number[],
  slotOf: SlotOf,
): readonly (readonly number[])[] {
  return asciiRuns.map((runs) =>
    owned.filter((code) => code < 0x80 && slotOf(code).runs === runs && slotOf(code).plain),
  )
}

function runSetTable(sets: readonly (readonly number[])[]): Uint8Array {
  const table = new Uint8Array(0x80)
  sets.forEach((members, number) => {
    for (const code of members) table[code] = number + 1
  })
  return table
}

/** LOUD, for the members of each run set of the kernel. */
function loudTable(sets: readonly (readonly number[])[], slotOf: SlotOf): Uint16Array {
  const loud = new Uint16Array((WIDE_SET + 1) * YEAR)
  sets.forEach((members, number) => {
    const [plain] = members.flatMap((code) => slotOf(code).plain ?? [])
    let heard: readonly (readonly number[])[] = plain === undefined ? [] : [[]]
    for (let place = 0; place < YEAR && plain !== undefined; place++) {
      heard = heard.flatMap((codes) => members.map((code) => [...codes, code]).filter((more) => isLoud(plain, more)))
      loud[number * YEAR + place] = heard.reduce((bits, codes) => bits | (1 << ((codes[place] as number) & 15)), 0)
    }
  })
  return loud
}

/** RUN_BITS: a bit for each size of each run set, as long as there are any. */
function runBitsOf(sets: readonly (readonly number[])[]): Uint8Array {
  const bits = new Uint8Array(4 * (WIDE_SET + 1))
  let next = 1
  sets.forEach(([member], number) => {
    for (const size of member === undefined ? [] : sizesOf(member)) {
      bits[4 * number + size] = next
      next <<= 1
    }
  })
  return bits
}

/** Runs that no rule asks about what stands before one, or behind it. */
function deafOf(sets: readonly (readonly number[])[], runBits: Uint8Array, slotOf: SlotOf): FoldTables['deaf'] {
  const deaf = { before: 0, behind: 0 }
  sets.forEach(([member], number) => {
    const rules = member === undefined ? undefined : slotOf(member).plain?.rules
    if (rules === undefined) return
    const bits = runBits.subarray(4 * number, 4 * number + 4).reduce((all, bit) => all | bit, 0)
    if (!rules.some((rule) => rule.unless ?? rule.before)) deaf.before |= bits
    if (!rules.some((rule) => rule.unless ?? rule.behind)) deaf.behind |= bits
  })
  return deaf
}

/** The column of two-byte code points that are members of the same run sets and of nothing else; one that is written first. */
function wideColumnOf(owned: readonly number[], slotOf: SlotOf): WideColumn | undefined {
  const plain = owned.filter((code) => code >= 0x80 && code < 0x800 && slotOf(code).plain !== undefined)
  const first = plain.find((code) => slotOf(code).plain?.writer !== undefined) ?? plain[0]
  if (first === undefined) return undefined
  const { runs } = slotOf(first)
  const column = first >> 4
  const members = plain.filter((code) => code >> 4 === column && slotOf(code).runs === runs)
  const writer = slotOf(first).plain?.writer
  const written = writtenRuns(members, writer)
  if (writer !== undefined && written === undefined) return undefined
  const joiners = (slotOf(first).plain?.joiners ?? []).filter((code) => !owned.includes(code))
  return { column, members: members.reduce((bits, code) => bits | (1 << (code & 15)), 0), joiners, written }
}

/** A further column of which nothing is written and that has the same lower halves: no rule looks at its runs that does not look at those of `wide` too. */
function leftCodes(owned: readonly number[], slotOf: SlotOf, wide: WideColumn | undefined): ReadonlySet<number> {
  if (wide === undefined) return new Set()
  const known = slotOf(wide.column << 4).plain?.rules ?? []
  const plain = owned.filter((code) => {
    const { plain } = slotOf(code)
    return (
      code >= 0x80 &&
      code < 0x800 &&
      !isOf(wide, code) &&
      plain?.writer === undefined &&
      plain?.rules.every((rule) => known.includes(rule))
    )
  })
  const column = plain.filter((code) => code >> 4 === (plain[0] as number) >> 4)
  const members = column.reduce((bits, code) => bits | (1 << (code & 15)), 0)
  const [first] = column
  const isOne = column.every((code) => slotOf(code).runs === slotOf(first as number).runs)
  return new Set(members === wide.members && isOne ? column : [])
}

/** What a writer makes of these code points; undefined when it leaves one, or writes one that takes more than two bytes. */
function writtenRuns(members: readonly number[], writer: PlainRun['writer']): WrittenRuns | undefined {
  if (writer === undefined) return undefined
  const codes = new Map<number, number>()
  for (const code of members) {
    const written = writer.write(code)
    if (written === undefined || written >= 0x800) return undefined
    codes.set(code & 15, written)
  }
  return { codes, rule: writer.rule }
}

/** Whether the kernel can write a sign: by one table of lower halves with the column, and it knows what joins numbers by the column too. */
function isWithin({ code, joiners }: NumberSign, wide: WideColumn): boolean {
  return ((wide.members >> (code & 15)) & 1) === 0 && joiners.every((joiner) => wide.joiners.includes(joiner))
}

function isOf(wide: WideColumn | undefined, code: number): boolean {
  return wide !== undefined && code >> 4 === wide.column && ((wide.members >> (code & 15)) & 1) === 1
}
