/** The page of `yakaf review`, as a reader has it: Debian's Chromium opens it from disk. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished } from 'vitest'
import { visible } from '../../src/report/code-points.ts'
import { faultsOf, itWithBrowser as it, launchBrowser } from '../helpers/browser.ts'
import { type Files, run } from '../helpers/cli.ts'
import { cases } from '../helpers/fixture-cases.ts'

const NEWS = 'نشرت الصحیفة فی الصباح أن الکتاب موجود علی الرف.\n'
/** رأی is a noun or a verb here, and nothing tells which. */
const DOUBT = 'جلس الطلاب فی الساحة. رأی أحمد. ثم رجعوا إلی البیت الذی فی المدینة.\n'
const FILES = {
  'news/first.txt': `${NEWS}\nسطر لا يتغير.\n\nثم ۱۲ سطرا.\n`,
  'news/[second].txt': DOUBT,
  'letters.txt': `${DOUBT}${NEWS}`,
  'dates.txt': 'اجتمع المجلس يوم الاثنين 31 فبراير 2014 في القاهرة وناقش الميزانية.\n',
}

let browser: Browser | undefined
/** Folders with a page in them, by what they hold. */
const folders = new Map<string, string>()

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  for (const folder of folders.values()) rmSync(folder, { recursive: true, force: true })
})

/** The folder of some files in which yakaf has made its page; tests with the same files share it. */
function reviewed(files: Files, flags: readonly string[]): string {
  const key = JSON.stringify([files, flags])
  const known = folders.get(key)
  if (known !== undefined) return known
  const cwd = mkdtempSync(join(tmpdir(), 'yakaf-review-'))
  folders.set(key, cwd)
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true })
    writeFileSync(join(cwd, path), content)
  }
  const { status, stderr } = run(['review', '-q', ...flags, '.', '-o', 'review.html'], { cwd })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return cwd
}

interface Opened {
  readonly page: Page
  readonly cwd: string
  /** What the page asked for, and what it complained about. */
  readonly requests: string[]
  readonly complaints: string[]
}

