/**
 * The page in the browser: how large it is, how long 5 MB take in its worker, and how long it stands still meanwhile.
 *
 *     npm run bench:web [-- --megabytes 5 --rounds 5]
 *
 * Prints; fails when the page is too large, or when its text is not what the library gives. Needs dist/yakaf.html and Chromium.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { normalize } from '../src/normalizer/normalizer.ts'
import { launchBrowser } from '../test/helpers/browser.ts'
import { writeMadeUpCorpus } from './corpus.ts'

const PAGE = 'dist/yakaf.html'
/** What issue 12 allows, compressed by brotli. */
/** 350 KiB. */
const MOST_COMPRESSED = 358_400

const { values } = parseArgs({ options: { megabytes: { type: 'string' }, rounds: { type: 'string' } } })
const bytes = readFileSync(PAGE)
const brotli = brotliCompressSync(bytes).length
const gzip = gzipSync(bytes, { level: 9 }).length
console.log(`${PAGE}: ${brotli} bytes by brotli, at most ${MOST_COMPRESSED}; ${gzip} by gzip`)
if (brotli > MOST_COMPRESSED) process.exitCode = 1

const folder = mkdtempSync(join(tmpdir(), 'yakaf-bench-'))
const browser = await launchBrowser()
if (browser === undefined) throw new Error('there is no Chromium here')
try {
  const path = writeMadeUpCorpus(folder, Number(values.megabytes ?? 5)).paths.p1
  const page = await browser.newPage()
  await page.goto(pathToFileURL(PAGE).href)
  await page.waitForSelector('#choose-digits')
  for (let round = 1; round <= Number(values.rounds ?? 5); round++)
    console.log(`round ${round}: ${await timed(page, path)}`)
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#download')])
  const text = readFileSync(await download.path(), 'utf8')
  if (text !== normalize(readFileSync(path, 'utf8'))) throw new Error('the page gives another text than the library')
} finally {
  await browser.close()
  rmSync(folder, { recursive: true })
}

/** The longest time between two frames is how long the page stood still; an idle one has some 17 ms. */
async function timed(page: Page, path: string): Promise<string> {
  await page.evaluate(`globalThis.longest = 0
    globalThis.frame = (before) => requestAnimationFrame((now) => {
      longest = Math.max(longest, now - before)
      frame(now)
    })
    frame(performance.now())`)
  const started = performance.now()
  await page.click('#clear')
  await page.setInputFiles('#files', path)
  await page.waitForSelector('#copy:enabled')
  await page.waitForSelector('#download:enabled')
  const shown = performance.now() - started
  const worker = await page.getAttribute('#status', 'data-time')
  const longest = Number(await page.evaluate('longest')).toFixed(0)
  return `${worker} ms in the worker, ${shown.toFixed(0)} ms until changes are shown, longest frame ${longest} ms`
}
