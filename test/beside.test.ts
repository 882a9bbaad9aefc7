import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstWords, lastWords } from '../src/calendar/glue.ts'
import { compile } from '../src/engine/compile.ts'
import { slotAt } from '../src/engine/program.ts'
import { isHeardBefore } from '../src/engine/runs.ts'
import { neighbourOf, neighbours } from '../src/kernel/neighbours.ts'
import type { PatternRule } from '../src/rule/rule.ts'
import { alike, SIZES, type Size, UNSIZED } from '../src/text/beside.ts'
import { isArabicLetter, isArabicMark, isLatinLetter } from '../src/text/characters.ts'
import { HYPHEN_MINUS, MINUS_SIGN, SPACE } from '../src/text/code-points.ts'
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

const ALL_SIZES: readonly Size[] = [...SIZES, UNSIZED]

const patterns = ALL_RULES.filter((rule): rule is PatternRule => rule.kind === 'pattern')

/** All that a rule says of surroundings that `code` is a part of. */
function saidOf({ beside, plain }: PatternRule, code: number): string {
  const said: unknown[] = []
  for (const other of OTHERS) {
    said.push(plain?.unless(code, other))
    for (const size of ALL_SIZES) said.push(beside?.before?.(code, size, other), beside?.behind?.(code, size, other))
  }
  for (const other of near) {
    said.push(plain?.unless(other, code))
    for (const size of ALL_SIZES) {
      said.push(beside?.before?.(other, size, code))
      said.push(beside?.behind?.(other, size, code), beside?.behind?.(other, size, undefined, [code]))
      for (const second of near) {
        said.push(beside?.before?.(other, size, second, code), beside?.before?.(other, size, code, second))
        said.push(beside?.behind?.(other, size, undefined, [code, second]))
        said.push(beside?.behind?.(other, size, undefined, [second, code]))
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
        for (const size of ALL_SIZES)
          if (isHeardBefore(plain, size, mark, ...others))
            expect(isHeardBefore(plain, size, first, ...further)).toBe(true)
      }),
      runs(20_000),
    )
  })
})

describe('code points from the third on', () => {
  const codes = neighbours()
  const words = [...firstWords(), ...lastWords()].map((word) => [...word].map((letter) => letter.charCodeAt(0)))
  const prefix = fc.constantFrom([], [HYPHEN_MINUS], [HYPHEN_MINUS, SPACE], [MINUS_SIGN], [MINUS_SIGN, SPACE])
  const word = fc.constantFrom(...words, ...words.map((letters) => letters.toReversed()))
  const tail = fc.array(fc.constantFrom(...codes), { minLength: 2, maxLength: 3 })
  /** Which of them is another, and the other by its number among those that are alike. */
  const place = fc.tuple(fc.nat(), fc.nat())

  it.each(patterns.filter(({ beside }) => beside))('are all the same to $id as those that are alike', ({ beside }) => {
    const saidOf = (size: Size, [first = EDGE, second = EDGE, ...further]: readonly number[]): unknown[] => [
      beside?.before?.(first, size, second, ...further),
      beside?.behind?.(first, size, second, undefined, further),
      beside?.behind?.(SPACE, size, undefined, [first, second, ...further]),
    ]
    fc.assert(
      fc.property(prefix, word, tail, place, (before, letters, behind, [at, among]) => {
        const all = [...before, ...letters.slice(0, 4), ...behind]
        const index = 2 + (at % (all.length - 2))
        const twins = codes.filter((code) => alike(code) === alike(all[index] as number))
        const others = all.with(index, twins[among % twins.length] ?? EDGE)
        for (const size of ALL_SIZES) expect(saidOf(size, others)).toEqual(saidOf(size, all))
      }),
      runs(5000),
    )
  })
})

describe('symbols beside runs', () => {
  it('have one number', () => {
    expect(new Set(SYMBOLS.map(neighbourOf)).size).toBe(1)
    expect(SYMBOLS.map(neighbourOf)).not.toContain(neighbourOf(MINUS_SIGN))
  })

  it.each(patterns)('are all the same to $id', (rule) => {
    expect(new Set(SYMBOLS.map((code) => saidOf(rule, code))).size).toBe(1)
  })
})
