/**
 * Measures how encodings are found and mojibake is restored. Windows of real texts are written in an encoding and read by
 * --encoding auto; they are misread in each way there is and restored.
 *
 *     tsx scripts/eval-encodings.ts [CORPORA]     CORPORA holds ar/train and guard; ../shared/corpora if none is named
 *
 * Prints tables and exits 1 when a figure is below its floor in eval-floors.json.
 */
import { readFileSync } from 'node:fs'
import { type DetectionRow, measureDetection, type Tally } from './encodings/detection.ts'
import { measureClean, measureMojibake } from './encodings/mojibake.ts'
import { measureOthers } from './encodings/others.ts'
import { textsOf } from './encodings/samples.ts'
import { compare, type Figures } from './yeh/report.ts'
import type { Targets } from './yeh/targets.ts'

const FLOORS = 'eval-floors.json'
const corpora = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '../shared/corpora'

const TARGETS: Targets = {
  right: { target: 99 },
  refused: { target: 1, most: true },
  wrong: { target: 0, most: true },
  others: { target: 0, most: true },
  restored: { target: 99 },
  cleanChanged: { target: 0, most: true },
}

const texts = textsOf(corpora)
if (texts === undefined) console.log(`skipped: no texts in ${corpora}`)
else {
  const rows = await measureDetection(texts)
  printDetection(rows)
  const others = await measureOthers()
  console.log('Other languages in encodings that are not looked for')
  for (const { encoding, language, ...tally } of others) console.log(line([`${encoding} ${language}`], tally))
  console.log()
  const restored = measureMojibake(texts)
  console.log('Mojibake of 400 characters: restored exactly, of, left out')
  for (const { kind, text, right, all, leftOut } of restored)
    console.log([kind.padEnd(34), text.padEnd(17), right, all, leftOut].join(' '))
  const clean = measureClean(texts)
  console.log(`Clean texts: ${clean.all}, changed: ${clean.changed.join(', ') || 'none'}\n`)
  const floors = JSON.parse(readFileSync(FLOORS, 'utf8')) as Record<string, Figures>
  const figures = {
    ...worstOf(rows),
    others: others.reduce((sum, { wrong }) => sum + wrong, 0),
    restored: Math.min(...restored.filter(({ all }) => all > 0).map(({ right, all }) => (100 * right) / all)),
    cleanChanged: clean.changed.length,
  }
  process.exitCode = compare(figures, TARGETS, floors['encodings'] ?? {}) ? 1 : 0
}

function printDetection(rows: readonly DetectionRow[]): void {
  console.log(`Encodings: ${'right refused wrong left-out'}`)
  for (const { encoding, kind, size, ...tally } of rows) console.log(line([encoding, kind, String(size)], tally))
  console.log()
}

function line(names: readonly string[], { right, refused, wrong, leftOut }: Tally): string {
  return [
    ...names.map((name) => name.padEnd(17)),
    ...[right, refused, wrong, leftOut].map((n) => String(n).padStart(5)),
  ].join(' ')
}

/** The worst row of each, in per cent of what was not left out; `wrong` is a number of samples. */
function worstOf(rows: readonly DetectionRow[]): Figures {
  const measured = rows.filter(({ right, refused, wrong }) => right + refused + wrong > 0)
  const share = (part: number, { right, refused, wrong }: Tally): number => (100 * part) / (right + refused + wrong)
  return {
    right: Math.min(...measured.map((row) => share(row.right, row))),
    refused: Math.max(...measured.map((row) => share(row.refused, row))),
    wrong: measured.reduce((sum, { wrong }) => sum + wrong, 0),
  }
}
