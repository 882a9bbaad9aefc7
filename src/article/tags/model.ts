import { LINE_WEIGHTS, WEIGHT_SIGNS, WEIGHT_STEPS, WORD_WEIGHTS } from '../../data/line-weights.ts'
import type { PageLine } from '../page-line.ts'
import type { Chain } from './chain.ts'
import { CLASSES } from './classes.ts'
import { FEATURES } from './features.ts'
import { type Place, wordsOf } from './words.ts'

/** A chain and what it knows of words. */
export interface Model {
  readonly chain: Chain
  /** The feature that a word is, by its name. */
  readonly words: ReadonlyMap<string, number>
}

let model: Model | undefined

/** The trained chain, unpacked when it is first asked for. */
export function trainedModel(): Model {
  model ??= unpacked()
  return model
}

/** The features that the words of a line are. */
export function wordsIn(line: PageLine, place: Place): readonly number[] {
  const { words } = trainedModel()
  return wordsOf(line, place).flatMap((word) => words.get(word) ?? [])
}

function unpacked(): Model {
  const classes = CLASSES.length
  const rows = WORD_WEIGHTS.split('\n')
  const end = FEATURES * classes
  const features = new Float64Array(end + rows.length * classes)
  const weights = Array.from(LINE_WEIGHTS, weightOf)
  features.set(weights.slice(0, end))
  const words = new Map<string, number>()
  for (const [index, row] of rows.entries()) {
    const tab = row.indexOf('\t')
    const start = end + index * classes
    for (let at = 0; at < tab; at += 2)
      features[start + WEIGHT_SIGNS.indexOf(row.charAt(at))] = weightOf(row.charAt(at + 1))
    words.set(row.slice(tab + 1), FEATURES + index)
  }
  return { chain: { classes, features, transitions: Float64Array.from(weights.slice(end)) }, words }
}

function weightOf(sign: string): number {
  return (WEIGHT_SIGNS.indexOf(sign) - WEIGHT_SIGNS.length / 2) / WEIGHT_STEPS
}
