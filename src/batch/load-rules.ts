import { dirname, resolve } from 'node:path'
import { YakafError } from '../text/error.ts'
import { patternsIn, patternsOf, topOf } from './ignore-files.ts'
import type { IgnoreRules } from './ignore-rules.ts'
import type { Search } from './search.ts'

/** Git on these systems does not tell capital letters from small ones, nor do their files. */
const IGNORES_CASE = process.platform === 'darwin' || process.platform === 'win32'

/** @throws YakafError E_READ for a file of --ignore-path. */
export async function loadRules({ ignorePaths, readsIgnoreFiles }: Search): Promise<IgnoreRules> {
  const [{ default: ignore }, { IgnoreRules }] = await Promise.all([import('ignore'), import('./ignore-rules.ts')])
  const compile = (patterns: string): ReturnType<typeof ignore> => ignore({ ignoreCase: IGNORES_CASE }).add(patterns)
  return new IgnoreRules(compile, process.cwd(), ignorePaths.map(givenPatterns).join(''), readsIgnoreFiles)
}

/** Whether there is any pattern at all that could speak of a named path. Answers without the library, which takes time to load. */
export function mayBeIgnored(path: string, isFolder: boolean, { ignorePaths, readsIgnoreFiles }: Search): boolean {
  if (ignorePaths.length > 0) return true
  if (!readsIgnoreFiles) return false
  const absolute = resolve(path)
  const top = topOf(isFolder ? absolute : dirname(absolute), process.cwd())
  for (let folder = dirname(absolute); folder.length >= top.length; folder = dirname(folder)) {
    const found = patternsIn(folder)
    if (found !== undefined && found.own + found.git + found.exclude !== '') return true
    if (folder === dirname(folder)) break
  }
  return false
}

function givenPatterns(path: string): string {
  const patterns = patternsOf(path)
  if (patterns !== '') return patterns
  throw new YakafError('E_READ', `--ignore-path ${path}: no such file`)
}
