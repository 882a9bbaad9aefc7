/** All of dist/cli/main.js: answers --version by itself, since reading dist/cli/app.js takes longer than Node's own start. */
import { writeSync } from 'node:fs'
import { loadApp } from './load-app.ts'

/** The version in package.json; put in when dist/ is built. */
declare const YAKAF_VERSION: string

const args = process.argv.slice(2)

if (!isAnswered()) void loadApp().main(args, YAKAF_VERSION)

function isAnswered(): boolean {
  if (args.length !== 1 || (args[0] !== '--version' && args[0] !== '-V')) return false
  try {
    writeSync(1, `${YAKAF_VERSION}\n`)
    return true
  } catch {
    // What is wrong with standard output is told where all errors are.
    return false
  }
}
