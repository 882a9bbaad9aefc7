/**
 * Trains the chain that tells what the lines of a page are (docs/decisions/0048-what-the-words-of-a-line-say.md).
 *
 *     tsx scripts/train-lines.ts [--hands HAND,... | --without HAND,... --to FILE]
 *
 * Writes src/data/line-weights.ts, the same bytes on every run, from data/line-readings.tsv, to which read-lines.ts adds. With --hands nothing is written:
 * each of these hands is judged by a chain that was trained without it, and the lines told right are printed beside those of the rules. With --without a
 * chain that has not seen these hands is written to a file, to read their pages with.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { CLASSES, TEXT } from '../src/article/tags/classes.ts'
import { FEATURES } from '../src/article/tags/features.ts'
import { believed, type Lesson, trainChain, type Weighing } from './article/chain-training.ts'
import { type Reading, readings } from './article/readings.ts'

const MODEL = 'src/data/line-weights.ts'
/** Pages that a word must stand on to be asked for. */
const FEWEST_PAGES = 3
/** Parts of a natural log-odd that a step of a weight is, and the most steps: one sign each. */
const STEPS = 8
const MOST = 31
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const { values: asked } = parseArgs({
  options: { hands: { type: 'string' }, without: { type: 'string' }, to: { type: 'string', default: MODEL } },
})
const all = readings()
if (asked.hands === undefined) {
  const without = asked.without?.split(',') ?? []
  writeFileSync(asked.to, moduleOf(trained(all.filter(({ hand }) => !without.includes(hand)))))
} else judgeHands(asked.hands.split(','))

interface Trained {
  readonly chain: Weighing
  /** Of each word asked for the number of its feature. */
  readonly vocabulary: ReadonlyMap<string, number>
}

function trained(pages: readonly Reading[]): Trained {
  const vocabulary = vocabularyOf(pages)
  const lessons = pages.map((page) => lessonOf(page, vocabulary))
  return { chain: trainChain(lessons, FEATURES + vocabulary.size, CLASSES.length), vocabulary }
}

/** The words of enough pages; a page that several readers read counts once. */
function vocabularyOf(pages: readonly Reading[]): ReadonlyMap<string, number> {
  const seenOn = new Map<string, Set<string>>()
  for (const { page, words } of pages)
    for (const word of words.flat()) {
      const own = seenOn.get(word)
      if (own === undefined) seenOn.set(word, new Set([page]))
      else own.add(page)
    }
  const kept = [...seenOn].filter(([, on]) => on.size >= FEWEST_PAGES)
  return new Map(kept.map(([word], index) => [word, FEATURES + index]))
}

function lessonOf({ features, words, truth }: Reading, vocabulary: ReadonlyMap<string, number>): Lesson {
  return {
    features: features.map((own, line) => [
      ...own,
      ...(words[line] ?? []).flatMap((word) => vocabulary.get(word) ?? []),
    ]),
    truth,
  }
}

function judgeHands(hands: readonly string[]): void {
  for (const hand of hands) {
    const { chain, vocabulary } = trained(all.filter((page) => page.hand !== hand))
    const shipped = rounded(chain)
    const pages = all.filter((page) => page.hand === hand)
    const told = pages.flatMap((page) => verdicts(page, lessonOf(page, vocabulary), shipped))
    const count = (is: (verdict: Verdict) => boolean): number => told.filter(is).length
    console.log(
      `${hand}: ${told.length} lines, rules ${count(({ ruled, truth }) => ruled === truth)}, learned ${count(({ learned, truth }) => learned === truth)} right; types of lines of the text not asked: ${count(({ ruled, truth }) => partOf(ruled) === partOf(truth))}, ${count(({ learned, truth }) => partOf(learned) === partOf(truth))}`,
    )
  }
}

function partOf(index: number): string {
  const name = CLASSES[index] as string
  return TEXT.has(name) ? 'text' : name
}

interface Verdict {
  readonly ruled: number
  readonly learned: number
  readonly truth: number
}

function verdicts({ ruled, truth }: Reading, { features }: Lesson, chain: Weighing): readonly Verdict[] {
  const { lines } = believed(chain, features)
  return truth.map((own, line) => {
    const row = lines.subarray(line * CLASSES.length, (line + 1) * CLASSES.length)
    return { truth: own, ruled: ruled[line] as number, learned: row.indexOf(Math.max(...row)) }
  })
}

function stepOf(weight: number): number {
  return Math.max(-MOST, Math.min(MOST, Math.round(weight * STEPS)))
}

function rounded({ classes, features, transitions }: Weighing): Weighing {
  const round = (weight: number): number => stepOf(weight) / STEPS
  return { classes, features: features.map(round), transitions: transitions.map(round) }
}

function signOf(step: number): string {
  return SIGNS.charAt(step + SIGNS.length / 2)
}

function moduleOf({ chain, vocabulary }: Trained): string {
  const { features, transitions, classes } = chain
  const steps = [...Array.from(features.subarray(0, FEATURES * classes), stepOf), ...Array.from(transitions, stepOf)]
  const words = [...vocabulary].flatMap(([word, feature]) => {
    const row = Array.from(features.subarray(feature * classes, (feature + 1) * classes), stepOf)
    const weights = row.flatMap((step, index) => (step === 0 ? [] : [`${SIGNS.charAt(index)}${signOf(step)}`]))
    return weights.length === 0 ? [] : [`${weights.join('')}\t${word}`]
  })
  const count = words.reduce((sum, row) => sum + row.indexOf('\t') / 2, 0)
  return [
    '// @generated by scripts/train-lines.ts from data/line-readings.tsv. Do not edit.',
    `// ${steps.filter((step) => step !== 0).length} weights of forms and places, ${count} of ${words.length} words.`,
    '',
    '/** Parts of a natural log-odd that a weight counts in. */',
    `export const WEIGHT_STEPS = ${STEPS}`,
    '',
    '/** For each weight the sign that stands so far from the middle one: first each feature for each class, then each class behind each. */',
    `export const WEIGHT_SIGNS = '${SIGNS}'`,
    `export const LINE_WEIGHTS =\n  '${steps.map(signOf).join('')}'`,
    '',
    '/** A line each: for each class that a word weighs for the sign of its number and that of the weight, then a tab and the word. */',
    `export const WORD_WEIGHTS =\n  '${words.sort().join('\\n').replaceAll('\t', '\\t').replaceAll("'", "\\'")}'`,
    '',
  ].join('\n')
}
