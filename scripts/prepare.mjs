/**
 * Builds dist/ after an install. A global install from git (as pre-commit does it) comes without development
 * dependencies and with options meant for the outer command, so both are put right here. Nothing may reach stdout: npm
 * takes it for the tarball's name.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const env = { ...process.env }
for (const option of [
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
]) {
  delete env[`npm_config_${option}`]
}

function run(command, args) {
  const { status } = spawnSync(command, args, { env, stdio: ['ignore', 2, 2], shell: false })
  if (status !== 0) process.exitCode = status ?? 1
  return status === 0
}

const isInstalled = existsSync('node_modules/esbuild') && existsSync('node_modules/typescript')
const args = ['ci', '--global=false', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund']
if (isInstalled || run('npm', args)) run(process.execPath, ['scripts/build.mjs'])
