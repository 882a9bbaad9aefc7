/**
 * Measures the judge of final yehs, without document evidence, on texts that shaped nothing: every word-final ي and ى is
 * written as ی, and the model says which it was. Protocol: data/yeh/README.md.
 *
 *     tsx scripts/eval-yeh.ts [--save] [CORPORA]     CORPORA holds train/ and test/; ../shared/corpora/ar if none is named
 *
 * Prints a table by source and exits 1 when a figure is below its floor in eval-floors.json. --save writes the figures to
 * data/yeh/metrics.json.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { YEH_MODEL } from '../src/data/yeh-model.ts'
import { MARGIN, scoreOf } from '../src/yeh/model.ts'
import { readWords } from '../src/yeh/words.ts'
import { filesOf, sourcesOf } from './yeh/corpus.ts'
import { finalYehsOf } from './yeh/final-yehs.ts'
import { type Judged, macroAverage, type Row, rowOf } from './yeh/measure.ts'
import { isShared, shinglesOf } from './yeh/overlap.ts'
import { compare, figuresOf, printTable } from './yeh/report.ts'

const LISTED = 500
const NEWS = ['ant-bbc', 'ant-cnn', 'ant-jawhara', 'saudi-aawsat']
const METRICS = 'data/yeh/metrics.json'
const FLOORS = 'eval-floors.json'

const save = process.argv.includes('--save')
const corpora = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '../shared/corpora/ar'
if (filesOf(join(corpora, 'test')).length === 0) console.log(`skipped: no texts in ${corpora}/test`)
else evaluate()

function evaluate(): void {
  // What the texts of training hold: how often each form ends in which letter, and the shingles.
  const counts = new Map<string, { maksura: number; yeh: number }>()
  const shingles = new Set<number>()
  for (const { documents } of sourcesOf(join(corpora, 'train'))) {
    for (const { text } of documents) {
      for (const shingle of shinglesOf(text)) shingles.add(shingle)
      for (const { form, isMaksura } of finalYehsOf(text, readWords(text))) {
        const count = counts.get(form) ?? { maksura: 0, yeh: 0 }
        count[isMaksura ? 'maksura' : 'yeh']++
        counts.set(form, count)
      }
    }
  }
  const known = new Set(counts.keys())
  const listed = new Set(
    [...counts]
      .filter(([, { maksura, yeh }]) => maksura > yeh)
      .sort(([a, { maksura: x }], [b, { maksura: y }]) => y - x || (a < b ? -1 : 1))
      .slice(0, LISTED)
      .map(([form]) => form),
  )

  const judges = {
    'always ي': () => -1,
    [`list of ${LISTED}`]: (form: string) => (listed.has(form) ? 1 : -1),
  }
  const rows: Record<string, Record<string, Row>> = { model: {} }
  const pooled: Record<string, Judged[]> = { model: [] }
  for (const judge of Object.keys(judges)) {
    rows[judge] = {}
    pooled[judge] = []
  }
  let bytes = 0
  let milliseconds = 0
  let leftOut = 0
  for (const { name, documents } of sourcesOf(join(corpora, 'test'))) {
    const judged: Record<string, Judged[]> = Object.fromEntries(Object.keys(rows).map((judge) => [judge, []]))
    for (const { text } of documents) {
      if (isShared(text, shingles)) {
        leftOut++
        continue
      }
      const typed = text.replace(/[يى]/g, 'ی')
      bytes += Buffer.byteLength(typed)
      const start = performance.now()
      const words = readWords(typed)
      const scores = new Int32Array(words.count)
      for (let index = 0; index < words.count; index++) scores[index] = scoreOf(words, index)
      milliseconds += performance.now() - start
      for (const { form, isMaksura, index } of finalYehsOf(text, words)) {
        judged['model']?.push({ form, isMaksura, score: scores[index] as number })
        for (const [judge, answer] of Object.entries(judges))
          judged[judge]?.push({ form, isMaksura, score: answer(form) })
      }
    }
    for (const [judge, tokens] of Object.entries(judged)) {
      ;(rows[judge] as Record<string, Row>)[name] = rowOf(tokens, known, judge === 'model' ? MARGIN : 0)
      for (const token of tokens) pooled[judge]?.push(token)
    }
  }

  const summary: Record<string, { readonly macro: Row; readonly pooled: Row }> = {}
  for (const [judge, bySource] of Object.entries(rows)) {
    const macro = macroAverage(Object.values(bySource))
    const all = rowOf(pooled[judge] as Judged[], known, judge === 'model' ? MARGIN : 0)
    summary[judge] = { macro, pooled: all }
    printTable(judge, { ...bySource, 'macro-average': macro, 'all tokens': all })
  }
  const news = macroAverage(NEWS.flatMap((name) => rows['model']?.[name] ?? []))
  const figures = figuresOf({
    bySource: rows['model'] ?? {},
    ...(summary['model'] as { macro: Row; pooled: Row }),
    news,
  })
  console.log(`${leftOut} documents left out that share text with training.`)
  console.log(
    `Model: ${YEH_MODEL.length} bytes as shipped; ${(bytes / 1000 / milliseconds).toFixed(0)} MB/s, words read included.`,
  )
  console.log(
    `Margin ${MARGIN}: on the four news sources ${(100 * news.undecided).toFixed(2)} % undecided, ` +
      `${(100 * news.decided).toFixed(2)} % of the others right.\n`,
  )
  const floors = JSON.parse(readFileSync(FLOORS, 'utf8')).yeh
  const isBelow = compare(figures, floors)
  if (save) {
    const metrics = {
      figures,
      bySource: rows['model'],
      judges: summary,
      modelBytes: YEH_MODEL.length,
      leftOut,
      margin: MARGIN,
    }
    const rounded = JSON.stringify(
      metrics,
      (_, value) => (typeof value === 'number' ? Number(value.toFixed(5)) : value),
      2,
    )
    writeFileSync(METRICS, `${rounded}\n`)
  }
  process.exitCode = isBelow ? 1 : 0
}
