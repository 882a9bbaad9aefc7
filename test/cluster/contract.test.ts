/** What Spark's pipe, Hadoop Streaming and datatrove expect of a program that they send records through (docs/clusters.md). */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BAKERY, LETTER, typed } from '../helpers/arabic.ts'
import { BIN, bash, folderOf, hasProgram, itNeeds, run } from '../helpers/cli.ts'

/** The flags that the page tells to use. */
const [, WORDS = ''] = /^yakaf (--isolated .*)$/m.exec(readFileSync('docs/clusters.md', 'utf8')) ?? []
const FILTER = WORDS.split(' ')

const record = (id: number, text: string): string => `${JSON.stringify({ id, text })}\n`
const records = (count: number, text: (sentence: string) => string): string =>
  Array.from({ length: count }, (_, id) => record(id, text(id % 2 === 0 ? LETTER : BAKERY))).join('')
/** Larger than every buffer on the way. */
const COUNT = 8_000
const TYPED = records(COUNT, typed)
const CLEAN = records(COUNT, String)

function filtered(
  input: string,
  options: Omit<NonNullable<Parameters<typeof run>[1]>, 'input'> = {},
): readonly unknown[] {
  const { status, stdout, stderr } = run(FILTER, { ...options, input })
  return [status, stdout === CLEAN ? 'as it should be' : stdout, stderr]
}
const GOOD = [0, 'as it should be', '']

describe('a filter', () => {
  it('has flags that need no quotation marks, since Spark splits a command at its spaces', () => {
    expect(FILTER.slice(0, 3)).toEqual(['--isolated', '--type', 'jsonl'])
    expect(WORDS).not.toMatch(/['"\\$]/)
  })

  it('gives one line for each, in order, and nothing else', () => {
    expect(filtered(TYPED)).toEqual(GOOD)
  })

  it('gives nothing for nothing, as of an empty partition', () => {
    expect(run(FILTER, { input: '' })).toMatchObject({ status: 0, stdout: '', stderr: '' })
  })

  it('takes a last line without its end, and adds none', () => {
    expect(run(FILTER, { input: TYPED.slice(0, -1) }).stdout === CLEAN.slice(0, -1)).toBe(true)
  })

  it.each([
    ['a CR between members', `{"id":1,\r"text":"${typed(LETTER)}"}\n`],
    ['U+0085', record(1, `\u0085${typed(LETTER)}`)],
    ['U+2028', record(1, `\u2028${typed(LETTER)}`)],
    ['U+2029', record(1, `\u2029${typed(LETTER)}`)],
  ])('ends no record at %s', (_, input) => {
    expect(run(FILTER, { input }).stdout).toBe(input.replace(typed(LETTER), LETTER))
  })

  it('reads and writes UTF-8 whatever the locale, with no environment at all', () => {
    const { status, stdout } = spawnSync('env', ['-i', 'LC_ALL=C', process.execPath, BIN, ...FILTER], {
      input: TYPED,
      maxBuffer: 1 << 28,
    })
    expect([status, stdout.toString() === CLEAN]).toEqual([0, true])
  })

  it('takes nothing from the folder, the home or the environment that it happens to be in', () => {
    const config = '{"skip": ["letters", "words"]}'
    const cwd = folderOf({ 'yakaf.config.json': config, '.yakafrc': config, '.yakafignore': '*', '.git/HEAD': '' })
    const env = {
      HOME: cwd,
      XDG_CONFIG_HOME: cwd,
      YAKAF_CONFIG: config,
      mapreduce_job_name: 'x',
      CI: '1',
      FORCE_COLOR: '1',
    }
    expect(filtered(TYPED, { cwd, env })).toEqual(GOOD)
    expect(filtered(TYPED, { cwd: '/', env: { HOME: '/none' } })).toEqual(GOOD)
  })

  it('does not depend on how the records arrive', () => {
    const cwd = folderOf({ in: TYPED })
    const script = `dd if=in bs=7 count=20000 2>&- | yakaf ${WORDS}`
    const head = Buffer.from(TYPED).subarray(0, 140_000)
    expect(bash(script, { cwd }).stdout === run(FILTER, { input: head }).stdout).toBe(true)
  })

  it('reads to the end: who writes to it never gets SIGPIPE', () => {
    const cwd = folderOf({ in: TYPED })
    const { stdout } = bash(`cat in | yakaf ${WORDS} > out; echo "\${PIPESTATUS[@]}"`, { cwd })
    expect(stdout).toBe('0 0\n')
  })

  it('fails for a record that is none, with what stands before it and one line on standard error', () => {
    const { status, stdout, stderr } = run(FILTER, { input: `${record(1, typed(LETTER))}{"id":\n${record(2, 'a')}` })
    expect([status, stdout]).toEqual([2, record(1, LETTER)])
    expect(stderr).toMatch(/^yakaf: [^\n]+ \[E_FORMAT\]\n$/)
    expect(stderr).not.toMatch(/^reporter:/m)
  })

  it('stops quietly when nobody reads any more, and tells of a disk that is full', () => {
    const cwd = folderOf({ in: TYPED })
    const closed = bash(`yakaf ${WORDS} < in 2> err | head -n 1; echo "\${PIPESTATUS[0]}"; cat err`, { cwd })
    expect(closed.stdout).toBe(`${record(0, LETTER)}0\n`)
    const full = bash(`yakaf ${WORDS} < in > /dev/full`, { cwd })
    expect([full.status, full.stderr]).toEqual([
      2,
      expect.stringMatching(/^yakaf: [^\n]*no space left[^\n]* \[E_OUTPUT\]\n$/),
    ])
  })
})

describe('a JVM that pipes as Spark does', () => {
  const itPipes = itNeeds('java 11 or later (apt: openjdk-17-jdk-headless)', hasProgram('java'))

  function piped(charset: string, locale: string): { readonly status: number | null; readonly stdout: string } {
    const cwd = folderOf()
    writeFileSync(join(cwd, 'in'), TYPED)
    const program = [process.execPath, BIN, ...FILTER]
    const args = ['-XX:TieredStopAtLevel=1', resolve('test/cluster/Pipe.java'), charset, 'in', ...program]
    return spawnSync('java', args, {
      cwd,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { PATH: process.env['PATH'] ?? '', LC_ALL: locale },
    })
  }

  itPipes('gets every record back under LC_ALL=C when the charset is named', () => {
    const { status, stdout } = piped('UTF-8', 'C')
    expect([status, stdout === CLEAN]).toEqual([0, true])
  })

  itPipes('without a name loses the letters itself, before yakaf sees them: the page says so', () => {
    const { status, stdout } = piped('default', 'C')
    expect(status).toBe(0)
    expect(stdout.split('\n', 1)[0]).toMatch(/^\{"id":0,"text":"\?[? ]+/)
    expect(readFileSync('docs/clusters.md', 'utf8')).toContain('encoding = "UTF-8"')
  })
})
