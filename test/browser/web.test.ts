/** dist/yakaf.html in a browser: opened from disk, used as people use it, and held against the command line. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import type { Browser, BrowserContextOptions, Download, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { NormalizeOptions } from '../../src/normalizer/options.ts'
import { parseArticle } from '../../src/normalizer/parse-article.ts'
import { DEFAULTS, type PageSettings } from '../../src/web/settings.ts'
import { paragraphs, typed } from '../helpers/arabic.ts'
import { dropPaths, faultsOf, itWithBrowser, launchBrowser } from '../helpers/browser.ts'
import { filesIn, folderOf, run } from '../helpers/cli.ts'
import { cases } from '../helpers/fixture-cases.ts'
import { arabicText } from '../properties/arbitrary.ts'

const PAGE = 'dist/yakaf.html'
const ADDRESS = pathToFileURL(PAGE).href
/** What issue 12 allows, compressed by brotli (docs/decisions/0035-the-page-in-the-browser.md). */
/** 350 KiB. */
const MOST_COMPRESSED = 358_400

const ARTICLE = [
  'المكتبة البلدية تفتح أبوابها ليلا',
  'الخبر: ۴۸۲۱۳',
  'تأريخ النشر: ۲ ربيع الثاني -۶۴۱ - ۱۴:۰۷ - 07October 2014',
  '',
  'أعلنت البلدية أن المكتبة الكبرى على شاطئ المدينة ستبقى مفتوحة حتى منتصف الليل في أيام الصيف كلها.',
  'وقال المدير إن القاعة التي أغلقت في مارس(آذار)2012 جددت، وإن الأطفال سيجدون فيها ركنا للقراءة.',
  '',
]
  .map(typed)
  .join('\n')

let browser: Browser | undefined

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

/** A new visitor; every address that is asked for, and every complaint of the page, is kept. */
async function visit(options: BrowserContextOptions = {}): Promise<Page & { readonly seen: Seen }> {
  if (browser === undefined) throw new Error('there is no browser')
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', ...options })
  const page = await context.newPage()
  const seen: Seen = { requests: [], complaints: [] }
  page.on('request', (request) => seen.requests.push(request.url()))
  page.on('console', (message) => seen.complaints.push(message.text()))
  page.on('pageerror', (error) => seen.complaints.push(error.message))
  page.on('dialog', (dialog) => {
    seen.complaints.push(`dialog: ${dialog.message()}`)
    dialog.dismiss()
  })
  await page.goto(ADDRESS)
  await page.waitForSelector('#choose-digits')
  return Object.assign(page, { seen })
}

interface Seen {
  readonly requests: string[]
  readonly complaints: string[]
}

/** Puts a text into the field and waits for what becomes of it. */
async function enter(page: Page, text: string): Promise<void> {
  await page.click('#clear')
  await page.focus('#text')
  await page.keyboard.insertText(text)
  await settled(page)
}

/** Until the result of what was done last is shown. */
async function settled(page: Page): Promise<void> {
  await page.waitForSelector('#copy:enabled')
}

async function bytesOf(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#download')])
  return readDownload(download)
}

async function readDownload(download: Download): Promise<Buffer> {
  return readFileSync(await download.path())
}

/** Until each of several files has a result, or none. */
async function allFilesDone(page: Page): Promise<void> {
  await page.waitForSelector('#download:enabled')
}

describe('the file', () => {
  itWithBrowser('is small enough, compressed', () => {
    expect(brotliCompressSync(readFileSync(PAGE)).length).toBeLessThanOrEqual(MOST_COMPRESSED)
  })

  itWithBrowser('asks for nothing, may not, and works without a network', async () => {
    const page = await visit({ offline: true })
    await enter(page, ARTICLE)
    expect(await page.locator('#changes .word').count()).toBeGreaterThan(10)
    const answer = await page.evaluate("fetch('https://example.org/').then(() => 'sent', () => 'refused')")
    expect(answer).toBe('refused')
    const beacon = await page.evaluate(
      "new Promise((done) => addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective)) ?? navigator.sendBeacon('https://example.org/', 'x'))",
    )
    expect(beacon).toBe('connect-src')
    expect(page.seen.requests.filter((url) => !url.startsWith('blob:') && !url.startsWith('data:'))).toEqual([ADDRESS])
    await page.context().close()
  })
})

