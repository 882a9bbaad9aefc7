/** What is said about changes: where it goes, its forms, and positions that an editor would show. */
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FARSI_YEH, KEHEH, LETTER, MARK, paragraphs, typed, YEH } from '../helpers/arabic.ts'
import { bash, filesIn, folderOf, run } from '../helpers/cli.ts'

interface Change {
  readonly schemaVersion: number
  readonly path: string
  readonly rule: string
  readonly safety: string
  readonly position: Readonly<Record<'line' | 'column' | 'utf16Column' | 'graphemeColumn' | 'byteOffset', number>>
  readonly before: string
  readonly after: string
  readonly applied: boolean
}

function changes(args: readonly string[], input: string | Uint8Array): readonly Change[] {
  const { stdout } = run(['--check', '--report', 'jsonl', ...args, '-'], { input })
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Change)
}

describe('--check', () => {
  it('prints one line a file and rule: the first position, how often, the code points, the word', () => {
    // ك at 1, ي at 4, ك at 8 of line 1; ي at 4 of line 3.
    const cwd = folderOf({ 'd/a.txt': `${typed('كبير ')}${typed('مكتب')}\n\n${typed('المدينة')}\n`, 'b.txt': 'كتاب\n' })
    const { status, stdout } = run(['--check', '.'], { cwd })
    expect(status).toBe(1)
    expect(stdout).toBe(
      [
        `d/a.txt:1:3 letters/farsi-yeh ×2 U+06CC → U+064A ${typed('كبير')}\n`,
        `d/a.txt:1:1 letters/keheh ×2 U+06A9 → U+0643 ${typed('كبير')}\n`,
      ].join(''),
    )
  })

  it('counts columns in code points', () => {
    const line = `\u{1f468}\u200d\u{1f469} كِتَابٌ ${typed('كبير')}\n`
    const { stdout } = run(['--check', '--only', 'letters/keheh', '-'], { input: `كتاب\n${line}` })
    // Three for the emoji, a blank, four letters and three marks, a blank: the keheh is the thirteenth.
    expect(stdout).toBe(`(stdin):2:13 letters/keheh ×1 U+06A9 → U+0643 ${typed('كبير')}\n`)
  })

  it('tells insertions and deletions by code points too', () => {
    const { stdout } = run(['--check', '-'], { input: 'نشر في 07October 2014 في المدي\u200bنة\n' })
    expect(stdout).toContain('(stdin):1:10 dates/glued-month ×1 insert U+0020')
    expect(stdout).toContain('(stdin):1:31 invisibles/zero-width-space ×1 delete U+200B')
  })

  it('says on standard error how much would change, and nothing when all is clean', () => {
    const cwd = folderOf({ 'a.txt': typed(LETTER), 'b.txt': LETTER })
    expect(run(['--check', '.'], { cwd }).stderr).toMatch(/^yakaf: 2 files: 1 would change \(\d+ changes: [^()]+\)\n$/)
    expect(run(['--check', 'b.txt'], { cwd })).toMatchObject({ stdout: '', stderr: '' })
  })

  it('names standard input (stdin)', () => {
    expect(run(['--check', '-'], { input: typed(LETTER) }).stdout).toMatch(/^\(stdin\):1:/)
  })
})

