import { expect, it } from 'vitest'
import { RULES } from '../../src/rules/registry.ts'
import { ARABIC } from '../../src/web/words/arabic.ts'
import { ARABIC_RULES } from '../../src/web/words/arabic-rules.ts'
import { ENGLISH } from '../../src/web/words/english.ts'

it('every rule that the page offers has its sentence in Arabic', () => {
  expect(Object.keys(ARABIC_RULES).sort()).toEqual(RULES.map(({ id }) => id).sort())
  for (const sentence of Object.values(ARABIC_RULES)) expect(sentence).toMatch(/^[\u0600-\u06ff].*\.$/u)
})

it('every group of rules has a name in both languages', () => {
  const groups = [...new Set(RULES.map(({ id }) => id.slice(0, id.indexOf('/'))))].sort()
  for (const { groups: names } of [ARABIC, ENGLISH]) expect(Object.keys(names).sort()).toEqual(groups)
})

it.each([
  [1, 'تغيير واحد'],
  [2, 'تغييران'],
  [3, '3 تغييرات'],
  [10, '10 تغييرات'],
  [11, '11 تغييرا'],
  [99, '99 تغييرا'],
  [100, '100 تغيير'],
  [102, '102 تغيير'],
  [103, '103 تغييرات'],
])('%i changes are counted as Arabic counts', (count, text) => {
  expect(ARABIC.changedTimes(count)).toBe(text)
})

it('what the page itself says is written with Arabic letters', () => {
  const { finalYeh, ...rest } = ARABIC
  expect(finalYeh).toContain('\u06cc')
  const sentences = JSON.stringify([rest, Object.values(ARABIC_RULES)])
  // The two letters are named by some rules, in brackets.
  expect(sentences.replaceAll(/\([^)]*\)/g, '')).not.toMatch(/[\u06cc\u06a9\u06f0-\u06f9]/)
})
