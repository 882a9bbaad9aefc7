/** The names that hooks hand over: those of the formats that yakaf knows, and no tool's own. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { FORMATS } from '../src/formats/registry.ts'

interface Hook {
  readonly id: string
  readonly entry: string
  readonly files: string
  readonly exclude: string
}

const hooks: readonly Hook[] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'))
const page = readFileSync('docs/hooks.md', 'utf8')
/** Python's way to say that capitals do not count. */
const pattern = (text: string): RegExp => new RegExp(text.replace(/^\(\?i\)/, ''), 'i')
const known = FORMATS.flatMap(({ extensions }) => extensions).sort()

describe('.pre-commit-hooks.yaml', () => {
  it('has a hook that repairs and one that refuses, and ends both in --', () => {
    expect(hooks.map(({ id, entry }) => [id, entry])).toEqual([
      ['yakaf', 'yakaf --write --'],
      ['yakaf-check', 'yakaf --check --'],
    ])
  })

  it.each(hooks)('names the known extensions for $id, and no others', ({ files }) => {
    const others = ['.ts', '.py', '.docx', '.yaml', '.jsonx', '.xtxt', '.tx', '']
    expect([...known, ...others].filter((extension) => pattern(files).test(`مجلد/أ${extension}`)).sort()).toEqual(known)
    expect(pattern(files).test('A.TXT')).toBe(true)
  })

  it.each(hooks)('leaves out tools’ own files for $id', ({ exclude }) => {
    const tools = ['package.json', 'deep/package.json', 'package-lock.json', 'x/composer.lock.json', 'site.min.html']
    const texts = ['my-package.json', 'clock.txt', 'minutes.md', 'package.json.txt']
    expect([...tools, ...texts].filter((path) => pattern(exclude).test(path))).toEqual(tools)
  })
})

describe('docs/hooks.md', () => {
  it('names the known extensions in each recipe', () => {
    const braces = [...page.matchAll(/"\*\.\{(.*?)\}"/g)].map(([, list = '']) => list.split(','))
    const [lintStaged = [], lefthook = []] = braces
    const globs = [...page.matchAll(/'\*(\.\w+)'/g)].map(([, extension]) => extension)
    expect(braces.length).toBe(2)
    expect([...lintStaged, 'json'].map((extension) => `.${extension}`).sort()).toEqual(known)
    expect(lefthook.map((extension) => `.${extension}`).sort()).toEqual(known)
    expect(globs.sort()).toEqual(known)
  })
})
