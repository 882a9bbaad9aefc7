import { readFileSync } from 'node:fs'
import { reason } from '../io/atomic-file.ts'
import { YakafError } from '../text/error.ts'
import { wordListOf } from '../yeh/word-list.ts'

/**
 * The object in a JSON file of words, each of which says something. `where`: who names the file, for errors.
 *
 * @throws YakafError E_READ, E_WORDS
 */
export function readWords(path: string, where: string): Readonly<Record<string, string>> {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (error) {
    throw new YakafError('E_READ', `${where}: cannot read: ${reason(error)}`, { cause: error })
  }
  let words: Readonly<Record<string, string>>
  try {
    words = JSON.parse(text) as typeof words
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new YakafError('E_WORDS', `${where}: not JSON (${why}); write {"علی": "علي"}`, { cause: error })
  }
  try {
    wordListOf(words)
  } catch (error) {
    if (!(error instanceof YakafError)) throw error
    throw new YakafError(error.code, `${where}: ${error.message}`, { cause: error })
  }
  return words
}
