/** The manual page, as the programs that print it take it. test/generated.test.ts holds that it is fresh. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { prose, roff } from '../scripts/roff.ts'
import { hasProgram, itNeeds } from './helpers/cli.ts'

const PAGE = 'man/yakaf.1'

describe('roff', () => {
  it.each([
    ['a hyphen that can be copied', '--check', '\\-\\-check'],
    ['a backslash', 'a\\b', 'a\\eb'],
    ['quotes and accents', `"it's" \`a\` ^~`, '\\(dqit\\(aqs\\(dq \\(gaa\\(ga \\(ha\\(ti'],
    ['letters that are not ASCII, by their number', 'ك\u{1f600}', '\\[u0643]\\[u1F600]'],
  ])('has %s', (_, text, expected) => {
    expect(roff(text)).toBe(expected)
  })

  it('has no line that begins like a command, and none that is longer than it must be', () => {
    const text = `${'word '.repeat(16)}.text and so on`
    expect(prose(text)).toBe(`${'word '.repeat(15)}word\n\\&.text and so on`)
    expect(prose("'quoted'")).toBe('\\(aqquoted\\(aq')
  })
})

describe('the page', () => {
  it('names every flag, every rule and every error', () => {
    const page = readFileSync(PAGE, 'utf8').replaceAll('\\-', '-')
    const flags = [...readFileSync('docs/help.txt', 'utf8').matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(
      ([, name]) => name,
    )
    const rules = [...readFileSync('docs/rules/README.md', 'utf8').matchAll(/\[(\w+\/[\w-]+)\]/g)].map(([, id]) => id)
    const errors = [...readFileSync('docs/errors.md', 'utf8').matchAll(/^\| `(E_\w+)`/gm)].map(([, code]) => code)
    for (const names of [flags, rules, errors]) {
      expect(names.length).toBeGreaterThan(10)
      expect(names.filter((name) => !page.includes(`\\fB${name}\\fR`))).toEqual([])
    }
  })

  itNeeds('mandoc', hasProgram('mandoc'))('is what mandoc takes without complaint', () => {
    const { stdout } = spawnSync('mandoc', ['-T', 'lint', '-W', 'style', PAGE], { encoding: 'utf8' })
    // Before the release there is no date.
    expect(stdout.split('\n').filter((line) => !line.includes('missing date'))).toEqual([''])
  })

  itNeeds('groff', hasProgram('groff'))('is what groff takes without complaint', () => {
    const { status, stderr } = spawnSync('groff', ['-ww', '-man', '-T', 'utf8', '-z', PAGE], { encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  itNeeds('man', hasProgram('man'))('is printed by man in 80 columns, with Arabic letters', () => {
    const { stdout } = spawnSync('man', ['-l', PAGE], {
      encoding: 'utf8',
      env: { ...process.env, MANWIDTH: '80', LC_ALL: 'C.UTF-8', MANPAGER: 'cat', PAGER: 'cat' },
    })
    expect(stdout).toContain('yakaf --check .')
    expect(stdout).toContain('ي or ى')
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
  })
})
