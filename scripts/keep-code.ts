/** Part of the build: has dist/cli/app.js clean a file, and keeps beside it what V8 compiled for that; then has it read a flag, and keeps that of the parts that were asked for. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Script } from 'node:vm'
import { appOf, codeCacheOf, scriptOf } from '../src/cli/load-app.ts'

const scripts = new Map<string, Script>()
const app = appOf(join(__dirname, 'app.js'), (file) => {
  const script = scriptOf(file)
  scripts.set(file, script)
  return script
})

void keep()

async function keep(): Promise<void> {
  for (const args of [process.argv.slice(2), ['--version']]) {
    await app.main(args, '')
    for (const [file, script] of scripts) {
      if (!existsSync(codeCacheOf(file))) writeFileSync(codeCacheOf(file), script.createCachedData())
    }
  }
}
