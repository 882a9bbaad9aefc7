/** Words whose last letter was left undecided, over all files: what an editor settles once. */
import { YakafError } from '../text/error.ts'
import { wordListOf } from '../yeh/word-list.ts'
import { MOST_CONTEXTS, MOST_FILES_OF_WORD, MOST_WORDS } from './limits.ts'
import type { IndexedContext, IndexedWord } from './page-data.ts'
import type { ReviewedNote } from './reviewed.ts'

/** One word, as it grows. */
interface Open {
  readonly note: ReviewedNote
  /** How often each reading was written. */
  readonly written: Map<string, number>
  readonly files: Map<number, number>
  readonly contexts: IndexedContext[]
  count: number
}

export class WordGatherer {
  readonly #words = new Map<string, Open>()
  #omitted = 0

  /** What was found in the file of that index. */
  add(file: number, notes: readonly ReviewedNote[]): void {
    for (const note of notes) this.#add(file, note)
  }

  /** The most frequent first. */
  finish(): { readonly listed: readonly IndexedWord[]; readonly omitted: number } {
    const listed = [...this.#words.values()].map(indexed).sort((a, b) => b.count - a.count)
    return { listed, omitted: this.#omitted }
  }

  #add(file: number, note: ReviewedNote): void {
    const open = this.#words.get(note.word) ?? opened(note)
    if (open.count === 0) {
      if (this.#words.size >= MOST_WORDS) {
        this.#omitted++
        return
      }
      this.#words.set(note.word, open)
    }
    open.count++
    const [written] = note.readings
    open.written.set(written, (open.written.get(written) ?? 0) + 1)
    if (open.files.has(file) || open.files.size < MOST_FILES_OF_WORD) {
      open.files.set(file, (open.files.get(file) ?? 0) + 1)
    }
    if (open.contexts.length < MOST_CONTEXTS) open.contexts.push([file, note.line, note.context])
  }
}

function opened(note: ReviewedNote): Open {
  return { note, written: new Map(), files: new Map(), contexts: [], count: 0 }
}

function indexed({ note, written, files, contexts, count }: Open): IndexedWord {
  const [first, second] = note.readings
  const isUsual = (written.get(first) ?? 0) >= (written.get(second) ?? 0)
  const readings = isUsual ? note.readings : ([second, first] as const)
  const key = keyOf(note)
  return { word: note.word, readings, ...(key === undefined ? {} : { key }), count, files: [...files], contexts }
}

/** The word as a list of words takes it: presentation forms are letters there. A word that was cut short it does not take. */
function keyOf({ word, readings }: ReviewedNote): string | undefined {
  return [word, word.normalize('NFKC')].find((key) => readings.every((reading) => isListable(key, reading)))
}

function isListable(key: string, reading: string): boolean {
  try {
    wordListOf({ [key]: reading })
    return true
  } catch (error) {
    if (error instanceof YakafError) return false
    throw error
  }
}
