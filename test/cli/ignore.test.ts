/** Ignore files on the command line: what they hold for, what undoes them, and what is said of what they keep away. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LETTER, typed } from '../helpers/arabic.ts'
import { bash, filesIn, folderOf, hasProgram, isRoot, itNeeds, NOBODY, run } from '../helpers/cli.ts'

const TYPED = `${typed(LETTER)}\n`
const CLEAN = `${LETTER}\n`
/** As much of a repository as tells where one begins. */
const GIT = { '.git/HEAD': 'ref: refs/heads/main\n' }

function shown(args: readonly string[], cwd: string): readonly string[] {
  const { stdout } = run(['--show-files', '-0', ...args], { cwd })
  return stdout.split('\0').filter(Boolean)
}

const SOME_IGNORED = {
  '.gitignore': 'build/\nnotes.txt\n',
  'build/a.txt': TYPED,
  'notes.txt': TYPED,
  'd/c.txt': TYPED,
}

describe('ignore files', () => {
  it('are nested, and those above count up to the root of the repository', () => {
    const above = folderOf({
      '.gitignore': '*.txt\n',
      'in/.git/HEAD': GIT['.git/HEAD'],
      'in/.gitignore': 'build/\n/مسودة.txt\n*.tmp.txt\n',
      'in/a.txt': TYPED,
      'in/مسودة.txt': TYPED,
      'in/build/b.txt': TYPED,
      'in/d/.gitignore': 'e.txt\n!f.tmp.txt\n',
      'in/d/e.txt': TYPED,
      'in/d/f.tmp.txt': TYPED,
      'in/d/مسودة.txt': TYPED,
    })
    expect(shown(['.'], join(above, 'in'))).toEqual(['a.txt', 'd/f.tmp.txt', 'd/مسودة.txt'])
    expect(shown(['.'], join(above, 'in/d'))).toEqual(['f.tmp.txt', 'مسودة.txt'])
    expect(shown([join(above, 'in')], above).map((path) => path.slice(above.length))).toEqual([
      '/in/a.txt',
      '/in/d/f.tmp.txt',
      '/in/d/مسودة.txt',
    ])
  })

  it('of a repository end where another begins, .yakafignore does not', () => {
    const cwd = folderOf({
      ...GIT,
      '.gitignore': 'a.txt\n',
      '.yakafignore': 'b.txt\n',
      'sub/.git': 'gitdir: ../.git/modules/sub\n',
      'sub/a.txt': TYPED,
      'sub/b.txt': TYPED,
      'a.txt': TYPED,
    })
    expect(shown(['.'], cwd)).toEqual(['sub/a.txt'])
    expect(shown(['sub/a.txt', 'sub/b.txt'], cwd)).toEqual(['sub/a.txt'])
  })

  itNeeds('git', hasProgram('git'))('include .git/info/exclude, in working trees and submodules too', () => {
    const cwd = folderOf({ 'main/a.txt': TYPED, 'main/secret.txt': TYPED, 'other/x.txt': TYPED })
    const { status, stderr } = bash(
      `set -e; git() { command git -c user.name=n -c user.email=e@example.org -c protocol.file.allow=always "$@" >/dev/null; }
      (cd other && git init -q && git add . && git commit -qm x)
      cd main; git init -q; git add a.txt; git commit -qm a; git submodule add ../other sub; git worktree add ../tree
      echo secret.txt >> .git/info/exclude; echo x.txt >> .git/modules/sub/info/exclude; cp secret.txt ../tree`,
      { cwd },
    )
    expect({ status, stderr }).toMatchObject({ status: 0 })
    expect(shown(['.'], join(cwd, 'main'))).toEqual(['a.txt'])
    expect(shown(['.'], join(cwd, 'tree'))).toEqual(['a.txt'])
    expect(shown(['x.txt'], join(cwd, 'main/sub'))).toEqual([])
  })

  it('for all tools outweigh those of git; --ignore-path outweighs both and adds to them', () => {
    const cwd = folderOf({
      '.gitignore': 'build/\nc.txt\n',
      '.ignore': '!build/\na.txt\n',
      '.yakafignore': '!a.txt\n',
      'lists/more': 'build/d.txt\n/b.txt\n',
      'a.txt': TYPED,
      'b.txt': TYPED,
      'c.txt': TYPED,
      'build/b.txt': TYPED,
      'build/d.txt': TYPED,
    })
    expect(shown(['.'], cwd)).toEqual(['a.txt', 'b.txt', 'build/b.txt', 'build/d.txt'])
    expect(shown(['--ignore-path', 'lists/more', '.'], cwd)).toEqual(['a.txt', 'build/b.txt'])
    expect(shown(['--no-ignore', '--ignore-path', 'lists/more', '.'], cwd)).toEqual(['a.txt', 'build/b.txt', 'c.txt'])
    expect(shown(['--no-ignore', '.'], cwd)).toHaveLength(5)
    const missing = run(['--check', '--ignore-path', 'none', '.'], { cwd })
    expect(missing).toMatchObject({ status: 2, stdout: '' })
    expect(missing.stderr).toContain('--ignore-path none: no such file')
  })

  it('hold for what is named, and --no-force-exclude undoes that', () => {
    const cwd = folderOf({
      '.gitignore': 'build/\n*.draft.txt\n',
      'a.draft.txt': TYPED,
      'build/b.txt': TYPED,
      'c.txt': TYPED,
    })
    const paths = ['a.draft.txt', 'build/b.txt', 'build', 'build/*.txt', 'c.txt']
    expect(run(['--write', ...paths], { cwd }).status).toBe(0)
    expect(filesIn(cwd)).toMatchObject({ 'a.draft.txt': TYPED, 'build/b.txt': TYPED, 'c.txt': CLEAN })
    expect(run(['--write', '--no-force-exclude', ...paths], { cwd }).status).toBe(0)
    expect(filesIn(cwd)).toMatchObject({ 'a.draft.txt': CLEAN, 'build/b.txt': CLEAN, 'c.txt': CLEAN })
  })

  it('do not keep the text of one named file back, nor what inspect says of it', () => {
    const cwd = folderOf({ '.gitignore': '*\n', 'a.txt': TYPED })
    expect(run(['a.txt'], { cwd })).toMatchObject({ status: 0, stdout: CLEAN })
    expect(run(['-o', 'out.txt', 'a.txt'], { cwd }).status).toBe(0)
    expect(filesIn(cwd)).toMatchObject({ 'out.txt': CLEAN })
    expect(run(['inspect', 'a.txt'], { cwd }).stdout).toContain('a.txt')
  })

  it.each([['.'], ['a.txt', 'd/b.txt'], ['*.txt']])(
    'that keep everything away leave 0 and one note: %s',
    (...paths) => {
      const cwd = folderOf({ '.gitignore': '*\n', 'a.txt': TYPED, 'd/b.txt': TYPED })
      const { status, stdout, stderr } = run(['--check', ...paths], { cwd })
      expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
      expect(stderr).toMatch(/^yakaf: no file to look at: all are ignored.*\n$/)
      expect(run(['--check', '--strict-files', ...paths], { cwd }).status).toBe(0)
    },
  )

  it.each([['*.md'], ['x*.txt'], ['b*']])(
    'leave a pattern that matches nothing an error, whatever they keep away: %s',
    (pattern) => {
      const { status, stderr } = run(['--check', pattern], { cwd: folderOf(SOME_IGNORED) })
      expect(status).toBe(2)
      expect(stderr).toContain(`yakaf: ${pattern}: no file matches this pattern`)
    },
  )

  it.each([['n*.txt'], ['build/*.txt'], ['**/a.txt']])(
    'are why a pattern gives nothing, where they keep away what it matches: %s',
    (pattern) => {
      const { status, stderr } = run(['--check', pattern], { cwd: folderOf(SOME_IGNORED) })
      expect({ status, stderr }).toEqual({
        status: 0,
        stderr: expect.stringMatching(/^yakaf: no file to look at: all are ignored/) as unknown,
      })
    },
  )

  it('are not sought in folders above that belong to nobody in particular', () => {
    const above = folderOf({ '.gitignore': '*\n', '.yakafignore': '*\n', 'in/a.txt': TYPED })
    expect(shown([join(above, 'in/a.txt'), join(above, 'in')], folderOf())).toEqual([join(above, 'in/a.txt')])
  })

  itNeeds('mkfifo', hasProgram('mkfifo'))('are regular files: a pipe of that name is not waited for', () => {
    const cwd = folderOf({ 'a.txt': TYPED })
    bash('mkfifo .gitignore; mkdir .ignore', { cwd })
    expect(shown(['.', 'a.txt'], cwd)).toEqual(['a.txt'])
  })

  itNeeds('root', isRoot)('that may not be read are an error, and nothing they may speak of is touched', () => {
    const cwd = folderOf({ 'd/.yakafignore': 'a.txt\n', 'd/a.txt': TYPED, 'b.txt': TYPED })
    bash('chmod 0 d/.yakafignore; chmod 777 . d; chmod 666 b.txt d/a.txt; chown 65534:65534 b.txt d/a.txt', { cwd })
    const { status, stderr } = run(['--write', '.'], { cwd, uid: NOBODY })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^yakaf: d: cannot read the ignore file .*d\/\.yakafignore: permission denied/m)
    chmodSync(join(cwd, 'd/.yakafignore'), 0o644)
    expect(filesIn(cwd)).toMatchObject({ 'd/a.txt': TYPED, 'b.txt': CLEAN })
  })
})

