/** `yakaf inspect`: the page, the JSON, and the word that makes it. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BAKERY, LETTER, MARK, PERSIAN, typed } from '../helpers/arabic.ts'
import { bash, filesIn, folderOf, run } from '../helpers/cli.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Each field of the JSON by the test it must pass; nothing else may be there. */
type Shape = ((value: unknown) => boolean) | { readonly [key: string]: Shape } | readonly [Shape]
const text = (value: unknown): boolean => typeof value === 'string'
const count = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0
const flag = (value: unknown): boolean => typeof value === 'boolean'
const number = (value: unknown): boolean => typeof value === 'number'
const one =
  (...choices: readonly unknown[]) =>
  (value: unknown): boolean =>
    choices.includes(value)
const counts = (value: unknown): boolean =>
  isRecord(value) && Object.entries(value).every(([rule, times]) => /^[a-z]+\/[a-z-]+$/.test(rule) && count(times))

const ANSWER = one('arabic', 'other', 'undecided')
const SOUNDS = { likeYeh: count, likeMaksura: count }
const INSPECTION: Shape = {
  schema: one('yakaf/inspection@1'),
  input: { path: text, encoding: text, how: text, 'confidence?': number, bytes: count },
  byteOrderMark: flag,
  size: { bytes: count, codePoints: count, blocks: count },
  language: {
    asked: one('auto', 'ar'),
    document: { answer: ANSWER, 'language?': text, words: { arabic: number, other: number } },
    blocks: [
      {
        span: { start: count, end: count },
        answer: ANSWER,
        'language?': text,
        score: number,
        words: { arabic: number, other: number },
        left: [{ start: number, end: number }],
        evidence: [{ kind: text, text, count: number, points: number }],
        lines: { first: count, last: count },
      },
    ],
  },
  finalYeh: {
    isJudged: flag,
    policy: one('P1', 'P3', 'P4', 'P5', 'P6', 'by-words'),
    counts: { farsiYeh: SOUNDS, yeh: SOUNDS, alefMaksura: SOUNDS },
  },
  digits: { latn: count, arab: count, arabext: count, mixed: count },
  codePoints: [
    {
      codePoint: (value) => /^U\+[0-9A-F]{4,6}$/.test(String(value)),
      name: text,
      glyph: (value) => value === null || text(value),
      count,
      rules: counts,
    },
  ],
  changes: { total: count, byRule: counts },
  undecided: [
    {
      level: one('note'),
      rule: text,
      position: { line: count, column: count, utf16Column: count, graphemeColumn: count, byteOffset: count },
      word: text,
      readings: [text],
      score: number,
      context: text,
    },
  ],
}

/** Where `value` is not of that shape. */
function faults(value: unknown, shape: Shape, path = ''): readonly string[] {
  if (typeof shape === 'function') return shape(value) ? [] : [path]
  if (isList(shape)) {
    const [element] = shape
    return Array.isArray(value) ? value.flatMap((item, index) => faults(item, element, `${path}[${index}]`)) : [path]
  }
  if (!isRecord(value)) return [path]
  const known = Object.keys(shape).map((key) => key.replace('?', ''))
  const strange = Object.keys(value).filter((key) => !known.includes(key))
  return [
    ...strange.map((key) => `${path}.${key} is not known`),
    ...Object.entries(shape).flatMap(([key, part]) => {
      const name = key.replace('?', '')
      return name !== key && !(name in value) ? [] : faults(value[name], part, `${path}.${name}`)
    }),
  ]
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape)
}

function inspections(stdout: string): readonly unknown[] {
  const parsed: unknown = JSON.parse(stdout)
  expect(Array.isArray(parsed)).toBe(true)
  const list = Array.isArray(parsed) ? parsed : []
  expect(list.flatMap((value) => faults(value, INSPECTION))).toEqual([])
  return list
}

const UNDECIDED = 'نشرت الصحيفة في المدينة\nوحكى عنه علی\n'

