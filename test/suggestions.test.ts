/** What line rules say reaches the reports, in its place, and changes nothing. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { createNormalizer } from '../src/normalizer/normalizer.ts'
import { prepare } from '../src/normalizer/prepare.ts'
import { arabicText } from './properties/arbitrary.ts'

const IMPOSSIBLE = 'افتتح المعرض في 31 شباط 2015 في المدينة'
const WEEKDAY = 'وعقد الاجتماع يوم الأربعاء 7 أكتوبر 2014 في الوزارة'

function suggestions(text: string, options = {}): readonly (readonly [string, number, string])[] {
  return [...createNormalizer(options).explain(text).diagnostics()].flatMap((one) =>
    one.level === 'suggestion' ? [[one.rule, one.position.byteOffset, one.text] as const] : [],
  )
}

function offsetIn(text: string, part: string): number {
  return Buffer.byteLength(text.slice(0, text.indexOf(part)))
}

describe('suggestions', () => {
  test('are in order among the changes', () => {
    const text = `کتب\n${IMPOSSIBLE}\r\n${WEEKDAY}، ثم کتب\n`
    const found = [...createNormalizer().explain(text).diagnostics()].map(({ level, rule }) => [level, rule])
    expect(found).toEqual([
      ['warning', 'letters/keheh'],
      ['suggestion', 'dates/impossible-day'],
      ['suggestion', 'dates/weekday-mismatch'],
      ['warning', 'letters/keheh'],
    ])
  })

  test('tell where the stretch is, as it stands', () => {
    const text = `\u{1f468} ${IMPOSSIBLE}\n\nفي (${WEEKDAY})`
    expect(suggestions(text)).toEqual([
      ['dates/impossible-day', offsetIn(text, '31 شباط'), '31 شباط 2015'],
      ['dates/weekday-mismatch', offsetIn(text, 'الأربعاء'), 'الأربعاء 7 أكتوبر 2014'],
    ])
  })

  test('of one line may overlap', () => {
    expect(suggestions('الأربعاء 7 أكتوبر 2014هـ', { language: 'ar' }).map(([rule]) => rule)).toEqual([
      'dates/weekday-mismatch',
      'dates/wrong-calendar',
    ])
  })

  test('are none where rules may not change anything', () => {
    const persian = 'این نمایشگاه در روز دوشنبه ۳۰ اسفند ۱۴۰۰ برگزار شد و تا پایان هفته ادامه داشت'
    expect(suggestions(persian)).toEqual([])
    const arabic =
      'وقد حضر كثير من الناس إلى هذا المعرض الذي كان في المدينة، ثم عادوا منه إلى بيوتهم بعد أن رأوا كل شيء.'
    expect(suggestions(`${arabic} ${IMPOSSIBLE}\n\n${persian}`).map(([rule]) => rule)).toEqual(['dates/impossible-day'])
    expect(suggestions(persian, { language: 'ar' }).length).toBeGreaterThan(0)
  })

  test.each([
    [{ skip: ['dates'] }, []],
    [{ skip: ['dates/impossible-day'] }, ['dates/weekday-mismatch']],
    [{ only: ['letters'] }, []],
    [{ only: ['dates/impossible-day'] }, ['dates/impossible-day']],
    [{ dates: 'keep' as const }, []],
  ])('are chosen like other rules: %j', (options, rules) => {
    expect(suggestions(`${IMPOSSIBLE}\n${WEEKDAY}`, options).map(([rule]) => rule)).toEqual(rules)
  })

  test('count as no change', () => {
    const report = createNormalizer().explain(IMPOSSIBLE)
    expect(report).toMatchObject({ text: IMPOSSIBLE, changed: false, counts: {}, undecided: 0 })
    expect([...report.diagnostics()]).toHaveLength(1)
  })

  test('cost a plain run nothing: its program has no line rules', () => {
    expect(prepare({}).program.lineRules).toEqual([])
    expect(prepare({}, undefined, 'report').program.lineRules.length).toBeGreaterThan(5)
  })

  test('of text that was read in a wrong encoding stand in its line', () => {
    const misread = Buffer.from(IMPOSSIBLE, 'utf8').toString('latin1')
    const text = `${WEEKDAY}\n${misread}\n`
    const found = [...createNormalizer().explain(text).diagnostics()]
    expect(found.map(({ rule, position }) => [rule, position.line])).toEqual([
      ['dates/weekday-mismatch', 1],
      ['mojibake/misread-bytes', 2],
      ['dates/impossible-day', 2],
    ])
  })
})

it('no byte and no count depends on whether anybody asks', () => {
  const options = { unsafe: true } as const
  const plain = createNormalizer(options)
  const silent = createNormalizer({ ...options, skip: ['dates/impossible-day', 'dates/weekday-mismatch'] })
  fc.assert(
    fc.property(fc.array(fc.oneof(arabicText(), fc.constantFrom(IMPOSSIBLE, WEEKDAY)), { maxLength: 4 }), (parts) => {
      const text = parts.join('\n\n')
      const report = plain.explain(text)
      expect(report.text).toBe(plain.normalize(text))
      expect(report.counts).toEqual(silent.explain(text).counts)
      const offsets = [...report.diagnostics()].map(({ position }) => position.byteOffset)
      expect(offsets).toEqual([...offsets].sort((a, b) => a - b))
    }),
    { numRuns: 300 },
  )
})
