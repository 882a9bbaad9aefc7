/** Loaded only where a configuration may be found. */
import { basename } from 'node:path'
import { type LilconfigResult, type LoadersSync, lilconfigSync } from 'lilconfig'
import { reason } from '../io/atomic-file.ts'
import { YakafError } from '../text/error.ts'
import { hasMember, NAMES } from './places.ts'
import { shown } from './shown.ts'

/** Files are data: none of them is ever run. What they say is read by `readConfig`, with the places that errors name. */
const asText = (path: string, text: string): unknown =>
  basename(path) === 'package.json' ? { yakaf: hasMember(text) ? text : null } : text

const LOADERS: LoadersSync = { noExt: asText, '.json': asText }

type Search = (folder: string) => LilconfigResult

/** Finds the configuration that is closest to a folder. */
export class Searches {
  readonly #byLast = new Map<string, Search>()

  /**
   * The path of the closest configuration in `folder` or above it, up to `last`.
   *
   * @throws YakafError E_CONFIG for a file that cannot be read
   */
  closest(folder: string, last: string): string | undefined {
    const search = this.#byLast.get(last) ?? searchUpTo(last)
    this.#byLast.set(last, search)
    try {
      return search(folder)?.filepath
    } catch (error) {
      const where = shown(folder) || '.'
      throw new YakafError('E_CONFIG', `${where}: cannot read its configuration: ${reason(error)}`, { cause: error })
    }
  }
}

function searchUpTo(last: string): Search {
  return lilconfigSync('yakaf', {
    stopDir: last,
    searchPlaces: [...NAMES],
    loaders: LOADERS,
    packageProp: 'yakaf',
    ignoreEmptySearchPlaces: false,
  }).search
}