describe('a pasted article', () => {
  itWithBrowser('is cleaned as the command line cleans it', async () => {
    const page = await visit({ acceptDownloads: true })
    await enter(page, ARTICLE)
    expect(await bytesOf(page)).toEqual(run([], { input: ARTICLE }).bytes)
    await page.click('#tab-cleaned')
    expect(await page.locator('#cleaned .text').textContent()).toBe(run([], { input: ARTICLE }).stdout)

    await page.selectOption('#choose-digits', 'arab')
    await page.selectOption('#choose-dates', 'iso')
    await page.selectOption('#choose-finalYeh', 'yeh')
    await settled(page)
    const flags = ['--digits', 'arab', '--dates', 'iso', '--final-yeh', 'yeh']
    expect(await bytesOf(page)).toEqual(run(flags, { input: ARTICLE }).bytes)

    await page.click('#rules summary')
    await page.uncheck('[id="rule-letters/keheh"]')
    await page.check('[id="rule-marks/tatweel"]')
    await settled(page)
    const rules = ['--skip', 'letters/keheh', '--also', 'marks/tatweel']
    expect(await bytesOf(page)).toEqual(run([...flags, ...rules], { input: ARTICLE }).bytes)

    await page.click('#reset')
    await settled(page)
    expect(await bytesOf(page)).toEqual(run([], { input: ARTICLE }).bytes)
    expect(page.seen.complaints).toEqual([])
    await page.context().close()
  })

  itWithBrowser('shows what changes, named for pointer and keyboard', async () => {
    const page = await visit()
    await enter(page, ARTICLE)
    const word = page.locator('#changes .word', { hasText: 'المدير' })
    expect(await word.textContent()).toBe('المدير')
    await word.hover()
    const tip = page.locator('#tip')
    expect(await tip.textContent()).toContain('U+06CC ARABIC LETTER FARSI YEH → U+064A ARABIC LETTER YEH')
    expect(await tip.textContent()).toContain('letters/farsi-yeh')
    await page.keyboard.press('Escape')
    expect(await tip.isHidden()).toBe(true)

    await page.focus('#tab-changes')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    expect(await focused.getAttribute('class')).toContain('word')
    expect(await focused.getAttribute('aria-describedby')).toBe('tip')
    const first = await focused.textContent()
    expect(await tip.textContent()).toContain('U+06A9 ARABIC LETTER KEHEH → U+0643 ARABIC LETTER KAF')
    await page.keyboard.press('ArrowDown')
    expect(await focused.textContent()).not.toBe(first)

    await page.check('#show-before')
    expect(await page.locator('#changes del', { hasText: typed('المدير') }).isVisible()).toBe(true)
    await page.context().close()
  })

  itWithBrowser('shows its dates and itself as JSON', async () => {
    const page = await visit()
    await enter(page, ARTICLE)
    await page.click('#tab-dates')
    await page.waitForSelector('#dates tbody')
    const isos = await page.locator('#dates tbody code').allTextContents()
    expect(isos).toContain('2014-10-07T14:07')
    expect(isos).toContain('2012-03')
    await page.focus('#tab-dates')
    await page.keyboard.press('ArrowRight')
    await page.waitForSelector('#article .json')
    expect(JSON.parse((await page.locator('#article .json').textContent()) ?? '')).toEqual(
      JSON.parse(JSON.stringify(parseArticle(ARTICLE))),
    )
    await page.context().close()
  })
})

