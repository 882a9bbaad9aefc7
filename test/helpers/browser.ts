/** Debian's Chromium, driven by playwright-core. */
import { existsSync } from 'node:fs'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { itNeeds } from './cli.ts'

const program = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)

/** A test that needs the browser; see itNeeds. */
export const itWithBrowser = itNeeds('chromium', program !== undefined)

/** The browser, or undefined where there is none: whoever closes it must not mind. */
export async function launchBrowser(): Promise<Browser | undefined> {
  if (program === undefined) return undefined
  return chromium.launch({ executablePath: program, args: ['--no-sandbox'] })
}

/** What axe-core finds fault with, one line for each element: WCAG 2.2 A and AA, and what it calls best practice. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  // Half a megabyte, which stays as long as the page does.
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(axe.source)
  return page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(tags)}, resultTypes: ['violations'] }).then(
    ({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html.slice(0, 200))))`)
}

/** Drops files and folders of the disk on the middle of an element, as a person does. */
export async function dropPaths(page: Page, selector: string, paths: readonly string[]): Promise<void> {
  const box = await page.locator(selector).boundingBox()
  if (box === null) throw new Error(`${selector} is not shown`)
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  await page.mouse.move(place.x, place.y)
  // The browser looks at what is dragged by itself, and does not drop before it has.
  for (const type of ['dragEnter', 'dragOver', 'dragOver', 'drop'] as const) {
    await page.waitForTimeout(100)
    await session.send('Input.dispatchDragEvent', { type, ...place, data })
  }
  await session.detach()
}
