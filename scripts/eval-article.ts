/**
 * Measures the reader of articles, field by field, on articles whose truth was written by hand: those of
 * ../shared/data/synthetic (each way of writing final letters), the header shapes there with the truth of
 * fixtures/article/header, fixtures/article/blind, and pages of other hands in further folders of fixtures/article.
 *
 *     tsx scripts/eval-article.ts [--show | --names] [--group NAME]... [--folder FOLDER]
 *
 * A pair of an article and a field counts where the truth or the reader has a value, and is right when both have the same.
 * Prints the pairs that are wrong by name (with --show what was wanted and what was read) and exits 1 when a figure is
 * below its floor in eval-floors.json. --group reads only the articles of the groups that are named, --folder `NAME.txt`
 * with the truth `NAME.json` from a folder instead. The shut ones and folders are not to be looked at while the reader
 * is worked on: of them nothing but the score is printed, of folders more when --names or --show asks for it.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Article } from '../src/article/article.ts'
import { parseArticle } from '../src/normalizer/parse-article.ts'
import { allIn, GROUPS, type Truth, type TruthCase } from './article/cases.ts'
import { type Comparison, compare } from './article/compare.ts'

const FLOORS = 'eval-floors.json'
const { values: asked } = parseArgs({
  options: {
    show: { type: 'boolean', default: false },
    names: { type: 'boolean', default: false },
    group: { type: 'string', multiple: true },
    folder: { type: 'string' },
  },
})
const { folder } = asked
const groups =
  folder === undefined
    ? GROUPS.filter(({ name }) => asked.group?.includes(name) ?? true)
    : [{ name: folder, casesOf: () => allIn(folder), isHeldOut: true }]
const isWhole = folder === undefined && asked.group === undefined
const figures: Record<string, number> = {}
const floors = (JSON.parse(readFileSync(FLOORS, 'utf8')) as Record<string, Record<string, number>>)['article'] ?? {}
/** All others are pages that other hands wrote, with floors of their own: the reader was worked on with all but the shut ones open. */
const OWN: ReadonlySet<string> = new Set(['policies', 'headers', 'opened', 'closed'])
/** Of the articles that were there before, and with those of other hands. */
const total = { pairs: 0, right: 0, leaks: 0 }
const withOthers = { pairs: 0, right: 0, leaks: 0 }

for (const { name, casesOf, isHeldOut } of groups) {
  const cases = casesOf()
  if (cases.length === 0) {
    console.log(`${name}: skipped, its articles are not there`)
    continue
  }
  const results = cases.map((one) => ({ one, result: measure(one) }))
  const pairs = results.flatMap(({ result }) => result.pairs)
  const right = pairs.filter(({ isRight }) => isRight).length
  const leaks = results.flatMap(({ result }) => result.leaks)
  for (const sum of OWN.has(name) ? [total, withOthers] : [withOthers]) {
    sum.pairs += pairs.length
    sum.right += right
    sum.leaks += leaks.length
  }
  figures[name] = share(right, pairs.length)
  const ofLeaks = `${name}Leaks`
  if (ofLeaks in floors) figures[ofLeaks] = leaks.length
  else figures['leaks'] = (figures['leaks'] ?? 0) + leaks.length
  console.log(
    `${name}: ${cases.length} articles, ${right} of ${pairs.length} pairs right (${share(right, pairs.length).toFixed(2)} %), furniture in bodies: ${leaks.length}`,
  )
  const isQuiet = isHeldOut === true && !((asked.names || asked.show) && name === asked.folder)
  for (const { one, result } of isQuiet ? [] : results) tell(one, result)
}
if (isWhole) {
  figures['all'] = share(total.right, total.pairs)
  tellSum('all but those of other hands', total)
  tellSum('all', withOthers)
}
if (isBelow()) process.exitCode = 1

function tellSum(name: string, { pairs, right, leaks }: typeof total): void {
  const percent = share(right, pairs).toFixed(2)
  console.log(`${name}: ${right} of ${pairs} pairs right (${percent} %), furniture in bodies: ${leaks}`)
}

function measure({ text, truth, options }: TruthCase): Comparison {
  return compare(truth, parseArticle(text, options), text)
}

function tell({ name }: TruthCase, { pairs, leaks }: Comparison): void {
  for (const { field, isRight, want, have } of pairs) {
    if (isRight) continue
    console.log(`  ${name}: ${field}`)
    if (asked.show) console.log(`    want ${print(want)}\n    have ${print(have)}`)
  }
  for (const line of leaks) console.log(`  ${name}: furniture in the body${asked.show ? `: ${line}` : ''}`)
}

function print(value: Truth[keyof Truth] | Article[keyof Article]): string {
  return value === undefined ? 'nothing' : JSON.stringify(value)
}

function isBelow(): boolean {
  return Object.entries(floors).some(([name, floor]) => {
    const figure = figures[name]
    return figure !== undefined && (name.toLowerCase().endsWith('leaks') ? figure > floor : figure < floor)
  })
}

function share(part: number, whole: number): number {
  return whole === 0 ? 100 : (100 * part) / whole
}
