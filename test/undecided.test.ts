/** Words that are left undecided: every one is told, however many there are and wherever they stand. */
import { expect, it, test } from 'vitest'
import { createNormalizer } from '../src/index.ts'

/** رأی is a noun or a verb here, and nothing tells which; the rest is clear. */
const SENTENCE = 'جلس الطلاب فی الساحة. رأی أحمد. ثم رجعوا إلی البیت الذی فی المدینة.'
const { explain } = createNormalizer()

test.each([
  ['paragraphs', '\n\n', 5],
  ['lines', '\n', 5],
  ['sentences of one line, more than the kernel has room for', ' ', 5000],
  ['paragraphs, more than the kernel has room for', '\n\n', 5000],
])('in %s', (_, between, count) => {
  const text = Array.from({ length: count }, () => SENTENCE).join(between)
  const report = explain(text)
  expect(report.undecided).toBe(count)
  const notes = [...report.diagnostics()].filter(({ level }) => level === 'note')
  expect(notes).toHaveLength(count)
  const offsets = notes.map(({ position }) => position.byteOffset)
  expect(offsets).toEqual(offsets.toSorted((a, b) => a - b))
})

it('not in a text that is right', () => {
  const once = explain(SENTENCE)
  expect(once.undecided).toBe(1)
  expect(explain(once.text).undecided).toBe(0)
})

it('not where the rule is off, nor where somebody has settled the word', () => {
  expect(createNormalizer({ finalYeh: 'yeh' }).explain(SENTENCE).undecided).toBe(0)
  expect(createNormalizer({ words: { رأی: 'رأى' } }).explain(SENTENCE).undecided).toBe(0)
})
