import { cpSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { succeed } from '../helpers/user.ts'

/** A node_modules with the runners of tools/, in the versions pinned there, and yakaf's own package. */
export function packages(): string {
  const folder = mkdtempSync(join(inject('home'), 'packages-'))
  cpSync('test/hooks/tools', folder, { recursive: true })
  const place = { cwd: folder, env: inject('environment') }
  // Scripts: lefthook would put hooks into the repository around it. `npm ci` wants every optional package to be there,
  // and not every registry has lefthook for Android.
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  succeed('npm', ['install', '--no-save', ...quiet, inject('tarball')], place)
  return join(folder, 'node_modules')
}
