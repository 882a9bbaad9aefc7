/** Makes the pictures of the README: npm run pictures. Needs Chromium, and dist/. */
import { writeFileSync } from 'node:fs'
import { launchBrowser } from '../test/helpers/browser.ts'
import type { Picture } from './pictures/picture.ts'
import { REVIEW } from './pictures/review.ts'
import { WEB } from './pictures/web.ts'

const PICTURES: readonly Picture[] = [REVIEW, WEB]
/** Bytes of a picture. */
const MOST = 150_000

const browser = await launchBrowser()
if (browser === undefined) throw new Error('there is no Chromium here')
try {
  for (const { path, take } of PICTURES) {
    const picture = await take(browser)
    if (picture.length > MOST) throw new Error(`${path} would have ${picture.length} bytes, more than ${MOST}`)
    writeFileSync(path, picture)
    console.log(`wrote ${path}, ${picture.length} bytes`)
  }
} finally {
  await browser.close()
}
