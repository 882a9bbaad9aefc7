/** Which files are taken, held against what git itself says of the same ignore files. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect } from 'vitest'
import { findInputs } from '../../src/batch/find-inputs.ts'
import { hasKnownName } from '../../src/batch/format-of.ts'
import type { Search } from '../../src/batch/search.ts'
import { folderOf, hasProgram, itNeeds } from '../helpers/cli.ts'
import { runs } from './runs.ts'

const SEARCH: Search = {
  isKnown: hasKnownName,
  stdin: undefined,
  anyType: false,
  hidden: true,
  readsIgnoreFiles: true,
  ignorePaths: [],
  excludesNamed: true,
  follow: false,
  allowsUnmatched: true,
  listed: undefined,
}

/** Names longer than a letter: to git `?` is a byte, and a letter of Arabic two. */
const folder = fc.constantFrom('a', 'كتب', 'build', 'x y', '.h')
const name = fc.constantFrom('a.txt', 'ملف.txt', 'x y.txt', 'b[1].txt', '#c.txt', '!d.txt', 'A.TXT', '.h.txt')
const path = fc.tuple(fc.array(folder, { maxLength: 3 }), name).map(([folders, end]) => [...folders, end].join('/'))

const segment = fc.constantFrom(
  'a',
  'كتب',
  'build',
  'x y',
  'x\\ y',
  '*',
  '**',
  '?',
  '[a-b]',
  '[!a]',
  '.h',
  'a*',
  '*.txt',
)
const last = fc.oneof(
  segment,
  fc.constantFrom('a.txt', 'ملف.txt', 'b\\[1\\].txt', '\\#c.txt', '\\!d.txt', 'ملف*', '*.TXT'),
)
const pattern = fc
  .tuple(fc.boolean(), fc.boolean(), fc.array(segment, { maxLength: 2 }), last, fc.boolean())
  .map(([isNegative, isRooted, folders, end, isFolder]) => {
    const body = [...folders, end].join('/')
    return `${isNegative ? '!' : ''}${isRooted ? '/' : ''}${body}${isFolder ? '/' : ''}`
  })
const patterns = fc.array(pattern, { maxLength: 5 }).map((lines) => `${lines.join('\n')}\n`)
const ignoreFile = fc
  .tuple(fc.array(folder, { maxLength: 2 }), patterns)
  .map(([folders, text]) => [[...folders, '.gitignore'].join('/'), text] as const)

/** As much of a repository as git needs to take a folder for one. */
const REPOSITORY = { '.git/HEAD': 'ref: refs/heads/main\n', '.git/objects/none': '', '.git/refs/none': '' }

itNeeds('git', hasProgram('git'))(
  'ignore files mean what they mean to git',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(path, { minLength: 1, maxLength: 12 }),
        fc.array(ignoreFile, { maxLength: 3 }),
        patterns,
        async (paths, ignoreFiles, exclude) => {
          const repository = folderOf({
            ...REPOSITORY,
            ...Object.fromEntries(paths.map((one) => [one, ''])),
            ...Object.fromEntries(ignoreFiles),
            '.git/info/exclude': exclude,
          })
          const notIgnored = untracked(repository)
          expect(await inputsOf(repository, [repository])).toEqual(notIgnored)
          // Asked for one by one, as hooks do.
          const named = paths.map((one) => join(repository, one))
          expect(await inputsOf(repository, named)).toEqual(notIgnored)
        },
      ),
      runs(200),
    )
  },
  600_000,
)

async function inputsOf(repository: string, paths: readonly string[]): Promise<readonly string[]> {
  const { inputs, failed } = await findInputs(paths, SEARCH)
  expect(failed).toEqual([])
  return inputs.map((input) => ('path' in input ? input.path.slice(repository.length + 1) : '')).sort()
}

/** What git would add. */
function untracked(repository: string): readonly string[] {
  const { stdout, status } = spawnSync('git', ['ls-files', '-z', '--others', '--exclude-standard'], {
    cwd: repository,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'] ?? '',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      HOME: repository,
    },
  })
  expect(status).toBe(0)
  return stdout
    .split('\0')
    .filter((one) => hasKnownName(one))
    .sort()
}
