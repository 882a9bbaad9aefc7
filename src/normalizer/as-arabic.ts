import { CleanedLines } from './cleaned-lines.ts'
import { outcomesOf, type Prepared } from './prepare.ts'

/** What repairs a line as a text that is known to be Arabic, by the rules that were asked for. */
export function arabicRepair(prepared: Prepared): (line: string) => string {
  const arabic: Prepared = { ...prepared, language: 'ar' }
  return (line) => {
    const lines = new CleanedLines()
    for (const outcome of outcomesOf(line, arabic)) lines.take(outcome)
    return lines.lines.map(({ text }) => text).join(' ')
  }
}
