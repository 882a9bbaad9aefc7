/** The layers of docs/architecture.md, held against the import lines. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const rows = [
  ...readFileSync('docs/architecture.md', 'utf8').matchAll(/^\| (\d) +\| `src\/(\w+)\/` +\|.*\| ([^|]+) \|$/gm),
]
const allowed = new Map(
  rows.map(([, , folder = '', list = '']) => [folder, list.trim() === '–' ? [] : list.trim().split(', ')]),
)
const levels = new Map(rows.map(([, level = '', folder = '']) => [folder, Number(level)]))
const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))

/** Files that stand in src/ itself are entries: they may import every folder up to a level, and Node's modules or not. */
const ENTRIES = new Map([
  ['index.ts', { level: 3, node: false }],
  ['node.ts', { level: 5, node: true }],
])
const WITH_NODE = ['io', 'batch', 'config', 'shard', 'cli']

function importsOf(path: string): readonly string[] {
  const text = readFileSync(join('src', path), 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : ''
}

describe('the layers', () => {
  it('have a row for every folder, and a folder for every row', () => {
    expect([...new Set(files.map(folderOf))].filter(Boolean).sort()).toEqual([...allowed.keys()].sort())
  })

  it('go down only', () => {
    for (const [folder, list] of allowed) {
      for (const other of list)
        expect([folder, other, (levels.get(other) ?? 9) <= (levels.get(folder) ?? 0)]).toEqual([folder, other, true])
    }
  })

  it.each(files)('%s imports what its folder may', (path) => {
    const folder = folderOf(path)
    for (const target of importsOf(path).filter((name) => name.startsWith('.'))) {
      const other = folderOf(relative('src', normalize(join('src', dirname(path), target))))
      if (other === folder) continue
      if (folder !== '')
        expect([path, [...(allowed.get(folder) ?? []), folder].includes(other), other]).toEqual([path, true, other])
      else
        expect([path, (levels.get(other) ?? 0) <= (ENTRIES.get(path)?.level ?? -1), other]).toEqual([path, true, other])
    }
  })

  it.each(files)('%s uses modules of Node only where that is allowed', (path) => {
    const folder = folderOf(path)
    const mayUseNode = folder === '' ? ENTRIES.get(path)?.node : WITH_NODE.includes(folder)
    if (!mayUseNode) expect(importsOf(path).filter((name) => name.startsWith('node:'))).toEqual([])
  })

  it('are not touched by the reference engine, which knows rules and two types', () => {
    // The oracles of the judges share the words and weights of their models.
    const names = readdirSync('test/reference').filter((name) => !/^(yeh|yeh-policy|language)\.ts$/.test(name))
    const files = names.map((name) => readFileSync(join('test/reference', name), 'utf8'))
    const targets = files.flatMap((text) =>
      [...text.matchAll(/'\.\.\/\.\.\/src\/([^']+)'/g)].map((match) => match[1] ?? ''),
    )
    const allowedTargets = /^(rule\/rule\.ts|rules\/\*\/\*\.ts|text\/(segment|span)\.ts)$/
    expect(targets.filter((target) => !allowedTargets.test(target))).toEqual([])
    expect(targets.length).toBeGreaterThan(0)
  })
})
