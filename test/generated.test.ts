/** What is derived must be what would be derived now. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { run } from './helpers/cli.ts'

it('registries, tables and rule pages are fresh', () => {
  const { status, stdout } = spawnSync('npx', ['tsx', 'scripts/generate.ts', '--check'], { encoding: 'utf8' })
  expect(stdout).toBe('')
  expect(status).toBe(0)
}, 300_000)

it('docs/help.txt is what --help prints', () => {
  expect(run(['--help']).stdout).toBe(readFileSync('docs/help.txt', 'utf8'))
})

it('every error code is explained once, and given', () => {
  const codes = [...readFileSync('src/text/error.ts', 'utf8').matchAll(/\| '(E_\w+)'/g)].map((match) => match[1])
  const explained = [...readFileSync('docs/errors.md', 'utf8').matchAll(/^\| `(E_\w+)`/gm)].map((match) => match[1])
  expect(explained.toSorted()).toEqual([...new Set(codes)].toSorted())
  // A code that nobody gives is a promise that nobody keeps.
  const given = sources('src').filter((path) => path !== 'src/text/error.ts')
  const text = given.map((path) => readFileSync(path, 'utf8')).join()
  expect(codes.filter((code) => !text.includes(`'${code}'`))).toEqual([])
})

it('tables are in their own canonical form', () => {
  const tables = readdirSync('data').filter((name) => name.endsWith('.tsv'))
  expect(tables.length).toBeGreaterThan(8)
  for (const table of tables) {
    const lines = readFileSync(`data/${table}`, 'utf8').split('\n')
    expect(lines.pop()).toBe('')
    const rows = lines.filter((line) => !line.startsWith('#'))
    const width = rows[0]?.split('\t').length
    for (const row of rows) {
      expect([table, row, row.split('\t').length]).toEqual([table, row, width])
    }
    expect([table, new Set(rows).size]).toEqual([table, rows.length])
  }
})

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `${folder}/${path}`)
}
