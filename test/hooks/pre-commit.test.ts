/** The real pre-commit, which builds yakaf from a tag of a repository made of this working tree. */
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { parse } from 'yaml'
import { hasProgram, itNeeds } from '../helpers/cli.ts'
import { succeed } from '../helpers/user.ts'
import { recipeWith } from './recipes.ts'
import { Repository } from './repository.ts'
import { taggedRepository } from './tagged-repository.ts'
import { CLEAN, many, named, ODD_NAMES, TO_BE_LEFT, TYPED } from './texts.ts'

const CONFIG = '.pre-commit-config.yaml'
const TAG: string = parse(recipeWith(CONFIG, '', '')).repos[0].rev
const itHooks = itNeeds('pre-commit (apt: pre-commit)', hasProgram('pre-commit'))

let source = ''

beforeAll(() => {
  source = taggedRepository(TAG)
})

/** A repository with the recipe, its hook installed. */
function hooked(id = 'yakaf'): Repository {
  const config = recipeWith(CONFIG, 'https://git.example.org/yakaf', `file://${source}`)
  const repository = new Repository({ [CONFIG]: config.replace('- id: yakaf ', `- id: ${id} `) })
  expect(repository.run('pre-commit', 'install').status).toBe(0)
  return repository
}

describe('pre-commit', () => {
  itHooks('repairs, refuses the commit, and lets what was repaired pass', () => {
    const repository = hooked()
    const names = ['مقال.txt', ...ODD_NAMES]
    const { status, output } = repository.commit(named(names, TYPED))
    expect([status, output]).toEqual([1, expect.stringContaining('files were modified by this hook')])
    expect(repository.here(names)).toEqual(named(names, CLEAN))
    expect(repository.committed(names)).toEqual({})
    expect(repository.commit({}).status).toBe(0)
    expect(repository.committed(names)).toEqual(named(names, CLEAN))
  })

  itHooks('leaves alone what is right, Persian, a tool’s own, binary or a link', () => {
    const repository = hooked()
    repository.write({ 'elsewhere.bin': TYPED })
    symlinkSync('elsewhere.bin', join(repository.folder, 'link.txt'))
    expect(repository.commit(TO_BE_LEFT)).toEqual({ status: 0, output: expect.stringContaining('Passed') })
    expect(repository.here(Object.keys(TO_BE_LEFT))).toEqual(TO_BE_LEFT)
  })

  itHooks('hands over 3,000 names in batches', () => {
    const repository = hooked()
    const clean = many(CLEAN)
    expect(repository.commit(many(TYPED)).status).toBe(1)
    expect(repository.here(Object.keys(clean))).toEqual(clean)
    expect(repository.commit({}).status).toBe(0)
  })

  itHooks('refuses a file that cannot be decoded, and leaves it', () => {
    const repository = hooked()
    const { status, output } = repository.commit({
      'a.txt': TYPED,
      'bad.txt': Buffer.from(`${TYPED}\xff\xfe`, 'latin1'),
    })
    expect([status, output]).toEqual([1, expect.stringContaining('bad.txt')])
  })

  itHooks('only refuses with yakaf-check', () => {
    const repository = hooked('yakaf-check')
    const { status, output } = repository.commit({ 'مقال.txt': TYPED })
    expect([status, output]).toEqual([1, expect.stringContaining('مقال.txt:1:')])
    expect(repository.here(['مقال.txt'])).toEqual({ 'مقال.txt': TYPED })
    expect(repository.commit({ 'مقال.txt': CLEAN }).status).toBe(0)
  })
})

describe('a global install from git, as newer releases of pre-commit do it', () => {
  it('builds without development packages', () => {
    const { folder, env } = new Repository({ 'a.txt': TYPED })
    const prefix = join(inject('home'), 'global')
    const args = [
      'install',
      '--global',
      '--prefix',
      prefix,
      '--allow-git=root',
      '--install-links',
      `git+file://${source}#${TAG}`,
    ]
    succeed('npm', args, { cwd: folder, env: inject('environment') })
    expect(succeed(join(prefix, 'bin/yakaf'), ['a.txt'], { cwd: folder, env })).toBe(CLEAN)
  })
})
