/** The page for browsers: its example, with the note of one change. */
import { pathToFileURL } from 'node:url'
import type { Picture } from './picture.ts'

export const WEB: Picture = {
  path: 'docs/pictures/web.png',
  async take(browser) {
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
    return page.screenshot()
  },
}
