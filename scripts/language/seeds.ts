/** Words by hand, which training begins with (data/language-seeds.tsv), and forms of Persian (data/persian-stems.tsv). */
import { readFileSync } from 'node:fs'
import { featuresOf } from './features.ts'
import { readPairs } from './pairs.ts'
import { persianCommands, persianForms } from './persian.ts'

const SEEDS = 'data/language-seeds.tsv'
/** One with this sign before it is kept however common it is in Arabic. */
const KEPT = '+'
/** Joined to what follows in Arabic, and in Persian not. */
const AND = 'و'

/**
 * `word`: common in its language. `form`: made of a stem. `command`: a form that is no name, and that no Arabic text has. `name`: of people. `shared`: of Arabic and others. `formula`: of
 * phrases that all who use the script have. `pair`: of two words that say something only side by side.
 */
export type SeedKind = 'word' | 'pair' | 'form' | 'command' | 'name' | 'shared' | 'formula'

export interface Seed {
  /** BCP 47; empty when it is of no one language. */
  readonly language: string
  readonly kind: SeedKind
  readonly isKept: boolean
}

/** The seeds by word; commands come first, then the first line that has a word wins, and forms come last. */
export function readSeeds(): ReadonlyMap<string, Seed> {
  const seeds = new Map<string, Seed>()
  const enter = (text: string, seed: Seed): void => {
    for (const { word } of featuresOf(text)) if (!seeds.has(word)) seeds.set(word, seed)
  }
  for (const pair of readPairs()) seeds.set(pair, { language: 'fa', kind: 'pair', isKept: false })
  for (const command of persianCommands()) enter(command, { language: 'fa', kind: 'command', isKept: false })
  for (const line of readFileSync(SEEDS, 'utf8').split('\n')) {
    const [language = '', kind = '', words = ''] = line.split('\t')
    if (line === '' || line.startsWith('#') || language === 'language' || kind === 'pair') continue
    for (const entry of words.split(' ')) {
      enter(entry, { language: language === 'mul' ? '' : language, kind: kindOf(kind), isKept: entry.startsWith(KEPT) })
      if (kind === 'name') enter(AND + entry, { language: 'ar', kind, isKept: false })
    }
  }
  for (const form of persianForms()) enter(form, { language: 'fa', kind: 'form', isKept: false })
  return seeds
}

function kindOf(text: string): SeedKind {
  if (text === 'word' || text === 'name' || text === 'shared' || text === 'formula') return text
  throw new Error(`${SEEDS}: ${JSON.stringify(text)} is no kind of word`)
}
