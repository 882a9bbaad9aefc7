import { basename, dirname, join, sep } from 'node:path'
import type { Ignore } from 'ignore'
import { patternsIn, topOf } from './ignore-files.ts'

/** Makes patterns of a text; handed in, since the library behind it is loaded only where there are any. */
export type Compile = (patterns: string) => Ignore

/** Patterns, and the folder that paths in them begin at. */
interface Matcher {
  /** With a separator at its end. */
  readonly base: string
  readonly rules: Ignore
}

/** What holds in one folder, in the order in which it is asked: nearer files first. */
export interface Scope {
  readonly folder: string
  readonly own: readonly Matcher[]
  readonly git: readonly Matcher[]
}

/**
 * Which files and folders are ignored, as git says it (gitignore(5)), with three additions: `.ignore` and `.yakafignore`
 * outweigh git's files, the files of --ignore-path outweigh both, and patterns that were outvoted about a folder say nothing
 * about what is in it.
 */
export class IgnoreRules {
  readonly #compile: Compile
  readonly #cwd: string
  readonly #isReading: boolean
  readonly #given: readonly Matcher[]
  readonly #scopes = new Map<string, Scope>()
  readonly #tops = new Map<string, string>()

  /** `given`: patterns that hold everywhere, paths in them relative to `cwd`. `isReading`: whether ignore files are read. */
  constructor(compile: Compile, cwd: string, given: string, isReading: boolean) {
    this.#compile = compile
    this.#cwd = cwd
    this.#isReading = isReading
    this.#given = given === '' ? [] : [this.#matcher(cwd, given)]
  }

  /** Whether something is ignored that was named, by itself or with a folder that it is in. */
  isIgnored(path: string, isFolder: boolean): boolean {
    const top = this.#topOf(isFolder ? path : dirname(path))
    return path !== top && this.#isIgnoredBelow(top, path, isFolder)
  }

  /** What holds in a folder that was named. When it is ignored, and named all the same, nothing from above does. */
  scopeOf(folder: string): Scope {
    return this.#scopeBelow(this.#topOf(folder), folder)
  }

  /** Whether an entry of a folder is ignored. */
  ignores(scope: Scope, name: string, isFolder: boolean): boolean {
    const path = `${join(scope.folder, name)}${isFolder ? sep : ''}`
    for (const matchers of [this.#given, scope.own, scope.git]) {
      for (const matcher of matchers) {
        const { ignored, unignored } = answer(matcher, path)
        if (ignored || unignored) return ignored
      }
    }
    return false
  }

  #topOf(folder: string): string {
    const top = this.#tops.get(folder) ?? topOf(folder, this.#cwd)
    this.#tops.set(folder, top)
    return top
  }

  #isIgnoredBelow(top: string, path: string, isFolder: boolean): boolean {
    const folder = dirname(path)
    if (folder !== top && this.#isIgnoredBelow(top, folder, true)) return true
    return this.ignores(this.#scopeBelow(top, folder), basename(path), isFolder)
  }

  #scopeBelow(top: string, folder: string): Scope {
    const known = this.#scopes.get(folder)
    if (known !== undefined) return known
    const scope = this.#read(folder === top ? nothing(top) : this.#entered(top, folder))
    this.#scopes.set(folder, scope)
    return scope
  }

  /** What from above holds in a folder. */
  #entered(top: string, folder: string): Scope {
    const above = this.#scopeBelow(top, dirname(folder))
    if (this.ignores(above, basename(folder), true)) return nothing(folder)
    // Who is for ignoring it was outvoted, and would take all in it for ignored too.
    const isHeard = (matcher: Matcher): boolean => !answer(matcher, folder + sep).ignored
    return { folder, own: above.own.filter(isHeard), git: above.git.filter(isHeard) }
  }

  /** With the folder's own ignore files. */
  #read({ folder, own, git }: Scope): Scope {
    const found = this.#isReading ? patternsIn(folder) : undefined
    if (found === undefined) return { folder, own, git }
    const matchers = (text: string): readonly Matcher[] => (text === '' ? [] : [this.#matcher(folder, text)])
    return {
      folder,
      own: [...matchers(found.own), ...own],
      // Git knows nothing about what is in the repositories in a repository.
      git: [...matchers(found.git), ...matchers(found.exclude), ...(found.isGitRoot ? [] : git)],
    }
  }

  #matcher(folder: string, patterns: string): Matcher {
    return { base: folder.endsWith(sep) ? folder : folder + sep, rules: this.#compile(patterns) }
  }
}

function nothing(folder: string): Scope {
  return { folder, own: [], git: [] }
}

function answer({ base, rules }: Matcher, path: string): { readonly ignored: boolean; readonly unignored: boolean } {
  // Only files of --ignore-path are asked about what is not below them: by names and from the root on.
  return rules.test(path.startsWith(base) ? path.slice(base.length) : path.slice(path.indexOf(sep) + 1))
}