describe('the command line and the page agree', () => {
  /** A fixture or a generated text, and the options that it is read with: as the page has them, and as flags. */
  interface Job {
    readonly name: string
    readonly text: string
    readonly settings: PageSettings
    readonly flags: readonly string[]
  }

  const texts = fc.sample(arabicText(), 200).map((text, index) => ({
    name: `generated-${index}.txt`,
    text: wellFormed(text),
    options: {},
  }))
  const fixtures = cases.map(({ name, input, options: { type: _, ...options } }) => ({
    name: name.replaceAll('/', '-'),
    text: input,
    options,
  }))
  const documents = [...fixtures, ...texts, { name: 'keys.md', text: keysOfAllKinds(), options: {} }]

  itWithBrowser('on all fixtures with their own options, and 200 generated texts', async () => {
    const jobs = documents.map(({ name, text, options }) => ({ name, text, ...asked(options) }))
    expect(new Set(jobs.map(({ flags }) => flags.join(' '))).size).toBeGreaterThan(5)
    await expectAgreement(jobs)
  })

  itWithBrowser('on all of them with other options', async () => {
    const options = { language: 'ar', digits: 'arab', allDigits: true, dates: 'iso', finalYeh: 'maksura' } as const
    await expectAgreement(documents.map(({ name, text }) => ({ name, text, ...asked(options) })))
  })

  /** How each option is said. One that is not here is none that the page can take: then this fails, and asks for a reason. */
  const FLAGS: Readonly<Record<string, (value: never) => readonly string[]>> = {
    language: (value: string) => ['--language', value],
    digits: (value: string) => ['--digits', value],
    allDigits: (value: boolean) => (value ? ['--all-digits'] : []),
    dates: (value: string) => ['--dates', value],
    finalYeh: (value: string) => ['--final-yeh', value],
    fields: (paths: readonly string[]) => paths.flatMap((path) => ['--field', path]),
    skipFields: (paths: readonly string[]) => paths.flatMap((path) => ['--skip-field', path]),
    onError: (value: string) => ['--on-error', value],
    also: (rules: readonly string[]) => rules.flatMap((rule) => ['--also', rule]),
  }

  function asked({ also = [], ...options }: NormalizeOptions): Pick<Job, 'settings' | 'flags'> {
    const flags = Object.entries({ ...options, also }).flatMap(([name, value]) => {
      const flagsOf = FLAGS[name]
      if (flagsOf === undefined) throw new Error(`a fixture has the option ${name}, which the page does not take`)
      return flagsOf(value as never)
    })
    const rules = Object.fromEntries(also.map((rule) => [rule, true]))
    return { settings: { ...DEFAULTS, ...(options as Partial<PageSettings>), rules }, flags }
  }

  async function expectAgreement(jobs: readonly Job[]): Promise<void> {
    const page = await visit()
    const [seen, expected] = [await cleanedByPage(page, jobs), cleanedByCommandLine(jobs)]
    for (const [index, { name }] of jobs.entries()) expect([name, seen[index]]).toEqual([name, expected.get(name)])
    expect([...expected.values()].filter((text) => text !== undefined).length).toBeGreaterThan(500)
    expect(page.seen.complaints).toEqual([])
    await page.context().close()
  }

  /** The texts that the page's worker gives; nothing for those that it refuses. */
  async function cleanedByPage(page: Page, jobs: readonly Job[]): Promise<readonly (string | undefined)[]> {
    const asked = jobs.map(({ name, text, settings }) => ({ name, text, settings }))
    const results: unknown = await page.evaluate(`(${CLEAN_ALL})(${JSON.stringify(asked)})`)
    return (results as readonly (string | null)[]).map((text) => text ?? undefined)
  }

  /** Runs in the page: a worker of its own, which is asked as the page asks its one. */
  const CLEAN_ALL = `async (jobs) => {
    const code = document.getElementById('worker').textContent
    const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))
    const waiting = new Map()
    worker.onmessage = ({ data }) => waiting.get(data.id)(data)
    const results = jobs.map(async ({ name, text, settings }, id) => {
      const source = { kind: 'file', name, file: new Blob([text]) }
      const answer = new Promise((resolve) => waiting.set(id, resolve))
      worker.postMessage({ id, request: { kind: 'clean', source, settings } })
      const { value, failure } = await answer
      if (failure !== undefined) return null
      const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
      return decoder.decode(await value.content.arrayBuffer())
    })
    const texts = await Promise.all(results)
    worker.terminate()
    return texts
  }`

  /** By name, what the command line writes: one run for all that have the same flags. */
  function cleanedByCommandLine(jobs: readonly Job[]): ReadonlyMap<string, string | undefined> {
    const expected = new Map<string, string | undefined>()
    for (const flags of new Set(jobs.map((job) => job.flags.join(' ')))) {
      const group = jobs.filter((job) => job.flags.join(' ') === flags)
      const folder = folderOf(Object.fromEntries(group.map(({ name, text }) => [`all/${name}`, text])))
      run(['--out-dir', join(folder, 'out'), ...(group[0]?.flags ?? []), join(folder, 'all')])
      for (const [path, text] of Object.entries(filesIn(join(folder, 'out'))))
        expected.set(basename(path), String(text))
    }
    return expected
  }

  /** Front matter with keys that are lists and maps, which a reader has no name for. */
  function keysOfAllKinds(): string {
    const title = typed('كتاب في مدينة الكويت')
    const front = [`title: ${title} ۱۲`, `? [a, b]\n: ${title}`, `{ c: d }: ${title}`, `tags: ["${title}", {e: f}: g]`]
    return [
      '---',
      ...front,
      '---',
      '',
      typed('وصل المركب إلى الميناء في المساء وكان على متنه صيادان من القرية'),
      '',
    ].join('\n')
  }

  /** As a file can hold it: no lone surrogates, and no NUL, which the command line takes for binary. */
  function wellFormed(text: string): string {
    return text.replace(/\p{Surrogate}|\0/gu, '')
  }
})

