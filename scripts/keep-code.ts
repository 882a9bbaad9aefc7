/** Part of the build: has dist/cli/app.js clean a file, and keeps what V8 compiled for that beside it. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { appOf, codeCacheOf, scriptOf } from '../src/cli/load-app.ts'

const file = join(__dirname, 'app.js')
const script = scriptOf(file)
void appOf(script, file)
  .main(process.argv.slice(2), '')
  .then(() => writeFileSync(codeCacheOf(file), script.createCachedData()))
