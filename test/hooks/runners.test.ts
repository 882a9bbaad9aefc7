/** The runners of hooks that npm brings, and git alone, each with its recipe of docs/hooks.md. */
import { chmodSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { BAKERY, typed } from '../helpers/arabic.ts'
import { packages } from './packages.ts'
import { recipe } from './recipes.ts'
import { Repository } from './repository.ts'
import { CLEAN, many, named, ODD_NAMES, TO_BE_LEFT, TYPED } from './texts.ts'

const GIT_HOOK = '.husky/pre-commit'
const BAD_BYTES = Buffer.from(`${TYPED}\xff\xfe`, 'latin1')

let modules = ''

beforeAll(() => {
  modules = packages()
})

/** A repository whose hook runs lint-staged, as its manual has it. */
function withLintStaged(): Repository {
  const repository = new Repository({ '.lintstagedrc.json': recipe('.lintstagedrc.json') }, modules)
  return plainHook(repository, '#!/bin/sh\nnode_modules/.bin/lint-staged\n')
}

function withLefthook(): Repository {
  const repository = new Repository({ 'lefthook.yml': recipe('lefthook.yml') }, modules)
  expect(repository.run('node_modules/.bin/lefthook', 'install')).toMatchObject({ status: 0 })
  return repository
}

function withGit(): Repository {
  return plainHook(new Repository({}, modules), recipe(GIT_HOOK))
}

function withHusky(): Repository {
  const repository = new Repository({ [GIT_HOOK]: recipe(GIT_HOOK) }, modules)
  expect(repository.run('node_modules/.bin/husky')).toMatchObject({ status: 0 })
  return repository
}

function plainHook(repository: Repository, script: string): Repository {
  const hook = '.git/hooks/pre-commit'
  repository.write({ [hook]: script })
  chmodSync(join(repository.folder, hook), 0o755)
  return repository
}

describe.each([
  ['lint-staged', withLintStaged],
  ['lefthook', withLefthook],
])('%s', (_, hooked) => {
  it('repairs what is staged and commits it', () => {
    const repository = hooked()
    const names = ['مقال.txt', 'deep/مقال [1].md', ...ODD_NAMES]
    expect(repository.commit(named(names, TYPED))).toMatchObject({ status: 0 })
    expect(repository.committed(names)).toEqual(named(names, CLEAN))
    expect(repository.here(names)).toEqual(named(names, CLEAN))
  })

  it('keeps the part that is not staged out of the commit, and in the file', () => {
    const repository = hooked()
    repository.write({ 'مقال.txt': TYPED })
    repository.git('add', '.')
    const later = `${typed(BAKERY)}\n`
    repository.write({ 'مقال.txt': `${TYPED}\n\n\n${later}` })
    expect(repository.commitStaged()).toMatchObject({ status: 0 })
    expect(repository.committed(['مقال.txt'])).toEqual({ 'مقال.txt': CLEAN })
    expect(repository.here(['مقال.txt'])).toEqual({ 'مقال.txt': `${CLEAN}\n\n\n${later}` })
  })

  it('refuses a file that cannot be decoded', () => {
    const repository = hooked()
    const { status, output } = repository.commit({ 'bad.txt': BAD_BYTES })
    expect([status, output]).toEqual([1, expect.stringContaining('bad.txt')])
    expect(repository.committed(['bad.txt'])).toEqual({})
  })

  it('lets pass what is right, Persian, a tool’s own, binary or a link', () => letsPass(hooked()))

  it('hands over 3,000 names', () => {
    const repository = hooked()
    const clean = many(CLEAN)
    expect(repository.commit(many(TYPED))).toMatchObject({ status: 0 })
    expect(repository.here(Object.keys(clean))).toEqual(clean)
    expect(repository.git('status', '--porcelain')).toBe('')
  })
})

describe.each([
  ['a hook of git alone', withGit],
  ['the same hook, called by husky', withHusky],
])('%s', (_, hooked) => {
  it('refuses a text until it is repaired', () => {
    const repository = hooked()
    const names = ['مقال.txt', ...ODD_NAMES]
    const { status, output } = repository.commit(named(names, TYPED))
    expect([status, output]).toEqual([expect.any(Number), expect.stringContaining('مقال.txt:1:')])
    expect(status).not.toBe(0)
    expect(repository.here(names)).toEqual(named(names, TYPED))
    expect(repository.commit(named(names, CLEAN))).toMatchObject({ status: 0 })
  })

  it('lets pass what is right, Persian, a tool’s own, binary or a link', () => letsPass(hooked()))

  it('hands over 3,000 names', () => {
    const repository = hooked()
    const { status, output } = repository.commit(many(TYPED))
    expect(status).not.toBe(0)
    const reported = Object.keys(many(TYPED)).filter((name) => output.includes(`${name}:1:`))
    expect(reported.length).toBe(3_000)
    expect(repository.commit(many(CLEAN))).toMatchObject({ status: 0 })
  })
})

describe('GitLab CI', () => {
  it('fails for a text to repair, and passes without', () => {
    const [script] = parse(recipe('.gitlab-ci.yml')).yakaf.script
    const names = ['articles/a b.txt', 'docs/مقال.txt']
    const repository = new Repository(named(names, TYPED), modules)
    const { status, output } = repository.run('sh', '-ec', script)
    expect([status, output]).toEqual([1, expect.stringContaining('docs/مقال.txt:1:')])
    repository.write(named(names, CLEAN))
    expect(repository.run('sh', '-ec', script)).toMatchObject({ status: 0 })
    expect(script).toContain(`yakaf@${JSON.parse(readFileSync('package.json', 'utf8')).version} `)
  })
})

function letsPass(repository: Repository): void {
  repository.write({ 'elsewhere.bin': TYPED })
  symlinkSync('elsewhere.bin', join(repository.folder, 'link.txt'))
  expect(repository.commit(TO_BE_LEFT)).toMatchObject({ status: 0 })
  const names = Object.keys(TO_BE_LEFT)
  expect(repository.here(names)).toEqual(TO_BE_LEFT)
  expect(repository.committed(names)).toEqual(TO_BE_LEFT)
}