describe('the page', () => {
  it('tells what was found in a file, and leaves it alone', () => {
    const cwd = folderOf({ 'a.txt': 'کتاب ۱۲\u200b\n' })
    expect(run(['inspect', 'a.txt'], { cwd })).toMatchObject({
      status: 0,
      stderr: '',
      stdout: [
        'a.txt',
        'Encoding      utf-8 (all bytes looked at are), no byte order mark',
        'Size          17 bytes, 9 code points, 1 block',
        'Language      undecided, 0 words in Arabic parts, 0 in others',
        '  undecided   line 1, 1 block, score 0',
        'Final yeh     by words: the document has no clear policy',
        '  ends in  like U+064A   like U+0649',
        '  U+06CC             0             0  \u2068\u06cc\u2069',
        '  U+064A             0             0  \u2068\u064a\u2069',
        '  U+0649             0             0  \u2068\u0649\u2069',
        'Digits        1 run: 0 latn, 0 arab, 1 arabext, 0 mixed',
        'Changes       2 by 2 rules',
        '  letters/keheh                      1',
        '  digits/extended-arabic-indic       1',
        'Undecided     none',
        '',
        'Code points   3 that would change (printable ASCII left out)',
        '  U+06A9        1  ARABIC LETTER KEHEH  \u2068\u06a9\u2069',
        '                1  letters/keheh',
        '  U+06F1        1  EXTENDED ARABIC-INDIC DIGIT ONE  \u2068\u06f1\u2069',
        '                1  digits/extended-arabic-indic',
        '  U+06F2        1  EXTENDED ARABIC-INDIC DIGIT TWO  \u2068\u06f2\u2069',
        '                1  digits/extended-arabic-indic',
        '',
        'Code points   5 that stay (printable ASCII left out)',
        '  U+000A        1  LINE FEED',
        '  U+0627        1  ARABIC LETTER ALEF  \u2068\u0627\u2069',
        '  U+0628        1  ARABIC LETTER BEH  \u2068\u0628\u2069',
        '  U+062A        1  ARABIC LETTER TEH  \u2068\u062a\u2069',
        '  U+200B        1  ZERO WIDTH SPACE',
        '',
      ].join('\n'),
    })
    expect(filesIn(cwd)).toEqual({ 'a.txt': 'کتاب ۱۲\u200b\n' })
  })

  it('keeps bidi controls of names and words from the terminal', () => {
    const cwd = folderOf({ 'a\u202eb.txt': UNDECIDED })
    const { stdout } = run(['inspect', 'a\u202eb.txt'], { cwd })
    expect(stdout).toMatch(/^a<U\+202E>b\.txt\n/)
    expect(stdout).toContain('  line 2:12  \u2068علی\u2069 would be \u2068على\u2069, may be \u2068علي\u2069 (score ')
    expect(stdout.replace(/\u2068[^\u2068\u2069\n]*\u2069/g, '')).not.toMatch(/[\p{Bidi_Control}\u0600-\u06ff]/u)
  })

  it('has at most 20 rows of blocks', () => {
    const { stdout } = run(['inspect', '-'], { input: `${LETTER}\n\n${PERSIAN}\n\n`.repeat(15) })
    expect(stdout.match(/^ {2}(not )?Arabic .*1 block/gm)).toHaveLength(20)
    expect(stdout).toContain('and 10 more: --json has all')
  })

  it('fits 80 columns', () => {
    const { stdout } = run(['inspect', 'fixtures/article/harbour.in.txt'], { cwd: process.cwd() })
    expect(Math.max(...stdout.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80)
  })

  it('has colours when they are asked for', () => {
    expect(run(['inspect', '-'], { input: LETTER }).stdout).not.toContain('\u001b')
    expect(run(['inspect', '--color', 'always', '-'], { input: LETTER }).stdout).toContain('\u001b[1m(stdin)\u001b[22m')
  })

  it('is one for each file', () => {
    const cwd = folderOf({ 'a.txt': LETTER, 'b.txt': BAKERY })
    expect(run(['inspect', 'b.txt', 'a.txt'], { cwd }).stdout).toMatch(/^b\.txt\nEncoding .*\n\na\.txt\nEncoding /s)
  })
})

describe('--json', () => {
  it('is one object for one file', () => {
    const cwd = folderOf({ 'a.txt': MARK + UNDECIDED })
    const { status, stdout, stderr } = run(['inspect', '--json', 'a.txt'], { cwd })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const found: unknown = JSON.parse(stdout)
    expect(faults(found, INSPECTION)).toEqual([])
    expect(found).toMatchObject({
      input: { path: 'a.txt', encoding: 'utf-8' },
      byteOrderMark: true,
      undecided: [{ position: { line: 2, column: 12 }, readings: ['على', 'علي'] }],
    })
    expect(stdout).toMatch(/^\{\n {2}"schema": "yakaf\/inspection@1",\n {2}"input": \{\n/)
  })

  it('is an array for several, for a folder and for a pattern', () => {
    const cwd = folderOf({ 'd/a.txt': LETTER, 'b.txt': BAKERY })
    for (const args of [['d/a.txt', 'b.txt'], ['d'], ['d/*.txt']]) {
      const list = inspections(run(['inspect', '--json', ...args], { cwd }).stdout)
      expect(list).toHaveLength(args.length)
      expect(list[0]).toMatchObject({ input: { path: 'd/a.txt' } })
    }
  })

  it('tells the bytes of the file, and those of its text in UTF-8', () => {
    const cwd = folderOf({ 'a.txt': Buffer.from([0xdf, 0xca, 0xc8, 0x0a]) })
    const { stdout } = run(['inspect', '--json', '--encoding', 'windows-1256', 'a.txt'], { cwd })
    expect(JSON.parse(stdout)).toMatchObject({
      input: { encoding: 'windows-1256', bytes: 4 },
      size: { bytes: 7, codePoints: 4, blocks: 1 },
      codePoints: [{ codePoint: 'U+000A' }, { codePoint: 'U+0628' }, { codePoint: 'U+062A' }, { codePoint: 'U+0643' }],
    })
  })
})

describe('docs/inspect.md', () => {
  const page = readFileSync('docs/inspect.md', 'utf8')
  const examples = [...page.matchAll(/```console\n\$ (.*)\n([^`]*)```/g)].map(([, command = '', output = '']) => ({
    command,
    output,
  }))

  it('has an example of each kind', () => {
    expect(examples.map(({ command }) => /inspect.*/.exec(command)?.[0])).toEqual([
      'inspect --json',
      'inspect --dates',
      'inspect --dates --json',
    ])
  })

  it.each(examples)('is true: $command', ({ command, output }) => {
    expect(bash(command).stdout).toBe(output)
  })

  it('shows all that the JSON may hold', () => {
    expect(faults(JSON.parse(examples[0]?.output ?? ''), INSPECTION)).toEqual([])
  })
})

describe('--dates', () => {
  const PAGE = 'رمز الخبر: 7\nتاريخ النشر: ۲ ربیع الثانی -۶۴۱ - 07October 2014 14:07\n\nفي 31 شباط 2015 و07/10/2014\n'

  it('lists every date with what is wrong with it, and nothing else', () => {
    const { status, stdout, stderr } = run(['inspect', '--dates', '--json', '-'], { input: MARK + PAGE })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const { schema, input, dates } = JSON.parse(stdout) as {
      schema: string
      input: { path: string }
      dates: readonly Record<string, unknown>[]
    }
    expect([schema, input.path]).toEqual(['yakaf/dates@1', '(stdin)'])
    expect(dates.map(({ raw, line, role, iso, issues }) => [raw, line, role, iso, issues])).toEqual([
      ['۲ ربیع الثانی -۶۴۱', 2, 'published', null, ['null-date']],
      ['07October 2014 14:07', 2, 'published', '2014-10-07T14:07', []],
      ['31 شباط 2015', 4, 'body', null, ['impossible']],
      ['07/10/2014', 4, 'body', '2014-10-07', ['assumed-dmy']],
    ])
    const text = MARK + PAGE
    for (const { raw, span } of dates) expect(text.slice(...(span as [number, number]))).toBe(raw)
  })

  it('takes --date-order, and is an array for several files', () => {
    const cwd = folderOf({ 'a.txt': '07/10/2014', 'b.txt': 'لا شيء' })
    const { stdout } = run(['inspect', '--dates', '--json', '--date-order', 'mdy', 'a.txt', 'b.txt'], { cwd })
    expect(JSON.parse(stdout)).toMatchObject([{ dates: [{ iso: '2014-07-10' }] }, { dates: [] }])
  })
})

describe('a file that fails', () => {
  it('is told, and the others go on', () => {
    const cwd = folderOf({ 'a.txt': LETTER, 'bad.txt': Buffer.from([0x61, 0xff, 0x62]), 'c.txt': BAKERY })
    const { status, stdout, stderr } = run(['inspect', '--json', 'a.txt', 'bad.txt', 'none.txt', 'c.txt'], { cwd })
    expect(status).toBe(2)
    expect(stderr).toContain('yakaf: bad.txt: not UTF-8: the byte at offset 1 (line 1)')
    expect(stderr).toContain('yakaf: none.txt: no such file or folder [E_READ]\n')
    expect(inspections(stdout)).toMatchObject([{ input: { path: 'a.txt' } }, { input: { path: 'c.txt' } }])
  })

  it('alone leaves nothing on standard output', () => {
    const cwd = folderOf({ 'bad.txt': Buffer.from([0xff]) })
    expect(run(['inspect', '--json', 'bad.txt'], { cwd })).toMatchObject({ status: 2, stdout: '' })
  })

  it('is no binary file, which is passed over with a word', () => {
    const cwd = folderOf({ 'a.txt': 'a\0b' })
    const { status, stdout, stderr } = run(['inspect', 'a.txt'], { cwd })
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: 'yakaf: a.txt: skipped, binary\n' })
  })
})

describe('standard input', () => {
  it.each([[['inspect', '--json', '-']], [['inspect', '--json']]])('is read by %j', (args) => {
    const { status, stdout } = run(args, { input: typed('مكتب') })
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      input: { path: '(stdin)', encoding: 'utf-8', bytes: 8 },
      changes: { total: 1, byRule: { 'letters/keheh': 1 } },
    })
  })
})

describe('options', () => {
  const INPUT = 'كتب المدینة ۱۲ گوگل علی الطاولة'
  const totals = (args: readonly string[]): unknown => {
    const { stdout } = run(['inspect', '--json', ...args, '-'], { input: INPUT })
    return (JSON.parse(stdout) as { changes: { byRule: unknown } }).changes.byRule
  }

  it.each([
    [[], { 'letters/farsi-yeh': 1, 'words/final-yeh': 1, 'digits/extended-arabic-indic': 1 }],
    [['--only', 'digits,letters/gaf'], { 'digits/extended-arabic-indic': 1, 'letters/gaf': 2 }],
    [['--skip', 'words', '--digits', 'keep'], { 'letters/farsi-yeh': 1 }],
    [['--final-yeh', 'keep', '--only', 'words'], {}],
  ])('%j', (args, expected) => {
    expect(totals(args)).toEqual(expected)
  })

  it.each([
    ['an unknown option', ['--jsn'], '--json'],
    ['an option of another command', ['--write', 'a.txt'], '--write'],
    ['a choice that is none', ['--digits', 'roman', '-'], 'latn'],
    ['an unknown rule', ['--only', 'leters', '-'], 'did you mean letters?'],
    ['an unknown encoding', ['--encoding', 'utf-9', '-'], 'utf-9'],
    ['two that contradict each other', ['--repair-maksura', '--final-yeh', 'yeh', '-'], '--final-yeh yeh'],
  ])('%s is an error with a hint', (_, args, hint) => {
    const { status, stdout, stderr } = run(['inspect', ...args], { input: LETTER })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(hint)
  })

  it('-h prints the help, without the flags that have no place here', () => {
    const { status, stdout } = run(['inspect', '-h'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^Usage: yakaf inspect \[options\] \[paths\.\.\.\]\n/)
    for (const flag of ['--json', '--encoding', '--language', '--words', '--unsafe']) expect(stdout).toContain(flag)
    for (const flag of ['--check', '--out-dir', '--report', '--version']) expect(stdout).not.toContain(flag)
  })

  it('--json is no option of yakaf itself', () => {
    expect(run(['--json', '-'], { input: LETTER })).toMatchObject({ status: 2, stdout: '' })
  })
})

describe('a file named inspect', () => {
  it.each([[['--write', 'inspect']], [['--write', '--', 'inspect']], [['--write', './inspect']]])(
    'is what %j means',
    (args) => {
      const cwd = folderOf({ inspect: typed(LETTER) })
      expect(run(args, { cwd })).toMatchObject({ status: 0, stdout: '' })
      expect(filesIn(cwd)).toEqual({ inspect: LETTER })
    },
  )

  it('is cleaned behind --, and inspected behind the command', () => {
    const cwd = folderOf({ inspect: typed(LETTER) })
    expect(run(['--', 'inspect'], { cwd })).toMatchObject({ status: 0, stdout: LETTER })
    expect(run(['inspect', 'inspect'], { cwd }).stdout).toMatch(/^inspect\nEncoding /)
    expect(run(['inspect', '--', 'inspect'], { cwd }).stdout).toMatch(/^inspect\nEncoding /)
  })
})
