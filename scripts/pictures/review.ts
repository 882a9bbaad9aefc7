/** The review page of two invented articles, with one word asked. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Picture } from './picture.ts'

const ARTICLES = ['harbour', 'orchards']

export const REVIEW: Picture = {
  path: 'docs/pictures/review.png',
  async take(browser) {
    const folder = mkdtempSync(join(tmpdir(), 'yakaf-picture-'))
    try {
      const page = await browser.newPage({ locale: 'en', colorScheme: 'light', viewport: { width: 1200, height: 700 } })
      await page.goto(`${pathToFileURL(reviewIn(folder))}#/files/0`)
      await page.locator('.word.after').nth(5).focus()
      return await page.screenshot()
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

function reviewIn(folder: string): string {
  for (const name of ARTICLES) copyFileSync(`fixtures/article/${name}.in.txt`, join(folder, `${name}.txt`))
  const words = [resolve('bin/yakaf.js'), 'review', '-q', '.', '-o', 'review.html']
  execFileSync(process.execPath, words, { cwd: folder, stdio: 'inherit' })
  return join(folder, 'review.html')
}
