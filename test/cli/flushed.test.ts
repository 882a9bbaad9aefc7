/** What is flushed to the disk, and when: the bytes of a file before it takes its place, the names in a folder once, when all of them are there. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { LETTER, typed } from '../helpers/arabic.ts'
import { folderOf, run } from '../helpers/cli.ts'

const TYPED = `${typed(LETTER)}\n`
const FILES = {
  ...Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`a/${index}.txt`, TYPED])),
  ...Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`b/${index}.txt`, TYPED])),
  'clean/0.txt': `${LETTER}\n`,
}

/** Writes down each call that flushes, and each rename, of all threads in their order. */
const HOOK = `
const fs = require('node:fs')
const { appendFileSync, fsyncSync, readlinkSync, renameSync, statSync } = fs
const told = (line) => appendFileSync(process.env.FLUSHED, line + '\\n')
fs.fsyncSync = (descriptor) => {
  const path = readlinkSync('/proc/self/fd/' + descriptor)
  told(statSync(path).isDirectory() ? 'folder ' + path : 'file')
  fsyncSync(descriptor)
}
fs.renameSync = (from, to) => {
  renameSync(from, to)
  told('place')
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
        expect(lines.filter((line) => line === 'file')).toHaveLength(placed)
        expect(lines.filter((line) => line === 'place')).toHaveLength(placed)
        expect(lines.slice(2 * placed)).toEqual(folders.map((folder) => `folder ${join(cwd, folder)}`))
      }
    }
  },
  60_000,
)
