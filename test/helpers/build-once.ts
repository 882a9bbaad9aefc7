/** Builds dist/ once before the tests, when it is older than the sources. */
import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

export function setup(): void {
  if (!isFresh('dist/cli/main.js'))
    execFileSync(process.execPath, ['scripts/build.mjs', '--no-types'], { stdio: 'inherit' })
}

/** Whether a file of dist/ is there and younger than all sources. */
export function isFresh(built: string): boolean {
  return (statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= newestIn('src')
}

function newestIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Math.max(...files.map((file) => statSync(join(file.parentPath, file.name)).mtimeMs))
}
