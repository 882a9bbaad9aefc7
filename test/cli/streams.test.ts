/** Standard input and output: pipes that are slow, closed, full, or the input itself. */
import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BAKERY, GARDEN, LETTER, MARK, paragraphs, typed } from '../helpers/arabic.ts'
import {
  BIN,
  bash,
  ended,
  filesIn,
  folderOf,
  hasProc,
  hasProgram,
  itNeeds,
  runAlone,
  start,
  until,
} from '../helpers/cli.ts'

/** About 2 MB. */
const LARGE = 7000

describe('standard input', () => {
  it('that arrives in pieces cut anywhere gives what it gives whole', async () => {
    const text = Buffer.from(MARK + paragraphs(3))
    const child = start(['-'])
    const result = ended(child)
    for (let offset = 0; offset < text.length; offset += 37) {
      child.stdin?.write(text.subarray(offset, offset + 37))
      await new Promise((wake) => setTimeout(wake, 1))
    }
    child.stdin?.end()
    expect(await result).toMatchObject({ status: 0, stdout: MARK + paragraphs(3, String), stderr: '' })
  })

  it('that is long is cleaned without a word', () => {
    const { status, stdout, stderr } = runAlone(['-'], { input: paragraphs(LARGE) })
    expect({ status, stderr, isClean: stdout === paragraphs(LARGE, String) }).toEqual({
      status: 0,
      stderr: '',
      isClean: true,
    })
  })

  itNeeds('perl', hasProgram('perl'))('that is set not to block and comes late is waited for', () => {
    const script = `(sleep 0.3; printf %s "$1"; sleep 0.2; printf '%s\\n' "$1") |
      perl -MFcntl -e 'fcntl(STDIN, F_SETFL, O_NONBLOCK) or die; exec @ARGV' "$NODE" "$2" -`
    const { status, stdout, stderr } = bash(script, {}, typed(LETTER), BIN)
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: `${LETTER}${LETTER}\n`, stderr: '' })
  })

  it.each([
    ['is closed', 'yakaf <&-'],
    ['is empty', 'yakaf < /dev/null'],
    ['is closed, checked', 'yakaf --check - <&-'],
    ['is empty, checked', 'yakaf --check - < /dev/null'],
  ])('that %s is an empty text', (_, script) => {
    expect(bash(script)).toMatchObject({ status: 0, stdout: '', stderr: '' })
  })

  it('that is a folder is an error', () => {
    const { status, stderr } = bash('yakaf < .', { cwd: folderOf() })
    expect(status).toBe(2)
    expect(stderr).toContain('(stdin)')
  })

  it('is taken once, however often it is named', () => {
    const { stdout } = runAlone(['--format', 'jsonl', '-', '-'], { input: typed(LETTER) })
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
  })

  itNeeds('/proc', hasProc).each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'that says nothing does not keep the process from ending by %s',
    async (signal) => {
      const child = start([])
      await until(() => isReading(child.pid))
      child.kill(signal)
      expect(await ended(child)).toMatchObject({ signal, stdout: '', stderr: '' })
    },
  )

  itNeeds('/proc', hasProc)(
    'that says nothing does not keep -o from ending by a signal, and leaves nothing behind',
    async () => {
      const cwd = folderOf()
      const child = start(['-o', 'out.txt', '-'], { cwd })
      await until(() => isReading(child.pid))
      child.kill('SIGINT')
      expect(await ended(child)).toMatchObject({ signal: 'SIGINT' })
      expect(filesIn(cwd)).toEqual({})
    },
  )

  /** Whether a process waits in read(2) on its standard input. */
  function isReading(pid: number | undefined): boolean {
    return readFileSync(`/proc/${pid}/syscall`, 'utf8').startsWith('0 0x0 ')
  }
})

