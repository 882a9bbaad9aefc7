import { describe, expect, it, test } from 'vitest'
import { createNormalizer, normalize } from '../src/normalizer/normalizer.ts'
import { wordListOf } from '../src/yeh/word-list.ts'

const HEAD = 'قال الرئيس في البيان إن الوزارة تدعم المشروع، '

describe('the word list', () => {
  test.each([
    ['علی', 'علي'],
    ['وعلی، فعلی', 'وعلي، فعلي'],
    ['لعلی', 'لعلي'],
    ['عَلَی', 'عَلَي'],
    ['ﻋﻠی', 'علي'],
    ['کبری وكبری', 'كبرى وكبرى'],
  ])('%s becomes %s', (from, to) => {
    const words = { علی: 'علي', لعلی: 'لعلي', کبری: 'كبرى' }
    expect(normalize(HEAD + from, { words })).toBe(HEAD + to)
  })

  it('wins over what is asked for all words', () => {
    expect(normalize(`${HEAD}علی فی`, { words: { فی: 'فى' }, finalYeh: 'yeh' })).toBe(`${HEAD}علي فى`)
  })

  it('says nothing of longer words', () => {
    expect(normalize(`${HEAD}يتوالی`, { words: { والی: 'والي' }, finalYeh: 'maksura' })).toBe(`${HEAD}يتوالى`)
  })

  it('finds the same in one word again and again', () => {
    const { normalize: again } = createNormalizer({ words: { علی: 'علي' } })
    expect(again(`${HEAD}${'علی '.repeat(50)}`)).toBe(`${HEAD}${'علي '.repeat(50)}`)
  })

  test.each([
    [[], /no object/],
    ['علی', /no object/],
    [{ علی: 1 }, /"علی": its value is no string/],
    [{ علي: 'على' }, /ends in U\+06CC/],
    [{ ی: 'ي' }, /ends in U\+06CC/],
    [{ علی: 'علا' }, /must end in U\+064A/],
    [{ علی: 'إلى' }, /another word/],
  ])('refuses %j', (entries, message) => {
    expect(() => wordListOf(entries)).toThrow(message)
  })
})

describe('finalYeh', () => {
  test.each([
    ['judge', 'على في'],
    ['yeh', 'علي في'],
    ['maksura', 'على فى'],
    ['keep', 'علی فی'],
  ] as const)('%s', (finalYeh, expected) => {
    expect(normalize(`${HEAD}علی فی`, { finalYeh })).toBe(HEAD + expected)
  })
})
