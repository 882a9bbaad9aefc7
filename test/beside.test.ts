import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../src/engine/compile.ts'
import { slotAt } from '../src/engine/program.ts'
import { isHeardBefore } from '../src/engine/runs.ts'
import { neighbourOf, neighbours } from '../src/kernel/neighbours.ts'
import type { PatternRule } from '../src/rule/rule.ts'
import { isArabicLetter, isArabicMark, isLatinLetter } from '../src/text/characters.ts'
import { MINUS_SIGN } from '../src/text/code-points.ts'
import { EDGE } from '../src/text/segment.ts'
import { runs } from './properties/runs.ts'
import { ALL_RULES, DEFAULT_RULES, SETTINGS } from './reference/rules.ts'

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)
const SYMBOLS = [
  ...[0xb2, 0xb3, 0xb7, 0xb9],
  ...range(0x370, 0x3ff),
  ...range(0x2030, 0x2037),
  ...range(0x2074, 0x207e),
  ...range(0x2080, 0x208e),
  ...range(0x2180, 0x27bf),
].filter((code) => code !== MINUS_SIGN)
/** What may stand between a symbol and a run, or behind the symbol. */
const OTHERS = [EDGE, undefined, ...'- /ذ7\u200f'].map((one) =>
  typeof one === 'string' ? (one.codePointAt(0) as number) : one,
)
const near = OTHERS.filter((code) => code !== undefined)

const patterns = ALL_RULES.filter((rule): rule is PatternRule => rule.kind === 'pattern')

/** All that a rule says of surroundings that `code` is a part of. */
function saidOf({ beside, plain }: PatternRule, code: number): string {
  const said: unknown[] = []
  for (const other of OTHERS) {
    said.push(beside?.before?.(code, other), plain?.unless(code, other))
    for (const isLong of [false, true]) said.push(beside?.behind?.(code, isLong, other))
  }
  for (const other of near) {
    said.push(beside?.before?.(other, code), plain?.unless(other, code))
    for (const third of near) said.push(beside?.before?.(other, third, code), beside?.before?.(other, code, third))
    for (const isLong of [false, true]) {
      said.push(beside?.behind?.(other, isLong, code), beside?.behind?.(other, isLong, undefined, [code]))
      for (const second of near) {
        said.push(beside?.behind?.(other, isLong, undefined, [code, second]))
        said.push(beside?.behind?.(other, isLong, undefined, [second, code]))
      }
    }
  }
  return JSON.stringify(said)
}

describe('marks before runs', () => {
  const program = compile(DEFAULT_RULES, SETTINGS)
  const plains = range(0x20, 0x7ff).flatMap((code) => slotAt(program, code).plain ?? [])
  const codes = neighbours()
  const marks = codes.filter(isArabicMark)
  const code = fc.constantFrom(...codes)
  /** What the kernel is told of further. */
  const told = fc.constantFrom(
    ...[EDGE, 0x0a, 0x20],
    ...codes.filter((one) => isArabicLetter(one) || isLatinLetter(one)),
  )

  it('have no rule listen that does not listen without them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...plains), fc.constantFrom(...marks), told, code, code, (plain, mark, ...others) => {
        const [first, ...further] = others
        if (isHeardBefore(plain, mark, ...others)) expect(isHeardBefore(plain, first, ...further)).toBe(true)
      }),
      runs(20_000),
    )
  })
})

describe('symbols beside runs', () => {
  it('have one number', () => {
    expect(new Set(SYMBOLS.map(neighbourOf)).size).toBe(1)
    expect(neighbourOf(MINUS_SIGN)).toBe(0)
  })

  it.each(patterns)('are all the same to $id', (rule) => {
    expect(new Set(SYMBOLS.map((code) => saidOf(rule, code))).size).toBe(1)
  })
})