describe('text that streams through', () => {
  it.each([
    ['line feeds', `${typed(LETTER)}\n${typed(BAKERY)}\n`, `${LETTER}\n${BAKERY}\n`],
    ['CRLF', `${typed(LETTER)}\r\n\r\n${typed(BAKERY)}\r\n`, `${LETTER}\r\n\r\n${BAKERY}\r\n`],
    [
      'line ends of all kinds',
      `${typed(LETTER)}\r\n${typed(BAKERY)}\n\r${typed(GARDEN)}\r`,
      `${LETTER}\r\n${BAKERY}\n\r${GARDEN}\r`,
    ],
    ['carriage returns only', `${typed(LETTER)}\r${typed(BAKERY)}\r`, `${LETTER}\r${BAKERY}\r`],
    ['no final newline', typed(LETTER), LETTER],
    ['a byte order mark', `${MARK}${typed(LETTER)}\n`, `${MARK}${LETTER}\n`],
    ['a byte order mark and nothing else', MARK, MARK],
    ['NUL in standard input', `${typed(LETTER)}\0\n`, `${LETTER}\0\n`],
    ['blank lines at both ends', `\n\n${typed(LETTER)}\n\n\n`, `\n\n${LETTER}\n\n\n`],
  ])('keeps %s', (_, input, output) => {
    expect(runAlone([], { input })).toMatchObject({ status: 0, stdout: output, stderr: '' })
  })
})

