/** The command line starts from code that V8 has kept, and does the same without it, or with one that is not for it. */
import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { expect, it } from 'vitest'
import { scriptOf, underFlagsOfNow } from '../../src/cli/load-app.ts'
import { bash, folderOf, runAlone } from '../helpers/cli.ts'

const FIXTURE = resolve('fixtures/article/harbour.in.txt')
const CACHE = readdirSync('dist/cli').find((name) => name.endsWith('.cache')) ?? 'no cache'

it('keeps code for the Node that built it', () => {
  expect(CACHE).toBe(`app.js.${process.version}-${process.arch}.cache`)
})

it.each([
  ['is missing', rmSync],
  ['is cut off', (cache: string) => truncateSync(cache, 100_000)],
  ['is empty', (cache: string) => truncateSync(cache, 0)],
  ['is of something else', (cache: string) => writeFileSync(cache, Buffer.alloc(200_000, 'other'))],
])('runs when the cache %s', (_, spoil) => {
  const folder = folderOf()
  for (const part of ['bin', 'dist', 'package.json']) cpSync(part, join(folder, part), { recursive: true })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  spoil(join(folder, 'dist/cli', CACHE))
  const { status, stdout, stderr } = bash('"$NODE" "$1" "$2"', {}, join(folder, 'bin/yakaf.js'), FIXTURE)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toBe(runAlone([FIXTURE]).stdout)
})

it('is taken by threads, which begin under other flags of V8', () => {
  const app = resolve('dist/cli/app.js')
  const cache = (): Buffer => readFileSync(join('dist/cli', CACHE))
  setFlagsFromString('--semi-space-growth-factor=1')
  expect(scriptOf(app, cache()).cachedDataRejected).toBe(true)
  expect(scriptOf(app, underFlagsOfNow(cache())).cachedDataRejected).toBe(false)
})

it('imports packages and its own parts from kept code', () => {
  const page = '<p lang="ar">کتاب</p>'
  expect(runAlone(['--type', 'html', '-'], { input: page }).stdout).toBe(page.replace('ک', 'ك'))
  expect(runAlone(['--check', '--color', 'always', FIXTURE]).stdout).toContain('\u001b[')
})
