/** A throw-away git repository of somebody who uses yakaf. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inject } from 'vitest'
import { type Files, folderOf } from '../helpers/cli.ts'
import { type Environment, type Outcome, succeed, tryOut } from '../helpers/user.ts'

export class Repository {
  readonly folder: string
  readonly env: Environment

  /** `files` are committed before any hook is there. `modules`: packages, as `npm install` would have put them there. */
  constructor(files: Files, modules?: string) {
    this.folder = folderOf({ '.gitignore': '/node_modules\n', ...files })
    this.env = inject('environment')
    if (modules !== undefined) symlinkSync(modules, join(this.folder, 'node_modules'))
    this.git('init', '--quiet', '--initial-branch=main')
    this.git('add', '.')
    this.git('commit', '--quiet', '--message=settings')
  }

  git(...args: readonly string[]): string {
    return succeed('git', args, { cwd: this.folder, env: this.env })
  }

  run(command: string, ...args: readonly string[]): Outcome {
    return tryOut(command, args, { cwd: this.folder, env: this.env })
  }

  write(files: Files): void {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true })
      writeFileSync(join(this.folder, path), content)
    }
  }

  /** Adds files, and all others, and tries to commit them: the hook runs. */
  commit(files: Files): Outcome {
    this.write(files)
    this.git('add', '.')
    return this.commitStaged()
  }

  commitStaged(): Outcome {
    return this.run('git', 'commit', '--quiet', '--message=text')
  }

  /** The files that lie in the folder with these names. */
  here(names: readonly string[]): Files {
    return Object.fromEntries(names.map((name) => [name, readFileSync(join(this.folder, name), 'utf8')]))
  }

  /** The files with these names as the last commit has them; those that it has not are absent. */
  committed(names: readonly string[]): Files {
    const found = names.map((name) => [name, this.run('git', 'show', `HEAD:${name}`)] as const)
    return Object.fromEntries(
      found.filter(([, { status }]) => status === 0).map(([name, { output }]) => [name, output]),
    )
  }
}
