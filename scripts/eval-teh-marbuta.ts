/**
 * Measures the judge of final hehs on texts that shaped nothing: every word-final ة is written as ه, and the judge says
 * which it was. Protocol: data/heh/README.md.
 *
 *     tsx scripts/eval-teh-marbuta.ts [--dev] [CORPORA]     CORPORA holds train/ and test/; ../shared/corpora/ar if none is named
 *
 * Prints a table by source and exits 1 when a figure is below its floor in eval-floors.json. --dev measures on the documents
 * of train/ that were left out of training, which know no floors.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TEH_MARBUTA_MODEL } from '../src/data/teh-marbuta-model.ts'
import { isSurelyTehMarbuta, isTehMarbuta, mayBeTehMarbuta } from '../src/heh/judge.ts'
import { finalHehsOf } from './heh/final-hehs.ts'
import { COLUMNS, type Judged, macroAverage, type Row, rowOf } from './heh/measure.ts'
import { filesOf, isDev, sourcesOf } from './yeh/corpus.ts'
import { isShared, shinglesOf } from './yeh/overlap.ts'

/** Right in per cent, of a lexicon with suffixes, and of that with the previous word (research/final-yeh.md section 9). */
const RESEARCH: Readonly<Record<string, readonly [lexicon: number, withPrevious: number]>> = {
  'ant-bbc': [98.3, 98.45],
  'ant-jawhara': [97.46, 97.6],
  'cs-abstracts': [97.85, 98.07],
  'openiti-1400': [94.56, 95.09],
}
const FLOORS = 'eval-floors.json'

const onDev = process.argv.includes('--dev')
const corpora = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '../shared/corpora/ar'
const folder = join(corpora, onDev ? 'train' : 'test')
if (filesOf(folder).length === 0) console.log(`skipped: no texts in ${folder}`)
else evaluate()

function evaluate(): void {
  // Which forms a text of training holds, and its shingles.
  const known = new Set<string>()
  const shingles = new Set<number>()
  for (const { documents } of sourcesOf(join(corpora, 'train')))
    for (const { text, index } of documents) {
      if (onDev && isDev(index)) continue
      for (const { form } of finalHehsOf(text)) known.add(form)
      if (!onDev) for (const shingle of shinglesOf(text)) shingles.add(shingle)
    }

  const rows: Record<string, Row> = {}
  const all: Judged[] = []
  let leftOut = 0
  for (const { name, documents } of sourcesOf(folder)) {
    const judged: Judged[] = []
    for (const { text, index } of documents) {
      if (onDev && !isDev(index)) continue
      if (!onDev && isShared(text, shingles)) {
        leftOut++
        continue
      }
      for (const { segment, word, isTehMarbuta: gold, form } of finalHehsOf(text))
        judged.push({
          isTehMarbuta: gold,
          answer: isTehMarbuta(segment, word),
          isSure: isSurelyTehMarbuta(word),
          underHamza: mayBeTehMarbuta(word),
          isKnown: known.has(form),
        })
    }
    rows[name] = rowOf(judged)
    for (const token of judged) all.push(token)
  }
  rows['macro-average'] = macroAverage(Object.values(rows))
  rows['all tokens'] = rowOf(all)
  print(rows)
  if (!onDev) console.log(`${leftOut} documents left out that share text with training.`)
  console.log(`Model: ${TEH_MARBUTA_MODEL.length} bytes as shipped.`)
  if (!onDev) process.exitCode = isBelowFloors(rows) ? 1 : 0
}

function print(rows: Readonly<Record<string, Row>>): void {
  const heads = ['source', 'tokens', ...COLUMNS.map(([head]) => head), 'research', '+ previous']
  console.log(`Final ه and ة, ${onDev ? 'dev' : 'test'} (%)`)
  console.log(heads.map((head) => head.padStart(13)).join(' '))
  for (const [name, row] of Object.entries(rows)) {
    const figures = [...COLUMNS.map(([, pick]) => 100 * pick(row)), ...(RESEARCH[name] ?? [])]
    const cells = figures.map((figure) => (Number.isNaN(figure) ? '–' : figure.toFixed(2)))
    console.log([name, String(row.tokens), ...cells].map((cell) => cell.padStart(13)).join(' '))
  }
}

function isBelowFloors(rows: Readonly<Record<string, Row>>): boolean {
  const floors: Readonly<Record<string, number>> = JSON.parse(readFileSync(FLOORS, 'utf8')).tehMarbuta
  let isBelow = false
  for (const [name, floor] of Object.entries(floors)) {
    const right = 100 * (rows[name === 'macro' ? 'macro-average' : name]?.right ?? Number.NaN)
    // A source that is missing must not pass.
    const fails = !(right >= floor)
    isBelow ||= fails
    console.log(`${name.padEnd(15)} ${right.toFixed(2)}  floor ${floor}${fails ? '  WORSE THAN ITS FLOOR' : ''}`)
  }
  return isBelow
}
