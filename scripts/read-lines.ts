/**
 * Reads pages by the rules as they are now, for the chain over lines to learn from (docs/decisions/0048-what-the-words-of-a-line-say.md).
 *
 *     tsx scripts/read-lines.ts HAND...
 *
 * HAND is a folder of fixtures/article. Puts into data/line-readings.tsv (data/README.md) what the rules take each line of its pages for, and what it is by
 * the truth beside them; rows of the same commit and hand are replaced. What of a truth stands in no line is printed to stderr. Folders that are kept
 * shut are refused, and rules that were not committed.
 */
import { execFileSync } from 'node:child_process'
import type { ArticleLine } from '../src/article/article.ts'
import { type Page, Reading } from '../src/article/reading.ts'
import { RULED } from '../src/article/steps.ts'
import type { Class } from '../src/article/tags/classes.ts'
import type { RuledLine } from '../src/article/tags/features.ts'
import { ruledLines } from '../src/article/tags/ruled.ts'
import { pageOf } from '../src/normalizer/article-of.ts'
import { prepareNamed } from '../src/normalizer/normalizer.ts'
import { allIn, type TruthCase } from './article/cases.ts'
import { type LineRow, lineRow, lineRows, PAGES, withReading, writeLineRows } from './article/line-table.ts'
import { lineTruth } from './article/line-truth.ts'

const SHUT = '-shut'
/** What decides how a page is read. */
const RULES = 'src'

const hands = process.argv.slice(2)
if (hands.length === 0) throw new Error('name a folder of fixtures/article')
for (const hand of hands) if (hand.endsWith(SHUT)) throw new Error(`${hand} is kept shut`)
const reader = lastCommit()
writeLineRows(hands.reduce((rows, hand) => withReading(rows, reader, hand, rowsOf(hand)), lineRows()))

function lastCommit(): string {
  if (git('status', '--porcelain', RULES) !== '') throw new Error(`${RULES} is not as it was committed`)
  return git('rev-parse', '--short=7', 'HEAD')
}

function git(...words: readonly string[]): string {
  return execFileSync('git', words, { encoding: 'utf8' }).trim()
}

function rowsOf(hand: string): readonly LineRow[] {
  return allIn(`${PAGES}/${hand}`).flatMap((page) => rowsOfPage(`${hand}/${page.name}`, page))
}

function rowsOfPage(name: string, { text, options, truth }: TruthCase): readonly LineRow[] {
  const page = pageOf(text, prepareNamed(options), {})
  const lines = ruled(page)
  const pieces = lines.map(({ line }) => ({ text: line.text, printed: printedAt(page, line.span[0]) }))
  const { classes, missing } = lineTruth(pieces, truth)
  for (const other of missing) console.error(`${PAGES}/${name}.json: in no line: ${other}`)
  return lines.map((line, index) => lineRow(reader, name, line, classes[index] as Class))
}

/** The lines of a page up to where the chain is asked. */
function ruled(page: Page): readonly RuledLine[] {
  const reading = new Reading(page)
  for (const step of RULED) step(reading)
  return ruledLines(reading.layout.parts)
}

function printedAt({ lines }: Page, offset: number): ArticleLine {
  return lines.findLast(({ start }) => start <= offset) as ArticleLine
}