describe('standard output', () => {
  it.each([
    ['text', 'yakaf big.txt'],
    ['text from a pipe', 'cat big.txt | yakaf'],
    ['a diff', 'yakaf --diff big.txt'],
    ['a report of single changes', 'yakaf --check --report concise big.txt'],
    ['one JSON array', 'yakaf --check --report json big.txt'],
  ])('that is closed early ends %s quietly with 0', (_, command) => {
    const cwd = folderOf({ 'big.txt': paragraphs(LARGE) })
    const { stdout, stderr } = bash(`${command} | head -1 > /dev/null; echo "\${PIPESTATUS[@]: -2:1}"`, { cwd })
    expect({ stdout, stderr }).toEqual({ stdout: '0\n', stderr: '' })
  })

  it('that is closed does not keep --write from the files that follow', () => {
    const files = Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}.txt`, paragraphs(LARGE / 4)]))
    const cwd = folderOf(files)
    const { stdout, stderr } = bash('yakaf -q --write --report concise . | head -1 > /dev/null; echo $PIPESTATUS', {
      cwd,
    })
    expect({ stdout, stderr }).toEqual({ stdout: '0\n', stderr: '' })
    expect(runAlone(['--check', '.'], { cwd })).toMatchObject({ status: 0, stdout: '' })
  })

  it('that is closed does not hide that --write failed', () => {
    const cwd = folderOf({ 'a.txt': paragraphs(LARGE / 4), 'bad.txt': Buffer.from('d8a7ff0a', 'hex') })
    const { stdout, stderr } = bash('yakaf --write --report concise . | head -1 > /dev/null; echo $PIPESTATUS', {
      cwd,
    })
    expect(stdout).toBe('2\n')
    expect(stderr).toContain('bad.txt')
  })

  it.each(['--help', 'rules', 'completion zsh', 'rule letters/keheh'])(
    'that is closed before anything is written ends `yakaf %s` quietly with 0',
    (args) => {
      const { stdout, stderr } = bash(`{ sleep 0.2; yakaf ${args}; } | true; echo $PIPESTATUS`)
      expect({ stdout, stderr }).toEqual({ stdout: '0\n', stderr: '' })
    },
  )

  it('that was never open is no reason to leave files unwritten', () => {
    const cwd = folderOf({ 'a.txt': typed(LETTER) })
    expect(bash('yakaf --write --report concise . >&-', { cwd })).toMatchObject({ stdout: '' })
    expect(filesIn(cwd)).toEqual({ 'a.txt': LETTER })
  })

  it('that is read slowly gets all of it', () => {
    const cwd = folderOf({ 'big.txt': paragraphs(LARGE) })
    expect(bash('yakaf big.txt | { sleep 0.4; cat; }', { cwd }).stdout).toBe(paragraphs(LARGE, String))
    const whole = runAlone(['--diff', 'big.txt'], { cwd }).stdout
    expect(bash('yakaf --diff big.txt | { sleep 0.4; cat; }', { cwd }).stdout).toBe(whole)
  })

  itNeeds('perl', hasProgram('perl'))('that is set not to block gets all of it', () => {
    const cwd = folderOf({ 'big.txt': paragraphs(LARGE) })
    const script = `perl -MFcntl -e 'fcntl(STDOUT, F_SETFL, O_NONBLOCK) or die; exec @ARGV' "$NODE" "$1" big.txt | { sleep 0.2; cat; }`
    expect(bash(script, { cwd }, BIN)).toMatchObject({
      stdout: paragraphs(LARGE, String),
      stderr: '',
    })
  })

  itNeeds('/dev/full', hasProc).each([
    ['text', 'yakaf a.txt'],
    ['a filter', 'yakaf < a.txt'],
    ['a check', 'yakaf --check a.txt'],
    ['a diff', 'yakaf --diff a.txt'],
    ['JSON', 'yakaf --format json a.txt'],
    ['the list of rules', 'yakaf rules'],
    ['the help', 'yakaf --help'],
    ['the version', 'yakaf --version'],
  ])('that is full is an error for %s', (_, command) => {
    const { status, stderr } = bash(`${command} > /dev/full`, { cwd: folderOf({ 'a.txt': typed(LETTER) }) })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^yakaf: .*standard output.*no space left/im)
  })

  itNeeds('/dev/full', hasProc)('that is full does not keep --write from its files', () => {
    const cwd = folderOf({ 'a.txt': typed(LETTER), 'b.txt': typed(BAKERY) })
    const { status, stderr } = bash('yakaf --write --report concise . > /dev/full', { cwd })
    expect(status).toBe(2)
    expect(stderr).toContain('standard output')
    expect(filesIn(cwd)).toEqual({ 'a.txt': LETTER, 'b.txt': BAKERY })
  })

  it('that is full, and standard error too, still exits 2', () => {
    expect(bash('yakaf a.txt > /dev/full 2> /dev/full', { cwd: folderOf({ 'a.txt': typed(LETTER) }) }).status).toBe(2)
  })

  it.each([
    ['a named file', 'yakaf a.txt >> a.txt'],
    ['standard input', 'yakaf < a.txt >> a.txt'],
    ['standard input by its name', 'yakaf - < a.txt >> a.txt'],
    ['another name of the file', 'ln a.txt b.txt; yakaf b.txt >> a.txt; rm b.txt'],
    ['a file whose diff it is', 'yakaf --diff a.txt >> a.txt'],
    ['a file whose report it is', 'yakaf --check --report json a.txt >> a.txt'],
    ['a file found in a folder', 'yakaf --check --report concise . >> a.txt'],
    ['one of several', 'yakaf --format jsonl c.txt a.txt >> a.txt'],
  ])('that is the input is refused before anything is read: %s', (_, command) => {
    const files = { 'a.txt': `${typed(LETTER)}\n`, 'c.txt': `${typed(GARDEN)}\n` }
    const cwd = folderOf(files)
    const { stdout, stderr } = bash(`${command.replace(/(>> a\.txt)/, '$1; echo "status $?" >&2')}`, { cwd })
    expect(stdout).toBe('')
    expect(stderr).toContain('status 2')
    expect(stderr).toMatch(/input.*a\.txt|input.*b\.txt|input.*stdin/)
    expect(filesIn(cwd)).toEqual(files)
  })

  it('that is another file is written', () => {
    const cwd = folderOf({ 'a.txt': typed(LETTER), 'out.md': 'first\n' })
    expect(bash('yakaf a.txt >> out.md', { cwd }).status).toBe(0)
    expect(readFileSync(join(cwd, 'out.md'), 'utf8')).toBe(`first\n${LETTER}`)
  })
})

describe('standard error', () => {
  const FILES = { 'a.txt': typed(LETTER), 'bad.txt': Buffer.from('d8a7ff0a', 'hex') }

  it.each([
    ['was never open', 'yakaf --write --report concise a.txt bad.txt none.txt 2>&-; echo $?'],
    [
      'is closed early',
      '{ { sleep 0.2; yakaf --write --report concise a.txt bad.txt none.txt; echo $?; } 2>&1 >&3 | true; } 3>&1',
    ],
    ['is full', 'yakaf --write --report concise a.txt bad.txt none.txt 2> /dev/full; echo $?'],
  ])('that %s changes neither what is done nor how it ends', (_, script) => {
    const cwd = folderOf(FILES)
    const { stdout } = bash(script, { cwd })
    expect(stdout).toMatch(/^a\.txt:1:[\s\S]*\n2\n$/)
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(LETTER)
  })

  it('has all talk, and standard output all data', () => {
    const cwd = folderOf({ ...FILES, 'b.txt': typed(BAKERY) })
    const { stdout, stderr } = runAlone(['--check', '-v', 'a.txt', 'b.txt', 'bad.txt', 'none.txt'], { cwd })
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .filter((line) => !/^[ab]\.txt:\d+:\d+ /.test(line)),
    ).toEqual([])
    expect(
      stderr
        .trimEnd()
        .split('\n')
        .filter((line) => !line.startsWith('yakaf: ')),
    ).toEqual([])
    expect(stderr).toContain('none.txt')
  })
})

describe('memory', () => {
  const SCALE = Number(process.env['YAKAF_TEST_SCALE'] ?? '0.1')
  /** KiB. */
  const MOST = 150 * 1024
  const BYTES = SCALE * 2 * 1024 ** 3
  const MIB = `${Math.round(SCALE * 2048)} MiB`
  const paragraph = paragraphs(1)
  const sentence = `${typed(LETTER)} `

  itNeeds('/proc', hasProc).each([
    [`a stream of ${MIB}`, [], paragraph, BYTES, 0],
    ['one line without an end', [], sentence, BYTES / 4, 0],
    ['one line without an end that is checked', ['--check'], sentence, BYTES / 4, 1],
  ] as const)('stays below 150 MB on %s', async (_, args, text, length, status) => {
    const child = start([...args, '-'], { stdio: ['pipe', 'ignore', 'inherit'] })
    const result = ended(child)
    const piece = Buffer.from(text.repeat((1 << 20) / text.length))
    let peak = 0
    for (let sent = 0; sent < length; sent += piece.length) {
      if (child.stdin?.write(piece) === false) await new Promise((drained) => child.stdin?.once('drain', drained))
      peak = peakOf(child.pid) ?? peak
    }
    child.stdin?.end()
    expect(await result).toMatchObject({ status })
    expect(peak).toBeGreaterThan(0)
    expect(peak).toBeLessThan(MOST)
  })

  itNeeds('/proc', hasProc)(`stays below 150 MB when a file of ${MIB} is written in place`, async () => {
    const cwd = folderOf()
    const path = join(cwd, 'big.txt')
    const piece = paragraph.repeat(40_000)
    const clean = Buffer.byteLength(paragraphs(1, String).repeat(40_000))
    writeFileSync(path, '')
    const pieces = Math.ceil(BYTES / Buffer.byteLength(piece))
    for (let left = pieces; left > 0; left--) appendFileSync(path, piece)
    const child = start(['--write', 'big.txt'], { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
    let peak = 0
    const timer = setInterval(() => {
      peak = peakOf(child.pid) ?? peak
    }, 5)
    expect(await ended(child)).toMatchObject({ status: 0 })
    clearInterval(timer)
    expect(peak).toBeGreaterThan(0)
    expect(peak).toBeLessThan(MOST)
    expect(statSync(path).size).toBe(pieces * clean)
  })

  /** The largest resident size of a process so far, in KiB; undefined when it has ended. */
  function peakOf(pid: number | undefined): number | undefined {
    try {
      const [, peak] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
      return peak === undefined ? undefined : Number(peak)
    } catch {
      return undefined
    }
  }
})
