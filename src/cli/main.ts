/** Where dist/cli/main.js begins: answers --version by itself, since every other module costs start-up time. */
import { readFileSync, writeSync } from 'node:fs'

const args = process.argv.slice(2)

if (!isAnswered()) {
  const { main } = await import('./app.ts')
  await main(args, version)
}

function isAnswered(): boolean {
  if (args.length !== 1 || (args[0] !== '--version' && args[0] !== '-V')) return false
  try {
    writeSync(1, `${version()}\n`)
    return true
  } catch {
    // What is wrong with standard output is told where all errors are.
    return false
  }
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : ''
}
