/**
 * Part of the build: writes what the kernel of the command line reads into dist/cli, where this is run as a bundle: its code, the words that tell languages
 * apart, and the bytes of its tables; what is said of the rules. Makes sure that no rules conflict. Prints the key of the program whose tables are kept.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { programKey } from '../src/cli/kept/program-key.ts'
import { LONGEST_HEAD } from '../src/cli/kept/read-tables.ts'
import { writeProgram } from '../src/engine/kernel-tables.ts'
import { writeQuietRuns } from '../src/engine/quiet-runs.ts'
import { refuseConflicts } from '../src/engine/rule-conflicts.ts'
import { writeKnownForms } from '../src/engine/written-forms.ts'
import { instantiate } from '../src/kernel/instance.ts'
import { kernelCode } from '../src/kernel/kernel-code.ts'
import {
  ASKS_WORDS,
  CHARS,
  LABEL_BITS,
  LABELS,
  LOGS,
  MARGIN,
  MOST_LOG,
  MOST_YEHS,
  YEH_PATCH,
  YEHS,
} from '../src/kernel/layout.ts'
import type { WriteTables } from '../src/kernel/tables.ts'
import { writeLanguage } from '../src/language/kernel-tables.ts'
import { wordPlanes } from '../src/language/word-table.ts'
import { prepare } from '../src/normalizer/prepare.ts'
import { docsOf, type RuleDocs } from '../src/rule/docs.ts'
import type { Rule } from '../src/rule/rule.ts'
import { RULES } from '../src/rules/registry.ts'
import type { Span } from '../src/text/span.ts'
import { writeYehs } from '../src/yeh/kernel-tables.ts'

/** So many bytes that stay as they are do not part two stretches. */
const LEAST_GAP = 512

/** Where tables are: no stretch goes beyond, since what lies between may have changed when a kernel is told of them. The first are told in this order. */
const OF_LANGUAGE = [{ start: 0, end: YEHS }]
const OF_PROGRAM = [...OF_LANGUAGE, { start: YEH_PATCH, end: ASKS_WORDS + 4 }]
const OF_YEHS = [
  { start: CHARS, end: YEHS },
  { start: LOGS, end: LOGS + 2 * MOST_LOG },
  { start: LABELS, end: LABELS + (4 << LABEL_BITS) },
  { start: MARGIN, end: MARGIN + 4 },
]

refuseConflicts(RULES)
keep('rule-docs.json', Buffer.from(JSON.stringify(RULES.map(docsById))))
const wasm = instantiate()
const { program } = prepare({})
keep('kernel.wasm', kernelCode())
keep('words.planes', Buffer.concat(wordPlanes()))
keep('language.tables', fileOf(writeLanguage, OF_LANGUAGE))
keep(
  'program.tables',
  fileOf(() => {
    writeProgram(program, wasm)
    writeQuietRuns(program, wasm.memory.buffer)
    writeKnownForms(program, wasm.memory.buffer)
  }, OF_PROGRAM),
)
keep('yehs.tables', fileOf(writeYehs, OF_YEHS))
process.stdout.write(programKey(program))

function keep(name: string, bytes: Uint8Array): void {
  writeFileSync(join(__dirname, name), bytes)
}

function docsById(rule: Rule): readonly [string, RuleDocs] {
  const { why, sources = [], examples } = docsOf(rule)
  return [rule.id, { why, sources, examples }]
}

/** What `write` makes of the memory, as src/cli/kept/read-tables.ts reads it. */
function fileOf(write: WriteTables, places: readonly Span[]): Buffer {
  const memory = new Uint8Array(wasm.memory.buffer)
  const before = memory.slice()
  write(wasm)
  // What tables pass through.
  memory.fill(0, YEHS, YEHS + 8 * MOST_YEHS)
  const stretches = places.flatMap(({ start, end }) => stretchesOf(before, memory, start, end))
  const head = Int32Array.of(stretches.length, ...stretches.flatMap(({ start, end }) => [start, end - start]))
  if (head.byteLength > LONGEST_HEAD) throw new Error('too many stretches for LONGEST_HEAD')
  for (const { start, end } of stretches) before.set(memory.subarray(start, end), start)
  if (!Buffer.from(before.buffer).equals(memory)) throw new Error('a table is written elsewhere')
  return Buffer.concat([new Uint8Array(head.buffer), ...stretches.map(({ start, end }) => memory.subarray(start, end))])
}

/** Where two memories differ from `start` to `end`. */
function stretchesOf(before: Uint8Array, after: Uint8Array, start: number, end: number): readonly Span[] {
  const stretches: { readonly start: number; end: number }[] = []
  for (let at = start; at < end; at++) {
    if (before[at] === after[at]) continue
    const last = stretches.at(-1)
    if (last !== undefined && at - last.end < LEAST_GAP) last.end = at + 1
    else stretches.push({ start: at, end: at + 1 })
  }
  return stretches
}
