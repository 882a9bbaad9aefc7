/** The package as npm packs it: installed by somebody else, compiled against, and run on every release of Node it is for. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { LETTER, paragraphs, typed } from '../helpers/arabic.ts'
import { succeed, tryOut } from '../helpers/user.ts'

const MANIFEST = JSON.parse(readFileSync('package.json', 'utf8'))
const RELEASES: Readonly<Record<string, string>> = JSON.parse(
  readFileSync('test/pack/nodes/package.json', 'utf8'),
).dependencies
const TSC = resolve('node_modules/typescript/bin/tsc')
/** Paragraphs of about 2 MB. */
const LONG = 7000
const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']

let consumer = ''
let nodes = ''

beforeAll(() => {
  consumer = copied('test/pack/consumer')
  const types = `@types/node@${MANIFEST.devDependencies['@types/node']}`
  npm(consumer, 'install', '--no-save', inject('tarball'), types)
  nodes = copied('test/pack/nodes')
  npm(nodes, 'ci')
})

function copied(folder: string): string {
  const copy = mkdtempSync(join(inject('home'), 'pack-'))
  cpSync(folder, copy, { recursive: true })
  return copy
}

function npm(cwd: string, command: string, ...args: readonly string[]): void {
  succeed('npm', [command, ...QUIET, ...args], { cwd, env: inject('environment') })
}

function node(program: string, ...args: readonly string[]): string {
  return succeed(program, args, { cwd: consumer, env: inject('environment') })
}

describe('the package', () => {
  it('is what publint and attw ask for', () => {
    const place = { cwd: process.cwd(), env: inject('environment') }
    succeed('node_modules/.bin/publint', ['--strict', inject('tarball')], place)
    succeed('node_modules/.bin/attw', [inject('tarball'), '--profile', 'esm-only'], place)
  })

  it.each(['tsconfig.json', 'tsconfig.bundler.json'])('has types that a program compiles against, by %s', (project) => {
    node(process.execPath, TSC, '-p', project)
  })

  it('promises the oldest release of Node that it is tried on', () => {
    expect(`>=${RELEASES['node-20']?.replace(/.*@|\.0$/g, '')}`).toBe(MANIFEST.engines.node)
  })
})

describe.each(Object.keys(RELEASES))('on %s', (release) => {
  it('repairs a shipped article on the command line, and says its version', () => {
    const program = join(nodes, 'node_modules', release, 'bin/node')
    const yakaf = (...args: readonly string[]) => node(program, 'node_modules/yakaf/bin/yakaf.js', ...args)
    expect(node(program, '--version')).toContain(`v${release.slice('node-'.length)}.`)
    expect(yakaf('--version')).toBe(`${MANIFEST.version}\n`)
    const article = 'node_modules/yakaf/fixtures/article/harbour'
    expect(yakaf('--', `${article}.in.txt`)).toBe(readFileSync(join(consumer, `${article}.out.txt`), 'utf8'))
  })

  it('says nothing of a long text, for which V8 is told to compile less', () => {
    const program = join(nodes, 'node_modules', release, 'bin/node')
    const text = paragraphs(LONG)
    const place = { cwd: consumer, env: inject('environment') }
    const { status, output } = tryOut(program, ['node_modules/yakaf/bin/yakaf.js', '-'], place, text)
    expect({ status, isClean: output === paragraphs(LONG, String) }).toEqual({ status: 0, isClean: true })
  })

  it('says nothing of several files, for which V8 is told to keep less', () => {
    const program = join(nodes, 'node_modules', release, 'bin/node')
    const place = { cwd: consumer, env: inject('environment') }
    const files = ['a', 'b'].map((name) => join(consumer, `${release}-${name}.txt`))
    for (const file of files) writeFileSync(file, `${typed(LETTER)}\n`)
    const told = tryOut(program, ['node_modules/yakaf/bin/yakaf.js', '--quiet', '--write', ...files], place)
    expect(told).toEqual({ status: 0, output: '' })
    expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual([`${LETTER}\n`, `${LETTER}\n`])
  })

  it('runs a program that uses both libraries and the schema', () => {
    const file = join(consumer, `${release}.txt`)
    writeFileSync(file, `${typed(LETTER)}\n`)
    const told = JSON.parse(node(join(nodes, 'node_modules', release, 'bin/node'), 'consumer.js', file))
    expect(told).toEqual({
      text: 'الكتاب',
      counts: { 'letters/keheh': 1 },
      rules: ['letters/keheh'],
      published: '2014-10-07',
      file: expect.objectContaining({ changed: true }),
      again: expect.objectContaining({ changed: false }),
      missing: 'E_READ',
      schema: 'https://json-schema.org/draft/2020-12/schema',
      name: 'yakaf',
      impossible: 'roman',
    })
    expect(readFileSync(file, 'utf8')).toBe(`${LETTER}\n`)
  })
})