describe('--report', () => {
  const TEXT = paragraphs(40)

  it('concise prints every change, in order', () => {
    const cwd = folderOf({ 'a.txt': TEXT })
    const { status, stdout } = run(['--check', '--report', 'concise', 'a.txt'], { cwd })
    expect(status).toBe(1)
    const lines = stdout.trimEnd().split('\n')
    expect(lines.every((line) => /^a\.txt:\d+:\d+: [a-z]+\/[a-z-]+ U\+[0-9A-F]{4} → U\+[0-9A-F]{4}$/.test(line))).toBe(
      true,
    )
    const places = lines.map((line) => line.split(':').slice(1, 3).map(Number) as [number, number])
    expect(places).toEqual([...places].sort(([a, b], [c, d]) => a - c || b - d))
    const wrong = [...TEXT].filter((letter) => letter === FARSI_YEH || letter === KEHEH).length
    expect(lines).toHaveLength(wrong)
  })

  it('summary counts what concise prints', () => {
    const counts = new Map<string, number>()
    for (const { rule, applied } of changes([], TEXT)) if (applied) counts.set(rule, (counts.get(rule) ?? 0) + 1)
    const { stdout } = run(['--check', '-'], { input: TEXT })
    const told = [...stdout.matchAll(/ ([a-z]+\/[a-z-]+) ×(\d+) /g)].map(([, rule, count]) => [rule, Number(count)])
    expect(new Map(told as [string, number][])).toEqual(counts)
  })

  it('json is one array over all files, jsonl one object a line; both hold the same', () => {
    const cwd = folderOf({ 'a.txt': typed(LETTER), 'b.txt': LETTER, 'd/c "x".txt': typed(LETTER) })
    const lines = run(['--check', '--report', 'jsonl', '.'], { cwd })
    const array = run(['--check', '--report', 'json', '.'], { cwd })
    expect([lines.status, array.status]).toEqual([1, 1])
    const all = JSON.parse(array.stdout) as readonly Change[]
    expect(all).toEqual(
      lines.stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Change),
    )
    expect(new Set(all.map(({ path }) => path))).toEqual(new Set(['a.txt', 'd/c "x".txt']))
    expect(all[0]).toMatchObject({ schemaVersion: 1, safety: 'safe', applied: true })
  })

  it('json of nothing is an empty array, jsonl nothing', () => {
    expect(run(['--check', '--report', 'json', '-'], { input: LETTER })).toMatchObject({ status: 0, stdout: '[]\n' })
    expect(run(['--check', '--report', 'jsonl', '-'], { input: LETTER })).toMatchObject({ status: 0, stdout: '' })
  })

  it('json stays valid when a file fails', () => {
    const cwd = folderOf({ 'a.txt': typed(LETTER), 'b.txt': Buffer.from('d8a7ff0a', 'hex'), 'c.txt': typed(LETTER) })
    const { status, stdout } = run(['--check', '--report', 'json', '.', 'none.txt'], { cwd })
    expect(status).toBe(2)
    const paths = (JSON.parse(stdout) as readonly Change[]).map(({ path }) => path)
    expect(new Set(paths)).toEqual(new Set(['a.txt', 'c.txt']))
  })

  it.each(['summary', 'concise', 'json', 'jsonl'])('%s goes with --write: the same as --check said before', (form) => {
    const cwd = folderOf({ 'a.txt': TEXT })
    const before = run(['--check', '--report', form, 'a.txt'], { cwd }).stdout
    expect(run(['--write', '--report', form, 'a.txt'], { cwd })).toMatchObject({ status: 0, stdout: before })
    expect(filesIn(cwd)).toEqual({ 'a.txt': paragraphs(40, String) })
  })

  it.each([[[]], [['--diff']], [['--check', '--diff']]])('has no place where standard output is taken: %j', (mode) => {
    expect(run([...mode, '--report', 'json', '-'], { input: typed(LETTER) })).toMatchObject({ status: 2, stdout: '' })
  })
})

describe('positions', () => {
  // ك 1  kasra 2  ت 3  ا 4  ب 5  dammatan 6  blank 7  man 8  joiner 9  woman 10  joiner 11  girl 12  blank 13
  // e 14  acute 15  blank 16  ف 17  ی 18: code points. The emoji take two units of UTF-16 each: 18 + 3. Graphemes: كِ ت ا
  // بٌ, blank, the family, blank, é, blank, ف, ی: 11. Bytes before: 12 + 1 + 4 + 3 + 4 + 3 + 4 + 1 + 1 + 2 + 1 + 2 = 38.
  const LINE = `كِتابٌ \u{1f468}\u200d\u{1f469}\u200d\u{1f467} e\u0301 ف${FARSI_YEH}`
  const PLACE = { column: 18, utf16Column: 21, graphemeColumn: 11 }

  it.each([
    ['on the first line', `${LINE}\n`, { ...PLACE, line: 1, byteOffset: 38 }],
    ['behind a line of 13 bytes and CRLF', `سطر أول\r\n${LINE}`, { ...PLACE, line: 2, byteOffset: 15 + 38 }],
    ['behind blank lines', `\n\n\n${LINE}`, { ...PLACE, line: 4, byteOffset: 3 + 38 }],
    ['behind a byte order mark', `${MARK}${LINE}`, { ...PLACE, line: 1, byteOffset: 3 + 38 }],
    [
      'behind a byte order mark and a line',
      `${MARK}سطر أول\r\n${LINE}`,
      { ...PLACE, line: 2, byteOffset: 3 + 15 + 38 },
    ],
    ['in the second block', `سطر أول\n\n${LINE}`, { ...PLACE, line: 3, byteOffset: 15 + 38 }],
    [
      'behind a carriage return alone, which ends no line',
      `سطر\r${LINE}`,
      { line: 1, column: 22, utf16Column: 25, graphemeColumn: 15, byteOffset: 7 + 38 },
    ],
  ])('are counted in every unit %s', (_, input, position) => {
    expect(changes([], input)).toMatchObject([{ rule: 'words/final-yeh', before: FARSI_YEH, after: YEH, position }])
    const { stdout } = run(['--check', '-'], { input })
    expect(stdout.startsWith(`(stdin):${position.line}:${position.column} `)).toBe(true)
  })

  it('of a line that begins with U+FEFF count it as every other character', () => {
    const [inner, yeh] = changes([], `سطر\n${MARK}ف${FARSI_YEH}\n`)
    expect(inner).toMatchObject({ rule: 'invisibles/inner-byte-order-mark', position: { line: 2, column: 1 } })
    expect(yeh).toMatchObject({ position: { line: 2, column: 3, utf16Column: 3 } })
  })

  it('go on across the pieces of a long file', () => {
    const long = paragraphs(30_000, String)
    const found = changes(['--only', 'words'], `${long}ف${FARSI_YEH}\n`)
    const position = { line: 90_001, column: 2, byteOffset: Buffer.byteLength(long) + 2 }
    expect(found).toMatchObject([{ position }])
  })
})

