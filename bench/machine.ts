/** What the numbers depend on, without a word about whose machine it was. */
import { execFileSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import { version } from './programs.ts'

export function machineFacts(root: string, command: string): readonly (readonly [fact: string, value: string])[] {
  const [cpu] = cpus()
  return [
    ['CPU', `${cpu?.model.trim() ?? 'unknown'}, ${cpus().length} cores, ${Math.round(totalmem() / 1e9)} GB`],
    ['Node', `${process.version}, ${process.platform} ${process.arch}`],
    ['iconv', version('iconv') ?? 'none'],
    ['perl', perlVersion()],
    ['sed', version('sed') ?? 'none'],
    ['ICU', version('uconv') ?? 'none'],
    ['commit', commit(root)],
    ['command', `\`${command}\``],
  ]
}

/** `perl --version` begins with an empty line and prose. */
function perlVersion(): string {
  return execFileSync('perl', ['-e', 'print "perl $^V"'], { encoding: 'utf8' })
}

function commit(root: string): string {
  const git = (...words: readonly string[]): string =>
    execFileSync('git', ['-C', root, ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  try {
    return (
      git('rev-parse', '--short=12', 'HEAD') + (git('status', '--porcelain') === '' ? '' : ' and uncommitted changes')
    )
  } catch {
    return 'none'
  }
}
