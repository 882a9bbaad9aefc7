/** The GitHub Action: its shell runs in throw-away repositories. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { parse } from 'yaml'
import { ACTION, runAction } from './composite-action.ts'
import { recipe } from './recipes.ts'
import { Repository } from './repository.ts'
import { taggedRepository } from './tagged-repository.ts'
import { CLEAN, named, TO_BE_LEFT, TYPED } from './texts.ts'

const WORKFLOW = '.github/workflows/yakaf.yml'
const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const FILES = { 'articles/a b.txt': TYPED, 'docs/مقال.txt': TYPED, 'elsewhere/c.txt': TYPED }

describe('the GitHub Action', () => {
  it('takes what its recipe gives, by its own release', () => {
    const [, step] = parse(recipe(WORKFLOW)).jobs.yakaf.steps
    expect(step.uses).toBe(`OWNER/yakaf@v${version}`)
    for (const name of Object.keys(step.with)) expect(Object.keys(ACTION.inputs)).toContain(name)
    expect(ACTION.runs.using).toBe('composite')
    expect(ACTION.runs.steps.map(({ shell }) => shell)).toEqual(['bash', 'bash'])
  })

  it('builds what lies beside it, and annotates the files at the paths that the recipe names', () => {
    const { folder } = new Repository(FILES)
    const [, step] = parse(recipe(WORKFLOW)).jobs.yakaf.steps
    const { status, output } = runAction(folder, taggedRepository('action'), step.with)
    expect([status, output]).toEqual([1, expect.stringContaining('::warning file=docs/مقال.txt,line=1,col=')])
    expect(output).toContain('::warning file=articles/a b.txt,')
    expect(output).not.toContain('c.txt')
  })

  it('takes another version from npm, and no path for a command of the shell', () => {
    const odd = ['$(touch stolen).txt', '`touch stolen`.txt']
    const { folder } = new Repository({ ...TO_BE_LEFT, ...named(odd, CLEAN) })
    const inputs = { version: `file:${inject('tarball')}`, args: ' --check\n--report concise ' }
    const { status, output } = runAction(folder, '/nowhere', { ...inputs, paths: ['.', ...odd].join('\n') })
    expect([status, output]).toEqual([0, expect.stringContaining('0 would change')])
    expect(existsSync(join(folder, 'stolen'))).toBe(false)
  })
})
