/** What is asked again of a text is answered as at first, and texts are let go of. */
import { expect, test } from 'vitest'
import { remembered, turnPages } from '../src/article/remembered.ts'

test('the last texts are not asked about again, whatever the answer was', () => {
  const asked: string[] = []
  const isLong = remembered((text): true | undefined => {
    asked.push(text)
    return text.length > 3 ? true : undefined
  })
  expect(['ab', 'abcd', 'ab', 'abcd'].map(isLong)).toEqual([undefined, true, undefined, true])
  expect(asked).toEqual(['ab', 'abcd'])
})

test('long texts are not kept, and of short ones only some', () => {
  let asked = 0
  const lengthOf = remembered((text) => {
    asked++
    return text.length
  })
  const long = 'x'.repeat(10_000)
  expect([lengthOf(long), lengthOf(long)]).toEqual([10_000, 10_000])
  expect(asked).toBe(2)
  for (let round = 0; round < 2; round++) for (let text = 0; text < 5000; text++) lengthOf(String(text))
  expect(asked).toBe(10_002)
})

test('what a page asked is known on the next, and no longer unless that asks too', () => {
  const asked: string[] = []
  const read = remembered((text): string => {
    asked.push(text)
    return text.toUpperCase()
  })
  for (const page of [['site', 'one'], ['site', 'two'], ['site'], [], [], ['site']]) {
    for (const text of page) expect(read(text)).toBe(text.toUpperCase())
    turnPages()
  }
  expect(asked).toEqual(['site', 'one', 'two', 'site'])
})
