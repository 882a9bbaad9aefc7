/** What the judge makes of a few words by themselves, as a title or a line of a dialogue has them. */
import { type Answer, answerOf } from '../../src/language/judge.ts'
import { newKernel } from '../../src/normalizer/new-kernel.ts'
import { prepare } from '../../src/normalizer/prepare.ts'
import { encode } from '../../src/text/utf8.ts'

/** Numbers of words that are looked at. */
export const LENGTHS: readonly number[] = [1, 2, 3, 4, 6]
/** Stretches of one length from one line, at most, so that long lines do not outweigh all others. */
const MOST = 4
const WORD = /\p{Script=Arabic}[\p{Script=Arabic}\p{M}\u200c]*/gu

const kernel = newKernel(prepare({}).program)

/** How often a stretch of so many words was taken for what. */
export type Answers = Readonly<Record<Answer, number>>

export function answersOf(lines: readonly string[], length: number): Answers {
  const answers = { arabic: 0, other: 0, undecided: 0 }
  for (const line of lines) for (const stretch of stretchesOf(line, length)) answers[answerTo(stretch)]++
  return answers
}

/** Words that stand side by side, none of them in two stretches. */
function stretchesOf(line: string, length: number): readonly string[] {
  const words = line.match(WORD) ?? []
  const count = Math.min(MOST, Math.floor(words.length / length))
  return Array.from({ length: count }, (_, index) => words.slice(index * length, (index + 1) * length).join(' '))
}

function answerTo(stretch: string): Answer {
  const bytes = encode(stretch)
  kernel.load(bytes)
  const { positive, negative, words } = kernel.readLeaf(0, bytes.length, 0)
  return answerOf(positive - negative, words)
}