describe('JSON', () => {
  const LINE = JSON.stringify({ title: typed('في الكتاب على الرف'), body: typed('المدير في مكتبه') })

  itWithBrowser('has options of its own, which are there where it is read', async () => {
    const page = await visit({ acceptDownloads: true })
    await enter(page, typed('المدير في مكتبه'))
    expect(await page.locator('#choose-onError, #choose-fields').count()).toBe(0)
    // Two whole lines, by which a text that has no name is known.
    const text = `${LINE}\n${LINE}\nno JSON\n${LINE}\n`
    await page.fill('#text', text)
    await page.waitForSelector('#status .failure')
    for (const choice of ['keep', 'drop']) {
      await page.selectOption('#choose-onError', choice)
      await settled(page)
      expect(await bytesOf(page)).toEqual(run(['--type', 'jsonl', '--on-error', choice], { input: text }).bytes)
    }
    await page.fill('#choose-fields', 'body, title')
    await page.fill('#choose-skipFields', 'title')
    await page.keyboard.press('Enter')
    await settled(page)
    const flags = ['--type', 'jsonl', '--on-error', 'drop', '--field', 'body', '--skip-field', 'title']
    expect((await bytesOf(page)).toString()).toBe(run(flags, { input: text }).bytes.toString())
    expect(page.seen.complaints).toEqual([])
    await page.context().close()
  })
})

describe('files', () => {
  itWithBrowser('a folder of 200 comes back as an archive with its paths', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`books/${index % 7}/page-${index}.txt`, paragraphs(1 + (index % 3))]),
    )
    const folder = folderOf({ ...files, 'books/cover.png': 'no text' })
    const page = await visit({ acceptDownloads: true })
    await dropPaths(page, '#drop', [join(folder, 'books')])
    await allFilesDone(page)
    expect(await page.textContent('#batch')).toBe('200 files: 200 changed, 0 failed · 1 of other kinds left out')
    const archive = unzipSync(await bytesOf(page))
    expect(Object.keys(archive).sort()).toEqual(Object.keys(files).sort())
    run(['--out-dir', 'out', 'books'], { cwd: folder })
    const expected = new Map(Object.entries(filesIn(join(folder, 'out'))).map(([path, text]) => [basename(path), text]))
    for (const [path, bytes] of Object.entries(archive)) {
      expect(Buffer.from(bytes).toString()).toBe(expected.get(basename(path)))
    }
    await page.click('.file-list tbody tr:nth-child(3) button')
    await settled(page)
    expect(await page.getAttribute('.file-list tbody tr:nth-child(3) button', 'aria-pressed')).toBe('true')
    await page.context().close()
  })

  itWithBrowser('UTF-16 is read, and what is no text says where and why', async () => {
    const text = typed('وصل المركب إلى الميناء في المساء وكان على متنه صيادان من القرية')
    const folder = folderOf({
      'wide.txt': Buffer.from(`\ufeff${text}`, 'utf16le'),
      'old.txt': Buffer.concat([Buffer.from(`${text}\nمن`), Buffer.from([0xed, 0xcd])]),
      'broken.json': '{"a": ',
    })
    const page = await visit({ acceptDownloads: true })
    await dropPaths(
      page,
      '#drop',
      ['wide.txt', 'old.txt', 'broken.json'].map((name) => join(folder, name)),
    )
    await allFilesDone(page)
    const states = await page.locator('.file-list td').allTextContents()
    expect(Number(states[0])).toBeGreaterThan(3)
    const offset = Buffer.byteLength(`${text}\nمن`)
    expect(states[1]).toBe(
      `It is not UTF-8. Save it as UTF-8, or use the command line, which knows other encodings. Byte ${offset}, line 2. `,
    )
    expect(states[2]).toContain('line 1')
    const archive = unzipSync(await bytesOf(page))
    expect(Object.keys(archive)).toEqual(['wide.txt'])
    expect(Buffer.from(archive['wide.txt'] ?? [])).toEqual(run([join(folder, 'wide.txt')]).bytes)
    await page.context().close()
  })
})

