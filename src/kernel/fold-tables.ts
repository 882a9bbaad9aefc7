/** Writes what rules do with code points into the kernel's memory. */
import {
  ALWAYS,
  ASKS_WORDS,
  FILTERS,
  FIRST_JOINER,
  FORM_RULE,
  FORM_WRITTEN,
  HAS_FORMS,
  LOUD,
  MAKSURA_PATCH,
  NEIGHBOUR_COUNT,
  OWNED,
  PAIRS,
  PATCHES,
  QUIET_BEFORE,
  QUIET_BEHIND,
  RUN_BITS,
  RUN_SETS,
  SIGN_RULE,
  SIGN_UNLESS,
  WIDE,
  WIDE_JOINERS,
  WIDE_RECORDED,
  WIDE_RULE,
  WRITTEN,
  YEH_PATCH,
} from './layout.ts'
import { writeNeighbours } from './neighbours.ts'
import { pairOf } from './pair.ts'
import type { FoldTables, JudgedRule, WrittenForms } from './tables.ts'

export function writeFoldTables(buffer: ArrayBufferLike, tables: FoldTables): void {
  const { pairs, patches, filters, owned, runSets, loud, runBits, deaf, wide, sign, judged } = tables
  const memory = new Uint8Array(buffer)
  const words = new Int32Array(buffer)
  memory.set(pairs, PAIRS)
  memory.set(patches, PATCHES)
  memory.set(filters, FILTERS)
  for (const code of owned) memory[OWNED + (code >> 3)] = (memory[OWNED + (code >> 3)] as number) | (1 << (code & 7))
  memory.set(runSets, RUN_SETS)
  new Uint16Array(buffer, LOUD, loud.length).set(loud)
  memory.set(runBits, RUN_BITS)
  memory.fill(deaf.before, QUIET_BEFORE, QUIET_BEFORE + NEIGHBOUR_COUNT)
  memory.fill(deaf.behind, QUIET_BEHIND, QUIET_BEHIND + NEIGHBOUR_COUNT)
  writeNeighbours(memory)
  if (judged !== undefined) writeJudged(words, judged)
  if (sign !== undefined) {
    words[SIGN_UNLESS >> 2] = sign.unless
    words[SIGN_RULE >> 2] = sign.rule
    new Uint16Array(buffer, WRITTEN, 16)[sign.code & 15] = sign.becomes
  }
  if (wide === undefined) return
  const pair = pairOf(wide.column << 4)
  memory.set([pair & 0xff, pair >> 8], WIDE)
  words[WIDE_JOINERS >> 2] = wide.joiners.reduce((bits, code) => bits | (1 << (code - FIRST_JOINER)), 0)
  if (wide.written === undefined) return
  memory[WIDE_RECORDED] = 1
  const written = new Uint16Array(buffer, WRITTEN, 16)
  for (const [lower, code] of wide.written.codes) written[lower] = code
  words[WIDE_RULE >> 2] = wide.written.rule
}

/** Says what is written for presentation forms. */
export function writeForms(buffer: ArrayBufferLike, { written, rule }: WrittenForms): void {
  new Uint32Array(buffer, FORM_WRITTEN, written.length).set(written)
  const words = new Int32Array(buffer)
  words[FORM_RULE >> 2] = rule
  words[HAS_FORMS >> 2] = 1
}

function writeJudged(words: Int32Array, { rule, asksWords, yeh, maksura }: JudgedRule): void {
  const by = (rule << 16) | (ALWAYS << 24)
  words[YEH_PATCH >> 2] = pairOf(yeh) | by
  words[MAKSURA_PATCH >> 2] = pairOf(maksura) | by
  words[ASKS_WORDS >> 2] = Number(asksWords)
}
