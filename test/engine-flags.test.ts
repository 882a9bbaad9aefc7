/** What V8 is told while it runs holds for patterns and functions that it has compiled before, too. */
import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

const SCRIPT = `
  const flags = await import('./src/batch/engine-flags.ts')
  const pattern = /a[bc]/g
  pattern.test('ab')
  for (const tell of Object.values(flags)) tell()
  console.log('ab ac ab'.replace(pattern, () => '-'))
`

it('a pattern that ran once before, in a process of its own: V8 may die of it', () => {
  const args = ['--import', 'tsx', '--input-type=module', '--eval', SCRIPT]
  const { stdout, signal } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect({ stdout, signal }).toEqual({ stdout: '- - -\n', signal: null })
})
