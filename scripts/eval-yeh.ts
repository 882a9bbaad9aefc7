/**
 * Measures the judge of final yehs on texts that shaped nothing. First the model by single words, without document
 * evidence: every word-final ي and ى is written as ی, and the model says which it was. Then the tool on whole documents,
 * misspelled in the ways of scripts/yeh/policies.ts. Protocol: data/yeh/README.md.
 *
 *     tsx scripts/eval-yeh.ts [--dev] [--save] [CORPORA]
 *
 * CORPORA holds train/ and test/; ../shared/corpora/ar if none is named. Prints tables and exits 1 when a figure is below
 * its floor in eval-floors.json. --save writes the figures to data/yeh/metrics.json. --dev measures on documents of train/
 * that the model did not learn from, for whoever changes it, and looks at no floor.
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { YEH_MODEL } from '../src/data/yeh-model.ts'
import { printBuckets, printCoverage } from './yeh/calibration-report.ts'
import { filesOf } from './yeh/corpus.ts'
import { documentFiguresOf, printPolicies, printSizes, printSources } from './yeh/documents-report.ts'
import { InDocuments } from './yeh/in-documents.ts'
import { learnedFrom } from './yeh/learned.ts'
import { macroAverage, type Row, sizedOf } from './yeh/measure.ts'
import { MARGIN } from './yeh/model.ts'
import { isShared } from './yeh/overlap.ts'
import { devPart, type Part, testPart } from './yeh/parts.ts'
import { compare, type Figures, figuresOf, printTable } from './yeh/report.ts'
import { MODEL, SingleWords } from './yeh/single-words.ts'
import { IN_DOCUMENTS, SINGLE_WORDS } from './yeh/targets.ts'

const METRICS = 'data/yeh/metrics.json'
const FLOORS = 'eval-floors.json'
/** Of sizes of scores. */
const BUCKETS = [0, 8, 16, 32, MARGIN, 64, 80, 96, 128]

const isDev = process.argv.includes('--dev')
const isSaved = process.argv.includes('--save')
const corpora = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '../shared/corpora/ar'
const folder = join(corpora, isDev ? 'train' : 'test')
if (isDev && isSaved) throw new Error('--save is for figures of the test texts')
if (filesOf(folder).length === 0) console.log(`skipped: no texts in ${folder}`)
else evaluate(isDev ? devPart(corpora) : testPart(corpora))

function evaluate(part: Part): void {
  const learned = learnedFrom(part.learned())
  const words = new SingleWords(learned)
  const documents = new InDocuments()
  let leftOut = 0
  for (const source of part.measured()) {
    const own = source.documents.filter(({ text }) => !isShared(text, learned.shingles))
    leftOut += source.documents.length - own.length
    words.measure(source.name, own)
    documents.measure(source.name, own)
  }
  const floors = isDev ? undefined : (JSON.parse(readFileSync(FLOORS, 'utf8')) as Record<string, Figures>)
  console.log(`${leftOut} documents left out that share text with training.\n`)

  const summary = words.summary()
  for (const [judge, bySource] of Object.entries(words.rows)) {
    printTable(judge, {
      ...bySource,
      'macro-average': summary[judge]?.macro as Row,
      'all tokens': summary[judge]?.pooled as Row,
    })
  }
  const bySource = words.rows[MODEL] ?? {}
  const news = macroAverage(part.news.flatMap((name) => bySource[name] ?? []))
  const figures = figuresOf({ bySource, ...(summary[MODEL] as { macro: Row; pooled: Row }), news })
  console.log(
    `Model: ${YEH_MODEL.length} bytes as shipped, ${gzipSync(YEH_MODEL, { level: 9 }).length} compressed; ${words.megabytesPerSecond.toFixed(0)} MB/s, words read included.\n`,
  )
  const isWordsBelow = compare(figures, SINGLE_WORDS, floors?.['yeh'])
  const sized = words.tokens.map(sizedOf)
  printBuckets(`single words by size of score, margin ${MARGIN}`, sized, BUCKETS)
  printCoverage(sized)

  printPolicies(documents.tallies, part)
  printSources(documents.tallies)
  printSizes(documents.bySize)
  printBuckets(
    'words of P2 in documents by size of score, the decided in one',
    documents.sized,
    BUCKETS.filter((from) => from <= MARGIN),
  )
  const documentFigures = documentFiguresOf(documents.tallies, documents.bySize, part)
  const isDocumentsBelow = compare(documentFigures, IN_DOCUMENTS, floors?.['yehInDocuments'])
  if (isSaved) {
    save({
      figures,
      bySource,
      judges: summary,
      modelBytes: YEH_MODEL.length,
      leftOut,
      margin: MARGIN,
      inDocuments: { figures: documentFigures, tallies: documents.tallies },
    })
  }
  process.exitCode = isWordsBelow || isDocumentsBelow ? 1 : 0
}

function save(metrics: unknown): void {
  const rounded = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(5)) : value)
  writeFileSync(METRICS, `${JSON.stringify(metrics, rounded, 2)}\n`)
}
