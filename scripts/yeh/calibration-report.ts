/** Prints how sure the judge is against how often it is right. */
import { bucketsOf, coverageOf, ERRORS, type Sized } from './calibration.ts'

export function printBuckets(title: string, tokens: readonly Sized[], edges: readonly number[]): void {
  console.log(title)
  console.log('size of score        % of tokens     % right')
  bucketsOf(tokens, edges).forEach(({ from, share, right }, index) => {
    const range = `${from} to ${edges[index + 1] ?? 'more'}`
    console.log(`${range.padEnd(16)} ${(100 * share).toFixed(2).padStart(15)} ${(100 * right).toFixed(2).padStart(11)}`)
  })
  console.log()
}

export function printCoverage(tokens: readonly Sized[]): void {
  console.log('error at most   score at least   coverage (%)')
  for (const error of ERRORS) {
    const { covered, size } = coverageOf(tokens, error)
    const cells = [`${(100 * error).toFixed(2)} %`, String(size), (100 * covered).toFixed(2)]
    console.log(cells.map((cell, index) => cell.padStart([13, 16, 14][index] ?? 0)).join(' '))
  }
  console.log()
}
