/** Documents in several languages, whose outputs were written by hand (`fixtures/mixed`). */
import { createNormalizer } from '../../src/normalizer/normalizer.ts'
import { casesOf } from '../../test/helpers/fixture-cases.ts'
import type { Figures } from '../yeh/report.ts'

const FINAL_MAKSURA = /\u0649(?!\p{L})/gu

/**
 * In how many per cent of them each stretch is repaired, or left, as is written; and how many come out to the byte: in a repaired one
 * a final yeh may be another, which is no matter of the language.
 */
export function mixedFigures(): Figures {
  const cases = [...casesOf('mixed'), ...casesOf('known-failures').filter(({ name }) => name.includes('/mixed-'))]
  const results = cases.map(({ input, output, options }) => {
    const result = createNormalizer(options).normalize(input)
    return { isExact: result === output, isTold: withoutMaksura(result) === withoutMaksura(output) }
  })
  const told = results.filter(({ isTold }) => isTold).length
  const exact = results.filter(({ isExact }) => isExact).length
  console.log(`Mixed documents: ${cases.length}, the languages of ${told} told in every stretch, ${exact} exact`)
  console.log()
  return { 'mixed.told': (100 * told) / cases.length, 'mixed.exact': (100 * exact) / cases.length }
}

function withoutMaksura(text: string): string {
  return text.replace(FINAL_MAKSURA, '\u064a')
}