describe('hostile texts and names', () => {
  const MARKUP = '<script>window.hacked = 1</script><img src=x onerror="window.hacked = 1">'
  const LONG = typed('كي').repeat(260_000)

  itWithBrowser('do nothing but show', async () => {
    const name = '<img src=x onerror=hacked()>\u202egpj.txt'
    const folder = folderOf()
    mkdirSync(join(folder, 'x'))
    const text = `${MARKUP} javascript:hacked() ${typed('في الكتاب')} \u202e${typed('على')} ${typed('أيضا في')}\u2066\n\n${LONG}\n`
    writeFileSync(join(folder, 'x', name), text)
    const page = await visit({ acceptDownloads: true })
    await dropPaths(page, '#drop', [join(folder, 'x', name)])
    await allFilesDone(page)
    await settled(page)
    expect(await page.textContent('.file-list tbody button')).toBe('<img src=x onerror=hacked()><U+202E>gpj.txt')
    await page.waitForSelector('#changes .word')
    expect(await page.locator('#changes .sign').allTextContents()).toContain('U+202E')
    for (const tab of ['cleaned', 'dates', 'article']) {
      await page.click(`#tab-${tab}`)
      await page.waitForSelector(`#${tab} > *`)
    }
    expect(await page.evaluate('window.hacked')).toBeUndefined()
    expect(await page.locator('main img, main script').count()).toBe(0)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1440)
    expect(page.seen.complaints).toEqual([])
    expect((await bytesOf(page)).equals(run([join(folder, 'x', name)]).bytes)).toBe(true)
    await page.context().close()
  })
})

describe('for everybody', () => {
  const looks = [
    { colorScheme: 'light', width: 1440, locale: 'en-GB' },
    { colorScheme: 'dark', width: 1440, locale: 'ar-EG' },
    { colorScheme: 'light', width: 360, locale: 'ar-EG' },
    { colorScheme: 'dark', width: 360, locale: 'en-GB' },
  ] as const

  itWithBrowser.each(looks)('axe finds nothing: $colorScheme, $width px, $locale', async ({ width, ...look }) => {
    const page = await visit({ ...look, viewport: { width, height: 800 } })
    const language = look.locale.slice(0, 2)
    expect(await page.evaluate('[document.documentElement.lang, document.documentElement.dir]')).toEqual([
      language,
      language === 'ar' ? 'rtl' : 'ltr',
    ])
    await page.click('#example')
    await settled(page)
    await page.check('#show-before')
    await page.locator('#changes .word').first().focus()
    expect(await faultsOf(page)).toEqual([])
    await page.click('#tab-dates')
    await page.waitForSelector('#dates tbody')
    await page.click('#rules summary')
    expect(await faultsOf(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    await page.context().close()
  })

  itWithBrowser('language and theme are kept, and nothing breaks where nothing can be', async () => {
    const page = await visit()
    await page.click('#language')
    await page.click('#theme')
    await page.reload()
    await page.waitForSelector('#choose-digits')
    expect(await page.evaluate('[document.documentElement.lang, document.documentElement.dataset.theme]')).toEqual([
      'ar',
      'light',
    ])
    await page.addInitScript("Object.defineProperty(window, 'localStorage', { get() { throw new Error('closed') } })")
    await page.reload()
    await page.waitForSelector('#choose-digits')
    await page.click('#language')
    await page.click('#example')
    await settled(page)
    expect(await page.locator('#changes .word').count()).toBeGreaterThan(10)
    expect(page.seen.complaints).toEqual([])
    await page.context().close()
  })

  itWithBrowser('everything is reached by keyboard, and seen to be', async () => {
    const page = await visit()
    const reached: string[] = []
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('Tab')
      const [id, outline] = (await page.evaluate(
        '(({ id, className, tagName }) => [id || className || tagName, getComputedStyle(document.activeElement).outlineStyle])(document.activeElement)',
      )) as [string, string]
      if (id === 'BODY') break
      expect([id, outline]).toEqual([id, 'solid'])
      reached.push(id)
      if (id !== 'example') continue
      await page.keyboard.press('Enter')
      await settled(page)
    }
    const wanted = [
      'skip',
      'language',
      'theme',
      'choose-files',
      'choose-folder',
      'example',
      'clear',
      'text',
      'copy',
      'download',
      'tab-changes',
      'changes',
      'word changed',
      'show-before',
      'choose-digits',
      'choose-type',
      'SUMMARY',
    ]
    expect(wanted.filter((id) => !reached.includes(id))).toEqual([])
    await page.context().close()
  })
})
