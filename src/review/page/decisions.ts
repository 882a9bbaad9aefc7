/** What an editor has settled, and the configuration that says so. */
import type { IndexedFile, IndexedWord, ReviewIndex } from '../page-data.ts'

/**
 * How words end: everywhere, and otherwise in single files; there an empty reading leaves the word to yakaf. Words are known by their
 * keys, files by their indexes.
 */
export interface Decisions {
  readonly everywhere: ReadonlyMap<string, string>
  readonly inFiles: ReadonlyMap<number, ReadonlyMap<string, string>>
}

type Words = Readonly<Record<string, string>>

/** What `yakaf.config.json` is to say, for the folder in which yakaf ran. */
export interface WordsConfiguration {
  readonly words?: Words
  readonly overrides?: readonly { readonly files: readonly string[]; readonly words: Words }[]
}

/**
 * A list of words is taken whole: one for some files stands in the place of the one for all, and of what the files had before. So each
 * holds all of them.
 */
export function configurationOf({ files, lists }: ReviewIndex, decisions: Decisions): WordsConfiguration {
  const wordsOf = (file: IndexedFile, index: number): Words =>
    sorted({
      ...(file.list === undefined ? {} : lists[file.list]),
      ...Object.fromEntries(decisions.everywhere),
      ...Object.fromEntries(decisions.inFiles.get(index) ?? []),
    })
  const everywhere = sorted({ ...commonList({ files, lists }), ...Object.fromEntries(decisions.everywhere) })
  const byWords = new Map<string, string[]>()
  for (const [index, file] of files.entries()) {
    const words = JSON.stringify(wordsOf(file, index))
    if (words !== JSON.stringify(everywhere)) byWords.set(words, [...(byWords.get(words) ?? []), patternOf(file)])
  }
  const overrides = [...byWords].map(([words, patterns]) => ({ files: patterns, words: JSON.parse(words) as Words }))
  return {
    ...(Object.keys(everywhere).length === 0 ? {} : { words: everywhere }),
    ...(overrides.length === 0 ? {} : { overrides }),
  }
}

/** Whether a word was settled anywhere. */
export function isSettled(word: IndexedWord, { everywhere, inFiles }: Decisions): boolean {
  const { key } = word
  return key !== undefined && (everywhere.has(key) || [...inFiles.values()].some((words) => words.has(key)))
}

/** The list that all files had, if it was one and the same. */
function commonList({ files, lists }: Pick<ReviewIndex, 'files' | 'lists'>): Words {
  const first = files[0]?.list
  return first !== undefined && files.every(({ list }) => list === first) ? (lists[first] ?? {}) : {}
}

/** The pattern that takes this file and no other: signs of patterns are letters in it, and it may not begin with `!`. */
function patternOf({ path, place = path }: IndexedFile): string {
  return `./${place.replace(/[\\*?[\]{}()!+@|]/g, '\\$&')}`
}

function sorted(words: Words): Words {
  const settled = Object.entries(words).filter(([, reading]) => reading !== '')
  return Object.fromEntries(settled.sort(([a], [b]) => (a < b ? -1 : 1)))
}
