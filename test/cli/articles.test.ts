/** Articles on the command line: their forms, and what is picked of them. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
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

describe('many articles, which are read together', () => {
  const page = (index: number): string => PAGE.replace('۹۹۱', String(index))
  /** More than are read together, and among them whatever a run meets. */
  const files: Files = {
    ...Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`a/${index}.txt`, page(index)])),
    'a/12 page.html': `<html><body><h1>${TITLE}</h1><p>${FIRST}</p></body></html>`,
    'a/13 binary.txt': 'a\0b',
    'a/14 broken.txt': Buffer.concat([Buffer.from(PAGE), Buffer.of(0xff, 0x0a)]),
    'a/15 data.json': '{"a": 1}',
    'a/16 empty.txt': '',
    'a/40 long.txt': `${TITLE}\n\n${`${FIRST} `.repeat(3000)}\n`,
    'a/41 last.md': `# ${TITLE}\n\n${FIRST}\n`,
  }
  const left = ['a/14 broken.txt', 'a/15 data.json']

  it.each(['1', '2'])('have the lines that each has alone, in order, with --jobs %s', (jobs) => {
    const cwd = folderOf(files)
    for (const more of [[], ['--explain']]) {
      const { status, stdout, stderr } = run(['--format', 'jsonl', ...more, '--jobs', jobs, 'a'], { cwd })
      expect(status).toBe(2)
      for (const name of left) expect(stderr).toContain(`yakaf: ${name}: `)
      const names = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).input.path)
      expect([...names, ...left, 'a/13 binary.txt'].sort()).toEqual(Object.keys(files).sort())
      const alone = names.map((name) => run(['--format', 'jsonl', ...more, name], { cwd }).stdout)
      expect(stdout).toBe(alone.join(''))
    }
  })

  it.each(['1', '2'])('go into files of their own, with --jobs %s', (jobs) => {
    const cwd = folderOf(files)
    expect(run(['--format', 'json', '--out-dir', 'b', '--jobs', jobs, 'a'], { cwd }).status).toBe(2)
    const own = Object.entries(filesIn(cwd)).filter(([name]) => name.startsWith('b/'))
    expect(own.length).toBe(Object.keys(files).length - left.length - 1)
    for (const [name, text] of own) {
      const { input, ...article } = JSON.parse(String(text))
      expect(name).toBe(`b/${String(input.path).replace(/\.\w+$/, '.json')}`)
      const [line = ''] = run(['--format', 'jsonl', input.path], { cwd }).stdout.split('\n')
      expect({ input, ...article }).toEqual(JSON.parse(line))
    }
  })

  itNeeds('mkfifo', hasProgram('mkfifo'))('are written before a pipe behind them is waited for', async () => {
    const cwd = folderOf({ 'a.txt': page(1), 'b.txt': page(2) })
    bash('mkfifo c.txt', { cwd })
    const child = start(['--format', 'jsonl', 'a.txt', 'b.txt', 'c.txt'], { cwd })
    let out = ''
    child.stdout?.on('data', (bytes: Buffer) => {
      out += bytes.toString()
    })
    await until(() => out.split('\n').length === 3)
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).newsCode),
    ).toEqual(['1', '2'])
  })

  it('cost only the one that a worker died of', () => {
    const huge = `<html><body>${`<p>${FIRST} <b>a</b></p>\n`.repeat(120_000)}</body></html>`
    const cwd = folderOf({ 'a.txt': page(1), 'b.txt': page(2), 'c.html': huge, 'd.txt': page(4), 'e.txt': page(5) })
    const env = { NODE_OPTIONS: '--max-old-space-size=60' }
    const { status, stdout, stderr } = run(['--format', 'jsonl', '--jobs', '2', '.'], { cwd, env })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^yakaf: c\.html: the worker that had the file died: [^\n]* \[E_WORKER\]\n/)
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).newsCode),
    ).toEqual(['1', '2', '4', '5'])
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
