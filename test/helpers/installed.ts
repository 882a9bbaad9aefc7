/** Before the tests of what is installed: the package of this working tree, made once. */
import { mkdtempSync, realpathSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { isFresh } from './build-once.ts'
import { type Environment, succeed, userEnvironment } from './user.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder that all of these tests share: the user's home. */
    home: string
    environment: Environment
    /** What `npm pack` makes of the working tree. */
    tarball: string
  }
}

export function setup(project: TestProject): () => Promise<void> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'yakaf-installed-')))
  const env = userEnvironment(home)
  // npm runs `prepare`, which builds; `npm ci` has done so a moment ago where the types, which come last, are young.
  const again = isFresh('dist/types/index.d.ts') ? ['--ignore-scripts'] : []
  const args = ['pack', ...again, '--loglevel=error', '--pack-destination', home]
  const name = succeed('npm', args, { cwd: process.cwd(), env })
  project.provide('home', home)
  project.provide('environment', env)
  project.provide('tarball', join(home, name.trim()))
  return () => rm(home, { recursive: true, force: true })
}
