import { extname } from 'node:path'
import { innerName } from '../io/packing.ts'
import { unknownType, unmatched } from './find-inputs.ts'
import { hasKnownName } from './format-of.ts'
import type { Failed, Found, Input, Skipped } from './input.ts'
import type { Search } from './search.ts'
import { filenameOf, nameOf } from './targets.ts'

/**
 * What was found, without the files whose format was left for their configuration to say, and it does not. A folder can be walked
 * before any configuration is read. `typeOf`: the type that the user says of a file.
 *
 * @throws YakafError E_CONFIG
 */
export async function sortedOut(
  found: Found,
  typeOf: (path: string) => Promise<string | undefined>,
  { anyType, allowsUnmatched, listed }: Search,
): Promise<Found> {
  const inputs: Input[] = []
  const skipped: Skipped[] = [...found.skipped]
  const failed: Failed[] = [...found.failed]
  const onList = new Set(listed?.flatMap((name) => ('path' in name ? [name.path] : [])))
  /** Folders and bases of patterns of which nothing may be left. */
  const emptied = new Set<string>()
  for (const input of found.inputs) {
    const path = filenameOf(input)
    if (path === undefined || anyType || hasKnownName(path) || (await typeOf(path)) !== undefined) inputs.push(input)
    else if (input.kind === 'file' && !input.isNamed) {
      skipped.push({ path, reason: 'unknown-type', isNamed: false })
      if (!onList.has(path)) emptied.add(input.root)
    } else if (extname(innerName(path)) === '') inputs.push(input)
    else failed.push({ path: nameOf(input), error: unknownType(path) })
  }
  for (const input of inputs) if (input.kind === 'file') emptied.delete(input.root)
  // Where something was ignored, or is a link, it would have been found.
  const isMatched = found.ignored > 0 || skipped.some(({ reason }) => reason === 'symlink')
  if (!allowsUnmatched && !isMatched) for (const root of emptied) failed.push({ path: root, error: unmatched() })
  return { inputs, skipped, failed, ignored: found.ignored }
}
