import { readFileSync } from 'node:fs'
import { reason } from '../io/atomic-file.ts'
import { YakafError } from '../text/error.ts'

/**
 * The object in a JSON file of words; what it says is checked by the normalizer. `where`: who names the file, for errors.
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
  try {
    return JSON.parse(text) as Readonly<Record<string, string>>
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new YakafError('E_WORDS', `${where}: not JSON (${why}); write {"علی": "علي"}`, { cause: error })
  }
}
