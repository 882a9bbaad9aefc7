import { readList } from '../batch/files-from.ts'
import { hasKnownName } from '../batch/format-of.ts'
import type { Search } from '../batch/search.ts'
import type { Configurations } from '../config/configurations.ts'
import { brokenArgument } from '../io/file-names.ts'
import { stdinFilenameOf } from './file-values.ts'
import { usage } from './usage.ts'
import type { ConfigValues, SearchValues } from './values.ts'

/**
 * How the flags want inputs to be looked for. `excludesNamed`: whether ignore files hold for named paths.
 *
 * @throws YakafError E_USAGE for flags that contradict each other, E_READ for the list of --files-from.
 */
export function searchOf(
  values: SearchValues,
  paths: readonly string[],
  excludesNamed: boolean,
): Omit<Search, 'isKnown' | 'stdin'> {
  const { filesFrom } = values
  if (filesFrom === '-' && paths.includes('-')) {
    throw usage('--files-from - reads the list of files from standard input, which cannot be a text as well')
  }
  return {
    anyType: values.type !== undefined,
    hidden: values.hidden ?? false,
    readsIgnoreFiles: values.ignore,
    ignorePaths: values.ignorePath ?? [],
    excludesNamed,
    follow: values.follow ?? false,
    allowsUnmatched: !values.errorOnUnmatched,
    listed: filesFrom === undefined ? undefined : readList(filesFrom, values.null ?? false),
  }
}

/**
 * What configurations may know of files, and what the flags say of standard input. `excludesStdin`: whether ignore files hold for the
 * file that it is of.
 *
 * @throws YakafError E_USAGE for a name of standard input that is not read.
 */
export function searchBy(
  configurations: Configurations,
  values: ConfigValues & Pick<SearchValues, 'filesFrom'>,
  paths: readonly string[],
  excludesStdin: boolean,
): Pick<Search, 'isKnown' | 'stdin'> {
  const name = stdinFilenameOf(values)
  const isRead = paths.includes('-') || (paths.length === 0 && values.filesFrom === undefined)
  if (name !== undefined && !isRead) {
    throw usage('--stdin-filename is about standard input, and that is not read; write - for it')
  }
  return {
    isKnown: (path) => hasKnownName(path) || configurations.mayKnow(path),
    stdin: name === undefined ? undefined : { name, isExcluded: excludesStdin },
  }
}

/**
 * Refuses values whose bytes are no UTF-8: they would name another file than the one that was meant. Paths are told one by one.
 *
 * @throws YakafError E_USAGE
 */
export function refuseBroken(values: object): void {
  for (const value of Object.values(values).flat()) {
    const broken = typeof value === 'string' ? brokenArgument(value) : undefined
    if (broken !== undefined) throw usage(`${broken} is not UTF-8`)
  }
}
