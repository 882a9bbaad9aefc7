/** The README's picture of the page: its example, with the note of one change. */
import { pathToFileURL } from 'node:url'
import { launchBrowser } from '../test/helpers/browser.ts'

export async function pictureOfWeb(path = 'docs/pictures/web.png'): Promise<void> {
  const browser = await launchBrowser()
  if (browser === undefined) throw new Error('there is no Chromium here')
  try {
    const page = await browser.newPage({
      viewport: { width: 1080, height: 640 },
      locale: 'en-GB',
      colorScheme: 'light',
    })
    await page.goto(pathToFileURL('dist/yakaf.html').href)
    await page.waitForSelector('#choose-digits')
    await page.click('#example')
    await page.waitForSelector('#copy:enabled')
    await page.locator('#changes .word.unsure').first().hover()
    await page.screenshot({ path })
  } finally {
    await browser.close()
  }
}

if (process.argv[1]?.endsWith('picture-of-web.ts')) await pictureOfWeb()
