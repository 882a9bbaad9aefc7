/** A process that is ended in the middle of its work, at moments nobody chose, and two at the same work. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MOST_UNFINISHED } from '../../src/io/board.ts'
import { LETTER, paragraphs, typed } from '../helpers/arabic.ts'
import { ended, filesIn, folderOf, runAlone, start, until } from '../helpers/cli.ts'

const TYPED = `${typed(LETTER)}\n`
const CLEAN = `${LETTER}\n`
const LONG = paragraphs(4000)
const LONG_CLEAN = paragraphs(4000, String)
/** Files that take a moment each, beside files that are done at once. */
const FILES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`ملف ${index}.txt`, TYPED])),
  'd/long.txt': LONG,
}
const DONE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(FILES).map((name) => [name, CLEAN])),
  'd/long.txt': LONG_CLEAN,
}
const MINUTES = 60_000
/** How often each is tried: 50 times YAKAF_TEST_SCALE. */
const TIMES = Math.max(2, Math.round(50 * Number(process.env['YAKAF_TEST_SCALE'] ?? '0.1')))

/** Who is ended takes no more. */
function ignoreBrokenPipe(error: Error & { readonly code?: string }): void {
  if (error.code !== 'EPIPE' && error.code !== 'ECONNRESET') throw error
}

const usualTimes = new Map<string, number>()

/** How long an undisturbed run takes, so that random moments fall into all of it. */
function usualTime(args: readonly string[]): number {
  const key = args.join(' ')
  const time = usualTimes.get(key) ?? timeOf(args)
  usualTimes.set(key, time)
  return time
}

function timeOf(args: readonly string[]): number {
  const cwd = folderOf(FILES)
  const begin = performance.now()
  expect(runAlone(args, { cwd }).status).toBe(0)
  return performance.now() - begin
}

describe.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGKILL'] as const)('%s at random moments', (signal) => {
  it.each([
    ['--write', ['--write', '-q', '.']],
    ['--write --backup', ['--write', '--backup', '-q', '.']],
    ['--write --jobs 2', ['--write', '--jobs', '2', '-q', '.']],
  ])(
    'leaves every file of %s old or new',
    async (_, args) => {
      const time = usualTime(args)
      for (let count = TIMES; count > 0; count--) {
        const cwd = folderOf(FILES)
        const child = start(args, { cwd })
        const result = ended(child)
        await new Promise((wake) => setTimeout(wake, Math.random() * time * 1.1))
        child.kill(signal)
        const { status } = await result
        const found = filesIn(cwd)
        const backups = Object.keys(found).filter((path) => path.endsWith('.orig'))
        const left = Object.keys(found).filter((path) => path.includes('.yakaf-'))
        // Nobody can clean up who is killed; what is left is hidden, and no text for the next run.
        if (signal !== 'SIGKILL') expect(left).toEqual([])
        expect(left.length).toBeLessThanOrEqual(MOST_UNFINISHED * (args.includes('--jobs') ? 2 : 1))
        for (const path of Object.keys(FILES)) expect([FILES[path], DONE[path]]).toContain(found[path])
        for (const path of backups) expect([path, found[path]]).toEqual([path, FILES[path.replace('.orig', '')]])
        expect(Object.keys(found).sort()).toEqual([...Object.keys(FILES), ...backups, ...left].sort())
        if (status === 0) for (const path of Object.keys(FILES)) expect(found[path]).toBe(DONE[path])
      }
    },
    20 * MINUTES,
  )

  it(
    'leaves all or nothing of what -o writes',
    async () => {
      for (let count = TIMES; count > 0; count--) {
        const cwd = folderOf({ 'a.txt': LONG })
        const child = start(['-q', '-o', 'out.txt', 'a.txt'], { cwd })
        const result = ended(child)
        await new Promise((wake) => setTimeout(wake, Math.random() * 400))
        child.kill(signal)
        await result
        const { 'a.txt': input, 'out.txt': output, ...others } = filesIn(cwd)
        expect(input).toBe(LONG)
        expect([undefined, LONG_CLEAN]).toContain(output)
        if (signal !== 'SIGKILL') expect(others).toEqual({})
      }
    },
    20 * MINUTES,
  )
})

describe('a process that waits for its input', () => {
  // A shell says 128 and the number of the signal that ended a process: 130, 143, 129.
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const)('hears %s and leaves nothing', async (signal) => {
    const cwd = folderOf()
    const child = start(['-q', '-o', 'out.txt', '-'], { cwd })
    child.stdin?.on('error', ignoreBrokenPipe)
    const result = ended(child)
    for (let count = 0; count < 4; count++) child.stdin?.write(LONG)
    await until(() => readdirSync(cwd).some((name) => name.startsWith('.yakaf-')))
    child.kill(signal)
    expect(await result).toMatchObject({ signal })
    expect(filesIn(cwd)).toEqual({})
  })

  it('hears a signal although a file of notes is to be written', async () => {
    const cwd = folderOf()
    const child = start(['--check', '--review-file', 'notes.jsonl', '-'], { cwd })
    child.stdin?.on('error', ignoreBrokenPipe)
    child.stdin?.write(LONG)
    await new Promise((wake) => setTimeout(wake, 600))
    child.kill('SIGINT')
    expect(await ended(child)).toMatchObject({ signal: 'SIGINT' })
    expect(filesIn(cwd)).toEqual({})
  })
})

it(
  'two processes on the same files never mix: each file is whole, and who came late says so',
  async () => {
    for (let count = TIMES; count > 0; count--) {
      const cwd = folderOf(FILES)
      // What both write differs, so that a mixture would show.
      const both = [start(['--write', '.'], { cwd }), start(['--write', '--only', 'letters/keheh', '.'], { cwd })]
      const results = await Promise.all(both.map(ended))
      for (const { status, stderr } of results) {
        expect([0, 2]).toContain(status)
        if (status === 2) expect(stderr).toMatch(/changed by someone else meanwhile|no such file/)
      }
      const found = filesIn(cwd)
      expect(Object.keys(found).sort()).toEqual(Object.keys(FILES).sort())
      for (const [path, text] of Object.entries(found)) {
        const before = FILES[path] ?? ''
        expect([before, DONE[path], before.replaceAll('\u06a9', '\u0643')]).toContain(text)
      }
    }
  },
  20 * MINUTES,
)

it('a file that its reader holds open stays whole for the reader', async () => {
  const cwd = folderOf({ 'a.txt': LONG })
  const child = start(['--write', '--report', 'jsonl', '.'], { cwd })
  await until(() => readdirSync(cwd).length > 1)
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(LONG)
  expect(await ended(child)).toMatchObject({ status: 0 })
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(LONG_CLEAN)
})
