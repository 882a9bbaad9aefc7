/** What is none of the links to the articles before and behind, whose label names one article each, and items that a chain gives back to a text. */
import { describe, expect, test } from 'vitest'
import { labelledButton } from '../src/article/button-words.ts'
import { kindOf, type LineKind } from '../src/article/line-kind.ts'
import { pageLines } from '../src/article/page-line.ts'
import { type Part, part } from '../src/article/part.ts'
import { withItems } from '../src/article/tags/items.ts'
import { withOneTurn } from '../src/article/tags/turns.ts'

function lines(...raws: readonly string[]) {
  return pageLines(raws.map((raw, index) => ({ raw, text: raw, start: index * 100, end: index * 100 + raw.length })))
}

/** Labels for links as the rules leave them, and what stands below them. */
function linked(...raws: readonly string[]): readonly Part[] {
  return lines(...raws).map((line) =>
    line.kind === 'related' ? part('furniture', line, 'a label') : part('related', line, 'below a label for links'),
  )
}

const roles = (parts: readonly Part[]) => withOneTurn(parts).map(({ role }) => role)

describe('below the links to the articles before and behind', () => {
  test('stands no third', () => {
    const parts = linked('السابق', 'ختام ملتقى القرية', 'التالي', 'محاضرة عن المعاصر', 'القرية في أرقام', 'سبع معاصر')
    expect(roles(parts)).toEqual(['furniture', 'related', 'furniture', 'related', 'furniture', 'furniture'])
  })

  test('but below one label for both, or another for more', () => {
    const both = linked('السابق', 'التالي', 'ختام ملتقى القرية', 'محاضرة عن المعاصر')
    expect(roles(both).slice(2)).toEqual(['related', 'related'])
    const more = linked('السابق', 'ختام ملتقى القرية', 'اقرأ أيضا', 'محاضرة عن المعاصر', 'القرية تحتفل')
    expect(roles(more).slice(3)).toEqual(['related', 'related'])
  })
})

test('the label of a neighbour names an article, not what somebody had before', () => {
  expect(labelledButton('السؤال السابق: بيع الثمر')).toBe('headline')
  expect(labelledButton('الفريق السابق: شباب المرسى')).toBeUndefined()
})

test.each<[string, LineKind]>([
  ['تم قراءته 1021 مرات', 'furniture'],
  ['اقرأ أيضا', 'related'],
])('what counts readers is no label for links: %s', (raw, kind) => {
  expect(kindOf({ raw, text: raw, start: 0, end: raw.length })).toBe(kind)
})

test('an item beside items is one, what is said behind a dash is not', () => {
  const parts = lines('✓ ثبت موعد النوم.', '✓ أبعد الهاتف قليلا.', '- لم أنم.').map((line) =>
    part('body', line, 'a text'),
  )
  const [first, second, said] = parts.map(({ line }) => line)
  if (first === undefined || second === undefined || said === undefined) throw new Error('a blank line')
  const types = withItems(
    parts,
    new Map([first, second, said].map((line, index) => [line, index === 0 ? 'list' : 'paragraph'])),
  )
  expect([...types.values()]).toEqual(['list', 'list', 'paragraph'])
})