describe('--quiet', () => {
  it('keeps notes and the summary back, and data and errors not', () => {
    const cwd = folderOf({ 'a.txt': typed(LETTER), 'bin.txt': '\0' })
    symlinkSync('a.txt', join(cwd, 'link.txt'))
    const args = ['a.txt', 'bin.txt', 'link.txt']
    const loud = run(['--check', ...args], { cwd })
    expect(loud.stderr).toMatch(/bin\.txt: skipped.*\n.*link\.txt: skipped|link\.txt: skipped.*\n.*bin\.txt: skipped/)
    expect(run(['--check', '-q', ...args], { cwd })).toMatchObject({ status: 1, stdout: loud.stdout, stderr: '' })
    expect(run(['--check', '--quiet', ...args, 'none.txt'], { cwd }).stderr).toMatch(/^yakaf: none\.txt: [^\n]*\n$/)
    expect(run(['--check', '-q', '--strict-files', ...args], { cwd }).stderr).toContain('skipped')
  })
})

describe('colour', () => {
  const ESCAPE = '\u001b['

  it.each([
    ['a pipe has none', {}, [], false],
    ['--color always gives it', {}, ['--color', 'always'], true],
    ['--color never takes it', { FORCE_COLOR: '1' }, ['--color', 'never'], false],
    ['FORCE_COLOR gives it', { FORCE_COLOR: '1' }, [], true],
    ['FORCE_COLOR=0 does not', { FORCE_COLOR: '0' }, [], false],
    ['FORCE_COLOR goes before NO_COLOR', { FORCE_COLOR: '1', NO_COLOR: '1' }, [], true],
    ['--color always goes before NO_COLOR', { NO_COLOR: '1' }, ['--color', 'always'], true],
  ])('%s', (_, env, args, isColoured) => {
    for (const mode of ['--check', '--diff']) {
      const { stdout, stderr } = run([mode, ...args, '-'], { input: typed(LETTER), env: env as Record<string, string> })
      expect(stdout.includes(ESCAPE)).toBe(isColoured)
      expect(stderr).not.toContain('NO_COLOR')
    }
  })

  it('never gets into the text', () => {
    const env = { FORCE_COLOR: '1' }
    expect(run(['--color', 'always'], { input: typed(LETTER), env }).stdout).toBe(LETTER)
    const json = run(['--format', 'json', '--color', 'always'], { input: typed(LETTER), env }).stdout
    expect(json).not.toContain(ESCAPE)
  })
})

describe('hostile text', () => {
  const NAMES = ['a\u001b[31m.txt', 'b\nyakaf: c.txt', 'd\u202etxt.exe.txt', 'e\r.txt']

  it('shows controls and bidi controls in file names by their code points', () => {
    const cwd = folderOf(Object.fromEntries(NAMES.map((name) => [name, typed(LETTER)])))
    const { stdout, stderr } = run(['--check', '--only', 'letters/keheh', '.', ...NAMES.map((name) => `none${name}`)], {
      cwd,
    })
    for (const text of [stdout, stderr]) {
      for (const code of ['<U+001B>', '<U+000A>', '<U+202E>', '<U+000D>']) expect(text).toContain(code)
      expect(text).not.toMatch(/[\u001b\r\u202e]/)
    }
    expect(stdout.trimEnd().split('\n')).toHaveLength(NAMES.length)
  })

  it('shows them in the words of a report and in messages about options', () => {
    const { stdout } = run(['--check', '-'], { input: `${typed('كبير')}\u202e\u001b[2J${typed('كتاب')}\n` })
    expect(stdout).not.toMatch(/[\u001b\u202e]/)
    const { stderr } = run(['--only', 'x\u001b[31m', '-'])
    expect(stderr).not.toContain('\u001b')
    expect(run(['--digits', 'x\u001b[31m', '-']).stderr).not.toContain('\u001b')
    expect(run(['--x\u001b[31m', '-']).stderr).not.toContain('\u001b')
  })

  it('stays exact in a diff that is no terminal', () => {
    const text = `${typed('كبير')}\u202e\u001b[2J\n`
    expect(bash('yakaf --diff -', { input: text }).stdout).toContain(`-${text}`)
  })
})
