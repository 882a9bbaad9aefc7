/** What is flushed to the disk, and when: the bytes of a file before it takes its place, the names in a folder once, when all of them are there. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { LETTER, paragraphs, typed } from '../helpers/arabic.ts'
import { folderOf, run } from '../helpers/cli.ts'

const TYPED = `${typed(LETTER)}\n`
const FILES = {
  ...Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`a/${index}.txt`, TYPED])),
  ...Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`b/${index}.txt`, TYPED])),
  'clean/0.txt': `${LETTER}\n`,
}

/** Writes down each file and folder that is flushed, and each rename, of all threads in their order. The disk is a slow one, so that other threads are asked to wait for it. */
const HOOK = `
const fs = require('node:fs')
const { resolve } = require('node:path')
const { appendFileSync, fdatasync, fsync, fsyncSync, readlinkSync, renameSync, statSync } = fs
const told = (line) => appendFileSync(process.env.FLUSHED, line + '\\n')
const pathOf = (descriptor) => readlinkSync('/proc/self/fd/' + descriptor)
fs.fsyncSync = (descriptor) => {
  const path = pathOf(descriptor)
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2)
  fsyncSync(descriptor)
  told(statSync(path).isDirectory() ? 'folder ' + path : 'here ' + path)
}
fs.fsync = (descriptor, then) => {
  const path = pathOf(descriptor)
  fsync(descriptor, (error) => {
    told('elsewhere ' + path)
    then(error)
  })
}
fs.fdatasync = (descriptor, then) => {
  told('early ' + pathOf(descriptor))
  fdatasync(descriptor, then)
}
fs.renameSync = (from, to) => {
  renameSync(from, to)
  told('place ' + resolve(from))
}
`

it.runIf(process.platform === 'linux')(
  'a folder, once behind all of its files; a file, before it takes its place',
  () => {
    const hook = join(mkdtempSync(join(tmpdir(), 'yakaf-')), 'hook.cjs')
    writeFileSync(hook, HOOK)
    for (const args of [
      ['--write', '.'],
      ['--out-dir', 'out', '.'],
    ]) {
      for (const jobs of ['1', '2']) {
        const cwd = folderOf(FILES)
        const log = `${hook}.${args[0]}.${jobs}`
        const env = { NODE_OPTIONS: `-r ${hook}`, FLUSHED: log }
        expect(run([...args, '--jobs', jobs], { cwd, env }).status).toBe(0)
        const lines = readFileSync(log, 'utf8').trimEnd().split('\n')
        const isWrite = args[0] === '--write'
        const placed = isWrite ? 40 : 41
        const folders = isWrite ? ['a', 'b'] : ['out/a', 'out/b', 'out/clean']
        const files = lines
          .map((line) => /^(?:here|elsewhere) (.*)/.exec(line)?.[1])
          .filter((path) => path !== undefined)
        expect(new Set(files).size).toBe(placed)
        expect(files).toHaveLength(placed)
        expect(lines.filter((line) => line.startsWith('early'))).toEqual([])
        expect(lines.filter((line) => line.startsWith('elsewhere')).length).toBeGreaterThan(0)
        const places = lines.flatMap((line, index) =>
          line.startsWith('place ') ? [[index, line.slice(6)] as const] : [],
        )
        expect(places).toHaveLength(placed)
        for (const [index, path] of places) {
          expect(lines.slice(0, index).some((line) => line === `here ${path}` || line === `elsewhere ${path}`)).toBe(
            true,
          )
        }
        expect(lines.slice(2 * placed)).toEqual(folders.map((folder) => `folder ${join(cwd, folder)}`))
      }
    }
  },
  60_000,
)

it.runIf(process.platform === 'linux')(
  'a long file, from its first bytes on while it is written, and all of it before it takes its place',
  () => {
    const hook = join(mkdtempSync(join(tmpdir(), 'yakaf-')), 'hook.cjs')
    writeFileSync(hook, HOOK)
    const cwd = folderOf({ 'long.txt': paragraphs(150_000) })
    const env = { NODE_OPTIONS: `-r ${hook}`, FLUSHED: `${hook}.log` }
    expect(run(['--write', 'long.txt'], { cwd, env }).status).toBe(0)
    const lines = readFileSync(env.FLUSHED, 'utf8').trimEnd().split('\n')
    const place = lines.findIndex((line) => line.startsWith('place '))
    const path = lines[place]?.slice(6)
    expect(lines[0]).toBe(`early ${path}`)
    expect(lines[place - 1]).toBe(`here ${path}`)
  },
  60_000,
)
