/** docs/errors.md, row by row: each code is met by a process that does what the row says. */
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LETTER, NULL_DATE_LINE, typed } from '../helpers/arabic.ts'
import { bash, type Files, filesIn, folderOf, itNeeds, run } from '../helpers/cli.ts'

const TYPED = `${typed(LETTER)}\n`

const CASES: readonly (readonly [code: string, files: Files, args: readonly string[]])[] = [
  ['E_USAGE', { 'a.txt': TYPED, 'b.txt': TYPED }, ['a.txt', 'b.txt']],
  ['E_CONFIG', { 'a.txt': TYPED, 'yakaf.config.json': '{"digts": "arab"}', '.git/HEAD': '' }, ['--write', 'a.txt']],
  ['E_RULE_UNKNOWN', { 'a.txt': TYPED }, ['--also', 'letters/kehe', '--write', 'a.txt']],
  ['E_TYPE_UNKNOWN', { 'a.prose': TYPED }, ['--write', 'a.prose']],
  ['E_WORDS', { 'a.txt': TYPED, words: '{"كتاب": "كتاب"}' }, ['--words', 'words', '--write', 'a.txt']],
  ['E_ENCODING_UNKNOWN', { 'a.txt': TYPED }, ['--encoding', 'windows-1265', '--write', 'a.txt']],
  ['E_FORMAT', { 'a.json': `{"title": "${typed(LETTER)}",` }, ['--write', 'a.json']],
  ['E_MALFORMED', { 'a.txt': Buffer.concat([Buffer.from(TYPED), Buffer.of(0xff)]) }, ['--write', 'a.txt']],
  ['E_UNENCODABLE', { 'a.txt': `${TYPED}گ` }, ['--output-encoding', 'iso-8859-6', '--write', 'a.txt']],
  ['E_READ', { 'a.txt': TYPED }, ['--check', 'none.txt']],
  ['E_WRITE', { 'a.txt': TYPED }, ['-o', 'none/b.txt', 'a.txt']],
]

/** Of the commands whose statuses are those of sysexits.h: bad data. */
const SHARD_CASES: typeof CASES = [
  ['E_MANIFEST', { 'm.json': '{}' }, ['shard', '--manifest', 'm.json', '--out-dir', 'out']],
  ['E_RECORDS', { 'a.txt': `${TYPED}${NULL_DATE_LINE}\n${TYPED}` }, ['shard', 'a.txt', '-o', 'b.txt']],
]

describe('an error', () => {
  it.each(CASES)('%s is told with its code, exit status 2, and nothing is written', (code, files, args) => {
    const cwd = folderOf(files)
    const before = filesIn(cwd)
    const { status, stdout, stderr } = run(args, { cwd })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(new RegExp(`^yakaf: .+ \\[${code}\\]$`, 'm'))
    expect(filesIn(cwd)).toEqual(before)
  })

  it.each(SHARD_CASES)('%s is told with its code, exit status 65, and nothing is written', (code, files, args) => {
    const cwd = folderOf(files)
    const before = filesIn(cwd)
    const { status, stdout, stderr } = run(args, { cwd })
    expect({ status, stdout }).toEqual({ status: 65, stdout: '' })
    expect(stderr).toMatch(new RegExp(`^yakaf: .+ \\[${code}\\]$`, 'm'))
    expect(filesIn(cwd)).toEqual(before)
  })

  itNeeds('/dev/full', process.platform === 'linux')('E_OUTPUT names what the system said', () => {
    const { status, stderr } = bash('yakaf a.txt > /dev/full', { cwd: folderOf({ 'a.txt': TYPED }) })
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringMatching(/^yakaf: cannot write to standard output: ENOSPC.* \[E_OUTPUT\]\n$/),
    })
  })

  it.each([
    ['--diff', 'a.txt'],
    ['inspect', 'a.txt'],
  ])('E_TOO_LARGE: %s of more than 256 MiB', (...args) => {
    const cwd = folderOf()
    const path = join(cwd, 'a.txt')
    writeFileSync(path, TYPED.repeat(200))
    // The rest takes no room on the disk.
    truncateSync(path, (1 << 28) + 1)
    const { status, stdout, stderr } = run(args, { cwd })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^yakaf: a\.txt: too large for .* \[E_TOO_LARGE\]$/m)
  })
})

it('every code of docs/errors.md is met by a process, but for mistakes in yakaf itself', () => {
  const documented = Array.from(readFileSync('docs/errors.md', 'utf8').matchAll(/^\| `(E_\w+)`/gm), ([, code]) => code)
  const met = new Set([
    ...[...CASES, ...SHARD_CASES].map(([code]) => code),
    'E_OUTPUT',
    'E_TOO_LARGE',
    'E_CHANGED_UNDERNEATH',
    'E_WORKER',
  ])
  expect(documented.filter((code) => code !== undefined && !met.has(code))).toEqual(['E_UNSTABLE', 'E_RULE_CONFLICT'])
})