/** The page on some files, made in their folder and opened from there. */
async function opened(
  files: Files,
  options: BrowserContextOptions = {},
  hash = '',
  flags: readonly string[] = [],
): Promise<Opened> {
  const cwd = reviewed(files, flags)
  if (browser === undefined) throw new Error('there is no browser')
  const context = await browser.newContext({ locale: 'en', viewport: { width: 1440, height: 900 }, ...options })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`))
  await page.goto(`${pathToFileURL(join(cwd, 'review.html'))}${hash}`)
  await page.locator('main h1').waitFor({ state: 'attached' })
  return { page, cwd, requests, complaints }
}

describe('the overview', () => {
  it('counts what the command line counts', async () => {
    const { page, cwd } = await opened(FILES)
    const summary = JSON.parse(
      run(['--check', '--summary', 'json', '--report', 'jsonl', '--', ...Object.keys(FILES)], { cwd }).stderr,
    )
    const figures = await page.locator('.figure b').allTextContents()
    const { changes, changed, undecided, suggestions, files } = summary
    expect(figures.map(Number)).toEqual([changes, changed, undecided, suggestions, files])
    const rows = await page
      .locator('.chart tbody tr')
      .evaluateAll((found) =>
        found.map((row) => [
          row.querySelector('.rule')?.textContent,
          Number(row.querySelector('.number')?.textContent),
        ]),
      )
    expect(Object.fromEntries(rows)).toEqual(summary.byRule)
    const [first, second] = await page
      .locator('.bar')
      .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width))
    expect(first).toBeGreaterThan(second ?? 0)
  })

  it('asks for nothing, and has nothing to complain about', async () => {
    const { page, requests, complaints } = await opened(FILES)
    for (const name of ['Words to settle', 'Suggestions', 'Files']) {
      await page.getByRole('link', { name }).first().click()
    }
    expect(requests.filter((address) => !address.startsWith('file:'))).toEqual([])
    expect(requests).toHaveLength(1)
    expect(complaints).toEqual([])
  })
})

describe('a file', () => {
  it('marks the letters that change, and no others', async () => {
    const { page } = await opened({ 'a.txt': NEWS }, {}, '#/files/0')
    const words = await page
      .locator('.word.after')
      .evaluateAll((found) =>
        found.map((word) => [
          word.textContent,
          [...word.querySelectorAll('.letter')].map((letter) => letter.textContent),
        ]),
      )
    expect(words).toEqual([
      ['الصحيفة', ['ي']],
      ['في', ['ي']],
      ['الكتاب', ['ك']],
      ['على', ['ى']],
    ])
    const before = await page
      .locator('.word.before')
      .evaluateAll((found) =>
        found.map((word) => [
          word.textContent,
          [...word.querySelectorAll('.letter')].map((letter) => letter.textContent),
        ]),
      )
    expect(before).toEqual([
      ['الصحیفة', ['ی']],
      ['فی', ['ی']],
      ['الکتاب', ['ک']],
      ['علی', ['ی']],
    ])
  })

  it.each(['en', 'ar'])('runs from right to left with the interface in %s', async (locale) => {
    const { page } = await opened({ 'a.txt': NEWS }, { locale }, '#/files/0')
    expect(await page.locator('html').getAttribute('dir')).toBe(locale === 'ar' ? 'rtl' : 'ltr')
    const places = await page
      .locator('.word.after')
      .evaluateAll((words) => words.map((word) => word.getBoundingClientRect().right))
    expect(places).toEqual([...places].sort((a, b) => b - a))
    // The marked letter stands where it stands in the word: behind two of seven letters, from the right.
    const [word, letter] = await page
      .locator('.word.after')
      .nth(2)
      .evaluate((found) =>
        [found, found.querySelector('.letter') ?? found].map((one) => {
          const { left, right } = one.getBoundingClientRect()
          return { left, right }
        }),
      )
    expect(letter?.right).toBeLessThan(word?.right ?? 0)
    expect(letter?.left).toBeGreaterThan(word?.left ?? 0)
    // What was stands before what is, in the direction of the interface.
    const [was, is] = await page
      .locator('.changed.side .cell')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().left))
    expect(Math.sign((is ?? 0) - (was ?? 0))).toBe(locale === 'ar' ? -1 : 1)
  })

  it('names code points on hover and on focus, until Escape', async () => {
    const { page } = await opened({ 'a.txt': NEWS }, {}, '#/files/0')
    const tip = page.getByRole('tooltip')
    await page.locator('.word.before').nth(2).hover()
    await expect.poll(() => tip.textContent()).toContain('U+06A9 ARABIC LETTER KEHEH → U+0643 ARABIC LETTER KAF')
    await page.mouse.move(0, 0)
    await expect.poll(() => tip.isVisible()).toBe(false)
    await page.locator('.word.after').first().focus()
    expect(await tip.textContent()).toContain('U+06CC ARABIC LETTER FARSI YEH → U+064A ARABIC LETTER YEH')
    expect(await tip.textContent()).toContain('letters/farsi-yeh')
    expect(await page.locator('.word:focus').getAttribute('aria-describedby')).toBe('tip')
    await page.keyboard.press('Escape')
    expect(await tip.isVisible()).toBe(false)
  })

  it('shows both sides, one behind the other, or the result alone', async () => {
    const { page } = await opened({ 'a.txt': NEWS }, {}, '#/files/0')
    await page.getByRole('radio', { name: 'Inline' }).check({ force: true })
    expect(await page.locator('.changed p').allTextContents()).toEqual([
      'نشرت الصحیفة الصحيفة فی في الصباح أن الکتاب الكتاب موجود علی على الرف.',
    ])
    await page.getByRole('radio', { name: 'Result' }).check({ force: true })
    expect(await page.locator('.changed p').allTextContents()).toEqual([
      'نشرت الصحيفة في الصباح أن الكتاب موجود على الرف.',
    ])
  })

  it('folds lines that stay, and unfolds them', async () => {
    const lines = Array.from({ length: 20 }, (_, index) => `سطر سليم رقمه ${index}.\n`).join('')
    const { page } = await opened({ 'a.txt': `${NEWS}${lines}${NEWS}` }, {}, '#/files/0')
    expect(await page.locator('.kept-line').count()).toBe(2)
    await page.getByRole('button', { name: '18 unchanged lines · show' }).click()
    expect(await page.locator('.kept-line').count()).toBe(20)
    expect(await page.locator('.kept-line:focus').textContent()).toContain('سطر سليم رقمه 1.')
  })

  it('can be gone through by keys alone', async () => {
    const { page } = await opened({ 'a.txt': NEWS, 'b.txt': NEWS })
    const focused = (): Promise<string> => page.evaluate('document.activeElement.textContent.trim()')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Skip to the content')
    for (let steps = 0; (await focused()) !== 'Files 2'; steps++) {
      expect(steps).toBeLessThan(4)
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('Files')
    for (let steps = 0; !(await focused()).startsWith('b.txt'); steps++) {
      expect(steps).toBeLessThan(8)
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('b.txt')
    for (let steps = 0; (await focused()) !== 'الصحيفة'; steps++) {
      expect(steps).toBeLessThan(8)
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('ArrowLeft')
    expect(await focused()).toBe('في')
    await page.keyboard.press('End')
    expect(await focused()).toBe('على')
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toBe('الكتاب')
    const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineWidth')
    expect(outline).toBe('3px')
    // All words are one stop.
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.closest(".parts")')).toBeNull()
  })
})

describe('the fixtures', () => {
  it('stand on the page as they were and as the command line writes them', async () => {
    // test/cli/review-page.test.ts looks at the data of all.
    const plain = cases.filter(({ options }) => options.type === 'plain' && Object.keys(options).length === 1)
    const texts = plain.filter((_, index) => index % 3 === 0)
    const files = Object.fromEntries(texts.map(({ input }, index) => [`${index}.txt`, input]))
    const { page, complaints } = await opened(files)
    const seen = (await page.evaluate(ALL_FILES)) as readonly (readonly [string, string[], string[]])[]
    expect(seen.flatMap(([, , after]) => after).length).toBeGreaterThan(80)
    for (const [path, before, after] of seen) {
      const { input, output } = texts[Number.parseInt(path, 10)] as (typeof texts)[number]
      const [old, fresh] = [linesOf(input), linesOf(output)]
      expect([path, before.filter((line) => !old.includes(line))]).toEqual([path, []])
      expect([path, after.filter((line) => !fresh.includes(line))]).toEqual([path, []])
    }
    expect(complaints).toEqual([])
  })

  /** Opens each file that changes, and reads both sides of its lines. What is no text is what stands for none. */
  const ALL_FILES = `(async () => {
    const files = JSON.parse(document.getElementById('index').textContent).files
    const textsOf = (side) => [...document.querySelectorAll('.text.' + side)].flatMap((text) => {
      for (const nothing of text.querySelectorAll('.nothing')) nothing.remove()
      return text.textContent.split('\\n')
    }).filter((line) => line !== '')
    const seen = []
    for (const [index, { path, hasDetail }] of files.entries()) {
      if (!hasDetail) continue
      const shown = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }))
      location.hash = '#/files/' + index
      await shown
      seen.push([path, textsOf('before'), textsOf('after')])
    }
    return seen
  })()`

  function linesOf(text: string): readonly string[] {
    const shown = (line: string): string => line.split('\t').map(visible).join('\t')
    return text
      .replace(/^\ufeff/, '')
      .split(/\r?\n/)
      .map(shown)
  }
})

describe('filters', () => {
  it('leave files, and in a file paragraphs, of one rule', async () => {
    const { page } = await opened(FILES, {}, '#/files')
    const listed = (): Promise<string[]> => page.locator('.file-list .path').allTextContents()
    expect(await listed()).toEqual(['dates.txt', 'letters.txt', 'news/[second].txt', 'news/first.txt'])
    await page.getByLabel('Name of a file').fill('NEWS')
    expect(await listed()).toEqual(['news/[second].txt', 'news/first.txt'])
    await page.getByLabel('Name of a file').fill('')
    await page.getByLabel('Safety').selectOption('suggestion')
    expect(await listed()).toEqual(['dates.txt'])
    await page.getByLabel('Safety').selectOption('')
    await page.getByLabel('Rule').selectOption({ label: 'letters/keheh' })
    expect(await listed()).toEqual(['letters.txt', 'news/first.txt'])
    await page.locator('.file-list a', { hasText: 'letters.txt' }).click()
    expect(await page.locator('.word.after').allTextContents()).toEqual(['الكتاب'])
    expect(await page.locator('.part').count()).toBe(1)
    // What other rules did is there, and is not marked.
    expect(await page.locator('.text.after').textContent()).toBe(
      NEWS.trim().replaceAll('ی', 'ي').replaceAll('ک', 'ك').replace('علي', 'على'),
    )
  })

  it('are set by a rule of the overview', async () => {
    const { page } = await opened(FILES)
    await page.getByRole('link', { name: 'digits/extended-arabic-indic' }).click()
    await expect.poll(() => page.locator('.file-list .path').allTextContents()).toEqual(['news/first.txt'])
  })
})

describe('words to settle', () => {
  /** Presses Download, and puts what comes where yakaf ran. */
  const exported = async ({ page, cwd }: Opened): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('yakaf.config.json')
    const text = readFileSync(await download.path(), 'utf8')
    writeFileSync(join(cwd, 'settled.json'), text)
    return text
  }
  const cleaned = (cwd: string, path: string): string => run(['--config', 'settled.json', path], { cwd }).stdout

  it('become a configuration that --config takes', async () => {
    const review = await opened(FILES, {}, '#/words')
    const { page, cwd } = review
    expect(await page.locator('.open-word h2 bdi').first().textContent()).toBe('رأی')
    expect(await page.locator('.contexts mark').allTextContents()).toEqual(['رأی', 'رأی'])
    for (const ending of ['رأي', 'رأى']) {
      await page.getByRole('radio', { name: ending }).check({ force: true })
      expect(JSON.parse(await exported(review))).toEqual({ words: { رأی: ending } })
      expect(cleaned(cwd, 'letters.txt')).toContain(`. ${ending} أحمد.`)
    }
    expect(await page.locator('.settled').textContent()).toBe('1 settled of 1')
  })

  it('may end otherwise in some files, whatever these are called, and keep the words that were settled before', async () => {
    const files = {
      ...FILES,
      'news/a*{b,c}!(d).txt': DOUBT,
      'news/abd.txt': DOUBT,
      'yakaf.config.json': '{ "words": { "علی": "علي" } }',
    }
    const review = await opened(files, {}, '#/words')
    const { page, cwd } = review
    await page.getByRole('radio', { name: 'رأي' }).check({ force: true })
    await page.locator('.per-file summary').click()
    for (const path of ['news/[second].txt', 'news/a*{b,c}!(d).txt']) {
      await page.getByRole('combobox', { name: `رأی: ${path}` }).selectOption('رأى')
    }
    const { words, overrides } = JSON.parse(await exported(review))
    expect(words).toEqual({ رأی: 'رأي', علی: 'علي' })
    expect(overrides).toHaveLength(1)
    expect(overrides[0].words).toEqual({ رأی: 'رأى', علی: 'علي' })
    for (const path of ['news/[second].txt', 'news/a*{b,c}!(d).txt'])
      expect(cleaned(cwd, path)).toContain('. رأى أحمد.')
    for (const path of ['letters.txt', 'news/abd.txt']) expect(cleaned(cwd, path)).toContain('. رأي أحمد.')
    expect(cleaned(cwd, 'letters.txt')).toContain('موجود علي الرف')
  })
})

describe('what is hostile', () => {
  const EVIL = `<script>document.title='owned'</script><img src=x onerror="document.title='owned'">`
  const HOSTILE = {
    [`<img src=x onerror=document.title='owned'>.txt`]: NEWS,
    'javascript:alert(1).txt': NEWS,
    'a\u202egpj.txt': NEWS,
    'text.txt': `${EVIL} فی ${EVIL} </script> javascript:alert(1)\n\u202eالکتاب\u202c \u0007 فی البیت\n`,
    'word.txt': `${'كتاب'.repeat(1 << 17)}ک${'كتاب'.repeat(1 << 17)}\n`,
  }

  it('only shows', async () => {
    const { page, requests, complaints } = await opened(HOSTILE, {}, '#/files')
    const paths = await page.locator('.file-list .path').allTextContents()
    expect(paths).toContain(`<img src=x onerror=document.title='owned'>.txt`)
    expect(paths).toContain('a<U+202E>gpj.txt')
    for (const path of paths) {
      await page.locator('.file-list a', { hasText: path }).first().click()
      await expect.poll(() => page.locator('.viewer h2').textContent()).toBe(path)
      expect(await page.locator('.word.after').count()).toBeGreaterThan(0)
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    }
    await page.locator('.file-list a', { hasText: 'text.txt' }).last().click()
    const text = (await page.locator('.text.after').allTextContents()).join('\n')
    expect(text).toContain(EVIL)
    expect(text).toContain('<U+202E>الكتاب<U+202C> <U+0007> في البيت')
    expect(await page.title()).toBe('yakaf · Review')
    expect(await page.locator('main :is(script, img, iframe)').count()).toBe(0)
    expect(await page.locator('a:not([href^="#/"]):not(.skip)').count()).toBe(0)
    expect(requests).toHaveLength(1)
    expect(complaints).toEqual([])
  })
})

describe('ten thousand changes', () => {
  const LINE = 'قال الوزیر فی کلمته إن المشروع الکبیر سیبدأ فی الخریف القادم بعد موافقة المجلس علی المیزانیة.\n'

  it('are in one file, and opened a part at a time', async () => {
    const { page } = await opened({ 'a.txt': LINE.repeat(1000) }, {}, '#/files/0')
    const count = (await page.locator('.about').textContent()) ?? ''
    expect(Number(/^([\d,]+) changes/.exec(count)?.[1]?.replace(',', ''))).toBeGreaterThan(10_000)
    const first = await page.locator('.word.after').count()
    expect(first).toBeGreaterThan(100)
    expect(first).toBeLessThan(2000)
    await page.locator('.word.after').last().focus()
    await page.keyboard.press('ArrowDown')
    expect(await page.locator('.word.after').count()).toBeGreaterThan(first)
    expect(await page.locator('.word.after:focus').count()).toBe(1)
  })

  it('are in many files, and listed a hundred at a time', async () => {
    const files = Object.fromEntries(Array.from({ length: 450 }, (_, index) => [`${index}.txt`, LINE.repeat(2)]))
    const { page } = await opened(files, {}, '#/files')
    expect(await page.locator('.file-list a').count()).toBe(100)
    await page.getByRole('button', { name: 'Show more (350)' }).click()
    expect(await page.locator('.file-list a').count()).toBe(200)
    expect(await page.locator('.file-list li:nth-child(101) a:focus').count()).toBe(1)
  })
})

describe('WCAG 2.2 AA, as far as axe-core tells', () => {
  const VIEWS = ['#/overview', '#/files', '#/files/1', '#/words', '#/suggestions']
  const LOOKS = [
    { locale: 'ar', colorScheme: 'light', width: 1440 },
    { locale: 'en', colorScheme: 'dark', width: 1440 },
    { locale: 'en', colorScheme: 'light', width: 360 },
    { locale: 'ar', colorScheme: 'dark', width: 360 },
  ] as const

  it.each(LOOKS)('in $locale, $colorScheme, $width px wide', async ({ locale, colorScheme, width }) => {
    const { page, complaints } = await opened(FILES, { locale, colorScheme, viewport: { width, height: 740 } })
    for (const view of VIEWS) {
      await page.evaluate(`location.hash = '${view}'`)
      await page.locator('main :is(h1, h2):visible').first().waitFor()
      if (view === '#/files/1') await page.locator('.word.after').first().focus()
      expect([view, await faultsOf(page)]).toEqual([view, []])
      expect([view, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([view, width])
    }
    expect(complaints).toEqual([])
  })

  it('keeps the language and the colours that were chosen', async () => {
    const { page } = await opened(FILES, { colorScheme: 'light' })
    const paper = (): Promise<string> => page.evaluate('getComputedStyle(document.documentElement).backgroundColor')
    const light = await paper()
    await page.getByRole('combobox', { name: 'Colours' }).selectOption('dark')
    const dark = await paper()
    expect(dark).not.toBe(light)
    await page.getByRole('button', { name: 'العربية' }).click()
    await page.reload()
    expect(await page.locator('html').getAttribute('lang')).toBe('ar')
    expect(await page.locator('h1').textContent()).toBe('ما الذي سيتغيّر')
    expect(await paper()).toBe(dark)
  })

  it('prints the text without what is only for a screen', async () => {
    const { page } = await opened(FILES, { colorScheme: 'dark' }, '#/files/1')
    await page.emulateMedia({ media: 'print' })
    for (const hidden of ['header', '.toolbar', '.file-panel', 'footer']) {
      expect([hidden, await page.locator(hidden).isVisible()]).toEqual([hidden, false])
    }
    expect(await page.locator('.text.after').first().isVisible()).toBe(true)
    expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(0, 0, 0)')
  })
})