describe('folders', () => {
  itNeeds('root', isRoot)('that are ignored are not even read', () => {
    const cwd = folderOf({ '.gitignore': 'secret/\n', 'secret/a.txt': TYPED, 'b.txt': TYPED })
    bash('chmod 0 secret; chmod 755 .', { cwd })
    for (const pattern of ['.', '**/*.txt']) {
      const { status, stdout, stderr } = run(['-l', pattern], { cwd, uid: NOBODY })
      expect({ status, stdout }).toEqual({ status: 1, stdout: 'b.txt\n' })
      expect(stderr).not.toContain('secret')
    }
  })

  it('that are hidden are taken with --hidden, .git and node_modules never', () => {
    const cwd = folderOf({ '.h.txt': '', '.d/a.txt': '', '.git/a.txt': '', 'node_modules/a.txt': '', 'b.txt': '' })
    expect(shown(['.'], cwd)).toEqual(['b.txt'])
    expect(shown(['--hidden', '.'], cwd)).toEqual(['.d/a.txt', '.h.txt', 'b.txt'])
    expect(shown(['--hidden', '**/*.txt'], cwd)).toEqual(['.d/a.txt', '.h.txt', 'b.txt'])
    expect(shown(['.d', 'node_modules/*.txt'], cwd)).toEqual(['.d/a.txt', 'node_modules/a.txt'])
  })

  it('and patterns without texts are errors, each for itself, unless that is allowed', () => {
    const cwd = folderOf({ 'a.txt': TYPED, 'b.txt': CLEAN })
    mkdirSync(join(cwd, 'empty'))
    const { status, stderr } = run(['--write', 'empty', '*.md', 'a.txt'], { cwd })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^yakaf: empty: no file of a known format is in it/m)
    expect(stderr).toMatch(/^yakaf: \*\.md: no file matches this pattern/m)
    expect(filesIn(cwd)).toEqual({ 'a.txt': CLEAN, 'b.txt': CLEAN })
    expect(run(['--check', '--no-error-on-unmatched', 'empty', '*.md', 'b.txt'], { cwd }).status).toBe(0)
    expect(run(['--check', '--no-error-on-unmatched', 'empty'], { cwd })).toMatchObject({
      status: 0,
      stderr: 'yakaf: no file to look at\n',
    })
    writeFileSync(join(cwd, 'empty/link'), '')
    expect(run(['--check', '--no-error-on-unmatched', 'none.txt'], { cwd }).status).toBe(2)
  })
})
