/**
 * Builds dist/ after an install. Where no development dependencies come with it (a global install from git, as newer
 * pre-commit does it, or `npm ci --omit=dev`), the few packages that a build needs are installed for it alone, in the
 * versions of package-lock.json: 7 packages and 16 MB instead of 260 and 400 MB. Types are then left out, for nobody
 * compiles against such an install. Nothing may reach stdout: npm takes it for the tarball's name.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BUNDLED } from './bundled.mjs'

/** Options meant for the outer command, which an inner one would inherit. */
const OUTER = [
  'global',
  'location',
  'prefix',
  'omit',
  'production',
  'include',
  'allow_git',
  'install_links',
  'dry_run',
  'package_lock_only',
]

const isInstalled = existsSync('node_modules/esbuild') && existsSync('node_modules/typescript')
if (isInstalled) run(process.execPath, ['scripts/build.mjs'])
else buildWithToolsOfItsOwn()

function buildWithToolsOfItsOwn() {
  const folder = mkdtempSync(join(tmpdir(), 'yakaf-build-'))
  try {
    writeToolsManifest(folder)
    const args = ['ci', '--global=false', '--ignore-scripts', '--no-audit', '--no-fund']
    if (run('npm', args, folder)) run(process.execPath, ['scripts/build.mjs', '--no-types', `--tools=${folder}`])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The project's own lock file with another root: what the root does not lead to is not installed. */
function writeToolsManifest(folder) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const { dependencies, devDependencies } = lock.packages['']
  const versions = { ...dependencies, ...devDependencies }
  const root = { dependencies: Object.fromEntries(['esbuild', ...BUNDLED].map((name) => [name, versions[name]])) }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(root))
  writeFileSync(
    join(folder, 'package-lock.json'),
    JSON.stringify({ ...lock, packages: { ...lock.packages, '': root } }),
  )
}

function run(command, args, cwd = process.cwd()) {
  const env = { ...process.env }
  for (const option of OUTER) delete env[`npm_config_${option}`]
  const { status } = spawnSync(command, args, { cwd, env, stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exitCode = status ?? 1
  return status === 0
}
