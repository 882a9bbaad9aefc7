/** Each source judged by a model that has seen all the others. */
import { scoresOf } from './dev.ts'
import { fitModel } from './fit.ts'
import { formAt, type Lesson } from './lesson.ts'
import { type Judged, macroAverage, type Row, rowOf } from './measure.ts'
import { printTable } from './report.ts'

/** Nearer to nought than this is undecided: about the margin of the model that ships. */
const MARGIN = 52

export function leaveOut(lessons: readonly Lesson[]): void {
  const rows: Record<string, Row> = {}
  const pooled: Judged[] = []
  for (const name of new Set(lessons.map(({ source }) => source))) {
    const learned = lessons.filter(({ source }) => source !== name)
    const left = lessons.filter(({ source }) => source === name)
    const { lists, weights } = fitModel(learned)
    const forms = formsOf(left)
    const judged = scoresOf(left, lists, weights).map(({ isMaksura, score }, at) => ({
      form: forms[at] as string,
      isMaksura,
      score,
    }))
    rows[name] = rowOf(judged, new Set(formsOf(learned)), MARGIN)
    for (const token of judged) pooled.push(token)
    console.log(`${name}: ${(100 * rows[name].all).toFixed(2)} % right`)
  }
  printTable('each source by a model of the others', { ...rows, 'macro-average': macroAverage(Object.values(rows)) })
  const ali = rowOf(pooled, new Set(), MARGIN)
  console.log(`all tokens: علي/على ${(100 * ali.ali).toFixed(2)}, real علي missed ${(100 * ali.aliMissed).toFixed(2)}`)
}

function formsOf(lessons: readonly Lesson[]): readonly string[] {
  return lessons.flatMap(({ words, indices }) => Array.from(indices, (index) => formAt(words, index)))
}
