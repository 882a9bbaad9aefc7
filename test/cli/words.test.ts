/** --words and --final-yeh: what the user decides about the last letter of words. */
import { describe, expect, it } from 'vitest'
import { folderOf, run } from '../helpers/cli.ts'

const TEXT = 'قال علی إن المدرسة فی المدينة القديمة تفتح أبوابها.\n'

describe('--words', () => {
  it('decides the words that the file names', () => {
    const cwd = folderOf({ 'words.json': '{"علی": "علي"}' })
    const { status, stdout, stderr } = run(['--words', 'words.json'], { cwd, input: TEXT })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toBe('قال علي إن المدرسة في المدينة القديمة تفتح أبوابها.\n')
    expect(run(['--words', 'words.json', '--check', '-'], { cwd, input: stdout }).status).toBe(0)
  })

  it.each([
    ['missing.json', '--words missing.json: cannot read'],
    ['broken.json', '--words broken.json: not JSON'],
    ['list.json', '--words list.json: the word list is no object'],
    ['other.json', '--words other.json: word list, "علی": its value is another word'],
  ])('%s is refused before anything is read', (file, message) => {
    const cwd = folderOf({ 'broken.json': '{', 'list.json': '["علي"]', 'other.json': '{"علی": "إلى"}', 'a.txt': TEXT })
    const { status, stdout, stderr } = run(['--words', file, '--write', 'a.txt'], { cwd })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(message)
  })
})

describe('--final-yeh', () => {
  it.each([
    ['judge', 'على', 'في'],
    ['yeh', 'علي', 'في'],
    ['maksura', 'على', 'فى'],
    ['keep', 'علی', 'فی'],
  ])('%s', (choice, ali, fi) => {
    const { stdout } = run(['--final-yeh', choice], { input: TEXT })
    expect(stdout).toBe(`قال ${ali} إن المدرسة ${fi} المدينة القديمة تفتح أبوابها.\n`)
  })

  it('refuses what is no choice', () => {
    const { status, stderr } = run(['--final-yeh', 'ya'], { input: TEXT })
    expect(status).toBe(2)
    expect(stderr).toContain('judge, yeh, maksura, keep')
  })
})
