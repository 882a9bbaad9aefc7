/** Loaded only for --report html: what scripts/build.mjs made of src/review/page/. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The script and the style of a page, and how a policy names them. */
export function pageParts(): {
  readonly script: string
  readonly style: string
  readonly digest: (text: string) => string
} {
  // Beside the folder of app.js in dist/.
  const part = (name: string): string => readFileSync(join(__dirname, '../review', name), 'utf8')
  return {
    script: part('page.js'),
    style: part('page.css'),
    digest: (text) => createHash('sha256').update(text).digest('base64'),
  }
}
