/** Articles on the command line: their forms, and what is picked of them. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { bash, type Files, filesIn, folderOf, hasProgram, itNeeds, run, start, until } from '../helpers/cli.ts'

const TITLE = 'مكتبة القرية تفتح أبوابها لزوار المساء'
const FIRST = 'قال أمين المكتبة إن الكتب رتبت على رفوف جديدة صنعها نجار القرية من خشب الزيتون في الشتاء الماضي.'
const PAGE = [TITLE, '', 'رمز الخبر: ۹۹۱', '', FIRST, '', '• كتب [الأطفال]', '• كتب التاريخ', '', '/انتهى/', ''].join(
  '\n',
)

describe('the forms of an article', () => {
  it('text: what is read, and nothing else', () => {
    const { status, stdout } = run(['--article', '-'], { input: PAGE })
    expect(status).toBe(0)
    expect(stdout).toBe(`${TITLE}\n\n${FIRST}\n\nكتب [الأطفال]\nكتب التاريخ\n`)
  })

  it('markdown: front matter and text, signs of Markdown kept from being some', () => {
    const { stdout } = run(['--format', 'markdown', 'a.txt'], { cwd: folderOf({ 'a.txt': PAGE }) })
    expect(stdout).toBe(
      [
        '---',
        'schema: yakaf/article@1',
        'source: a.txt',
        'language: ar',
        'direction: rtl',
        `title: ${TITLE}`,
        'newsCode: "991"',
        '---',
        '',
        `# ${TITLE}`,
        '',
        FIRST,
        '',
        '- كتب \\[الأطفال\\]',
        '- كتب التاريخ',
        '',
      ].join('\n'),
    )
  })

  it('json: says which file it is from', () => {
    const { stdout } = run(['--format', 'json', 'a.txt'], { cwd: folderOf({ 'a.txt': PAGE }) })
    expect(JSON.parse(stdout).input).toEqual({
      path: 'a.txt',
      encoding: 'utf-8',
      sha256: createHash('sha256').update(PAGE).digest('hex'),
      bytes: Buffer.byteLength(PAGE),
    })
    expect(JSON.parse(stdout).changes).toEqual({ 'digits/extended-arabic-indic': 1 })
  })

  it('below a folder: Markdown has its own extension, text keeps that of the input', () => {
    const cwd = folderOf({ 'a.txt': PAGE })
    expect(run(['--format', 'markdown', '--out-dir', 'md', 'a.txt'], { cwd }).status).toBe(0)
    expect(run(['--article', '--out-dir', 'text', 'a.txt'], { cwd }).status).toBe(0)
    expect(Object.keys(filesIn(cwd))).toEqual(expect.arrayContaining(['a.txt', 'md/a.md', 'text/a.txt']))
    expect(readFileSync(join(cwd, 'text/a.txt'), 'utf8')).toBe(run(['--article', 'a.txt'], { cwd }).stdout)
  })
})

describe('--pick', () => {
  it('keeps only these, in the order of the schema', () => {
    const { stdout } = run(['--format', 'jsonl', '--pick', 'body,title', '--pick', 'updated', '-'], { input: PAGE })
    expect(Object.keys(JSON.parse(stdout))).toEqual(['title', 'body'])
  })

  it('keeps what --explain says of them', () => {
    const { stdout } = run(['--format', 'json', '--pick', 'title', '--explain', '-'], { input: PAGE })
    expect(Object.keys(JSON.parse(stdout).explain)).toEqual(['title'])
  })

  it('goes with Markdown and text', () => {
    expect(run(['--format', 'markdown', '--pick', 'title', '-'], { input: PAGE }).stdout).toBe(
      `---\ntitle: ${TITLE}\n---\n\n# ${TITLE}\n`,
    )
    expect(run(['--article', '--pick', 'title', '-'], { input: PAGE }).stdout).toBe(`${TITLE}\n`)
  })
})

describe('what contradicts itself', () => {
  it.each([
    ['a field that articles have not', ['--format', 'json', '--pick', 'titel'], 'did you mean title?'],
    ['--pick without an article', ['--pick', 'title'], '--pick goes with'],
    ['--explain without JSON', ['--article', '--explain'], '--explain goes with'],
    ['--article with JSON', ['--format', 'json', '--article'], 'leave out --article'],
    ['--article in place', ['--write', '--article'], '--article goes with'],
    ['--article with --check', ['--check', '--article'], '--article goes with'],
    ['several files as one Markdown document', ['--format', 'markdown', 'a.txt'], 'several inputs'],
  ])('%s', (_, args, message) => {
    const cwd = folderOf({ 'a.txt': PAGE, 'b.txt': PAGE })
    const { status, stdout, stderr } = run([...args, 'a.txt', 'b.txt'].slice(0, args.length + 2), { cwd })
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })
})

/** A worker has no memory left when it reads a page with this code. */
const DYING = `
const { entries } = Array.prototype
Array.prototype.entries = function () {
  if (!require('node:worker_threads').isMainThread && this.some((line) => line?.raw?.includes(': 106')))
    for (const all = []; ; ) all.push(new Array(1000).fill(all.length / 2))
  return entries.call(this)
}
`

