/** Before the tests of what is installed: the package of this working tree, made once. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { succeed, userEnvironment } from './user.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder that all of these tests share: their home, with npm's cache. */
    shared: string
    /** What `npm pack` makes of the working tree. */
    tarball: string
  }
}

export function setup(project: TestProject): () => void {
  const shared = realpathSync(mkdtempSync(join(tmpdir(), 'yakaf-installed-')))
  const env = userEnvironment(shared)
  // npm runs `prepare` itself, which builds.
  const name = succeed('npm', ['pack', '--loglevel=error', '--pack-destination', shared], { cwd: process.cwd(), env })
  project.provide('shared', shared)
  project.provide('tarball', join(shared, name.trim()))
  return () => rmSync(shared, { recursive: true, force: true })
}
