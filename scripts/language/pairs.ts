/** Two words that say something only side by side: both are everyday words of Arabic, the second stands behind the first in another language alone. */
import { readFileSync } from 'node:fs'
import { readLanguageWords } from '../../src/language/words.ts'

const SEEDS = 'data/language-seeds.tsv'
/** Between the two words of a pair, where a blank is between pairs. */
const BETWEEN = '_'

/** The pairs of data/language-seeds.tsv, with a blank between the words, in letters that stand for keyboard variants. */
export function readPairs(): ReadonlySet<string> {
  const rows = readFileSync(SEEDS, 'utf8').split('\n')
  return new Set(rows.flatMap((row) => pairsOf(row.split('\t'))))
}

function pairsOf([, kind, pairs = '']: readonly string[]): readonly string[] {
  return kind === 'pair' ? pairs.split(' ').map(normalized) : []
}

function normalized(pair: string): string {
  return readLanguageWords(pair.replaceAll(BETWEEN, ' '))
    .map(({ letters }) => String.fromCodePoint(...letters))
    .join(' ')
}
