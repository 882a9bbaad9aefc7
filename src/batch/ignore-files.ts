/** The patterns that ignore files hold; nothing here knows what they mean. */
import { readFileSync, type Stats, statSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { reason } from '../io/atomic-file.ts'
import { isCode } from '../io/read-bytes.ts'
import { YakafError } from '../text/error.ts'
import { excludeFileOf, isGitRoot } from './git-folder.ts'

/** The patterns of one folder: git's, and those that stand for all tools or for yakaf alone. */
export interface FolderPatterns {
  readonly isGitRoot: boolean
  /** `.git/info/exclude`. */
  readonly exclude: string
  /** `.gitignore`. */
  readonly git: string
  /** `.ignore` and, behind it, `.yakafignore`. */
  readonly own: string
}

/**
 * What a folder's own ignore files say; undefined when it has none.
 *
 * @throws YakafError E_READ for one that cannot be read: what it would have kept from us must not be touched.
 */
export function patternsIn(folder: string): FolderPatterns | undefined {
  const isRoot = isGitRoot(folder)
  const exclude = isRoot ? patternsOf(excludeFileOf(folder)) : ''
  const git = patternsOf(join(folder, '.gitignore'))
  const own = patternsOf(join(folder, '.ignore')) + patternsOf(join(folder, '.yakafignore'))
  return isRoot || git !== '' || own !== '' ? { isGitRoot: isRoot, exclude, git, own } : undefined
}

/**
 * The folder from which on ignore files hold for what is in `folder`: the root of its repository, or the working folder
 * when that is farther up; without either `folder` itself. What stands above belongs to others.
 */
export function topOf(folder: string, cwd: string): string {
  const root = gitRootOf(folder)
  const isBelow = folder === cwd || folder.startsWith(cwd.endsWith(sep) ? cwd : cwd + sep)
  if (root === undefined) return isBelow ? cwd : folder
  return isBelow && cwd.length < root.length ? cwd : root
}

function gitRootOf(folder: string): string | undefined {
  for (let next = folder; ; next = dirname(next)) {
    if (isGitRoot(next)) return next
    if (next === dirname(next)) return undefined
  }
}

/**
 * The text of a file of patterns with a line end behind the last one, nothing when there is no such file.
 *
 * @throws YakafError E_READ
 */
export function patternsOf(path: string): string {
  try {
    const stats = statOf(path)
    return stats?.isFile() ? `${readFileSync(path, 'utf8').replace(/^\ufeff/, '')}\n` : ''
  } catch (error) {
    throw new YakafError('E_READ', `cannot read the ignore file ${path}: ${reason(error)}`, { cause: error })
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    if (isCode(error, 'ENOTDIR')) return undefined
    throw error
  }
}