describe('many articles, which are read together', () => {
  const page = (code: number): string => PAGE.replace('۹۹۱', String(code))
  /** More than are read together, and among them whatever a run meets. */
  const files: Files = {
    ...Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`a/${index}.txt`, page(100 + index)])),
    'a/12 page.html': `<html><body><h1>${TITLE}</h1><p>${FIRST}</p></body></html>`,
    'a/13 binary.txt': 'a\0b',
    'a/14 broken.txt': Buffer.concat([Buffer.from(PAGE), Buffer.of(0xff, 0x0a)]),
    'a/15 data.json': '{"a": 1}',
    'a/16 empty.txt': '',
    'a/21 long.txt': `${TITLE}\n\n${`${FIRST} `.repeat(3000)}\n`,
    'a/9 last.md': `# ${TITLE}\n\n${FIRST}\n`,
  }
  const left = ['a/14 broken.txt', 'a/15 data.json']
  const articlesIn = (stdout: string): readonly Article[] =>
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
  const namesIn = (stdout: string): readonly string[] => articlesIn(stdout).map(({ input }) => input?.path ?? '')
  const codesIn = (stdout: string): readonly unknown[] => articlesIn(stdout).map(({ newsCode }) => newsCode)

  it.each(['1', '2'])('have the lines that each has alone, in order, with --jobs %s', (jobs) => {
    const cwd = folderOf(files)
    const { status, stdout, stderr } = run(['--format', 'jsonl', '--explain', '--jobs', jobs, 'a'], { cwd })
    expect(status).toBe(2)
    for (const name of left) expect(stderr).toContain(`yakaf: ${name}: `)
    const names = namesIn(stdout)
    expect([...names, ...left, 'a/13 binary.txt'].sort()).toEqual(Object.keys(files).sort())
    const alone = names.map((name) => run(['--format', 'jsonl', '--explain', name], { cwd }).stdout)
    expect(stdout).toBe(alone.join(''))
  })

  it.each(['1', '2'])('go into files of their own, with --jobs %s', (jobs) => {
    const cwd = folderOf(files)
    expect(run(['--format', 'json', '--out-dir', 'b', '--jobs', jobs, 'a'], { cwd }).status).toBe(2)
    const own = Object.entries(filesIn(cwd)).filter(([name]) => name.startsWith('b/'))
    const lines = run(['--format', 'jsonl', 'a'], { cwd }).stdout
    const articles = own.map(([, text]) => JSON.stringify(JSON.parse(String(text))))
    expect(articles.sort()).toEqual(lines.trimEnd().split('\n').sort())
    expect(own.map(([name]) => name)).toContain('b/9 last.json')
  })

  itNeeds('mkfifo', hasProgram('mkfifo'))('are written before a pipe behind them is waited for', async () => {
    const cwd = folderOf({ 'a.txt': page(101), 'b.txt': page(102) })
    bash('mkfifo c.txt', { cwd })
    const child = start(['--format', 'jsonl', 'a.txt', 'b.txt', 'c.txt'], { cwd })
    let out = ''
    child.stdout?.on('data', (bytes: Buffer) => {
      out += bytes.toString()
    })
    await until(() => out.split('\n').length === 3)
    expect(codesIn(out)).toEqual(['101', '102'])
  })

  it('cost only the one that a worker died of, whichever of those that it read together', () => {
    const names = Array.from({ length: 40 }, (_, index) => `${100 + index}.txt`)
    const cwd = folderOf(Object.fromEntries(names.map((name) => [name, page(Number.parseInt(name, 10))])))
    const hook = join(folderOf({ 'hook.cjs': DYING }), 'hook.cjs')
    const { status, stdout, stderr } = run(['--format', 'jsonl', '--jobs', '2', '.'], {
      cwd,
      env: { NODE_OPTIONS: `-r ${hook} --max-old-space-size=60` },
    })
    expect(stderr).toMatch(/^yakaf: 106\.txt: the worker that had the file died: [^\n]* \[E_WORKER\]\n/)
    expect(status).toBe(2)
    expect(namesIn(stdout)).toEqual(names.filter((name) => name !== '106.txt'))
  })
})

describe('very many articles', () => {
  const COUNT = 200
  /** In MiB: room for the program and a few articles. All of them, if anything kept them, would need twice as much. */
  const HEAP = 28
  const LONG = `${TITLE}\n\n${`${`${FIRST} `.repeat(20).trim()}\n`.repeat(20)}`

  it.each(['1', '2'])(
    'need no more memory than few with --jobs %s',
    (jobs) => {
      const cwd = folderOf(Object.fromEntries(Array.from({ length: COUNT }, (_, index) => [`${index}.txt`, LONG])))
      const env = { NODE_OPTIONS: `--max-old-space-size=${HEAP}` }
      const { status, stdout } = run(['--format', 'jsonl', '--jobs', jobs, '.'], { cwd, env })
      expect(status).toBe(0)
      expect(stdout.split('\n').length).toBe(COUNT + 1)
    },
    300_000,
  )
})
