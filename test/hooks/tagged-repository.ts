import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { succeed } from '../helpers/user.ts'

/**
 * A repository with everything that git has or would take of this working tree, under a tag: what is tried is what lies here,
 * whether it is committed or not.
 */
export function taggedRepository(tag: string): string {
  const folder = mkdtempSync(join(inject('home'), 'repository-'))
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  })
  for (const path of new Set(listed.split('\0').filter(Boolean))) cpSync(path, join(folder, path), { force: true })
  const place = { cwd: folder, env: inject('environment') }
  const commands = [
    ['init', '--quiet'],
    ['add', '--force', '.'],
    ['commit', '--quiet', '--message=tree'],
    ['tag', tag],
  ]
  for (const command of commands) succeed('git', command, place)
  return folder
}
