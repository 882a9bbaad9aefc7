import { lstatSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Whether a folder is the root of a repository. In working trees and submodules `.git` is a file. */
export function isGitRoot(folder: string): boolean {
  return statsOr(() => lstatSync(join(folder, '.git'), { throwIfNoEntry: false })) !== undefined
}

/** Where the repository whose root a folder is keeps patterns that are not shared with others. */
export function excludeFileOf(folder: string): string {
  return join(commonFolder(gitFolder(folder)), 'info', 'exclude')
}

/** `.git` itself, or what it names: `gitdir: ../.git/worktrees/one`. */
function gitFolder(folder: string): string {
  const git = join(folder, '.git')
  const named = /^gitdir: (.+)/.exec(firstText(git) ?? '')?.[1]
  return named === undefined ? git : resolve(folder, named)
}

/** Working trees share what their main tree has; they name it in a file. */
function commonFolder(git: string): string {
  const common = firstText(join(git, 'commondir'))?.split('\n')[0]
  return common === undefined ? git : resolve(git, common)
}

/** What a small file says; undefined when there is no regular file, so that no pipe is waited for. */
function firstText(path: string): string | undefined {
  const stats = statsOr(() => statSync(path, { throwIfNoEntry: false }))
  return stats?.isFile() ? statsOr(() => readFileSync(path, 'utf8')) : undefined
}

function statsOr<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch {
    return undefined
  }
}
