/** What the tests see of a run in a process that lasts is what they would see of a process of its own. */
import { describe, expect, it } from 'vitest'
import { LETTER, PERSIAN, paragraphs, typed } from '../helpers/arabic.ts'
import { type Files, filesIn, folderOf, type Options, type Result, run, runAlone } from '../helpers/cli.ts'

const TYPED = `${typed(LETTER)}\n`
const FILES: Files = {
  'a.txt': TYPED,
  'b.html': `<p>${typed(LETTER)}</p>\n`,
  'c/d.jsonl': `${JSON.stringify({ text: typed(LETTER) })}\n`,
  'c/old.txt': Buffer.from([0xc7, 0xe1, 0x98, 0xca, 0xc7, 0xc8, 0x20, 0xc7, 0xe1, 0xcc, 0xcf, 0xed, 0xcf, 0x0a]),
  'c/yakaf.config.json': '{"digits": "arab"}',
  'persian.txt': `${PERSIAN}\n`,
  'bad.txt': Buffer.from('d8a7ff0a', 'hex'),
  'long.txt': paragraphs(20),
}

type Case = readonly [args: readonly string[], options?: Omit<Options, 'cwd'>]

/** Of each kind: commands, modes, reports, errors, exit statuses, standard input read and not read, settings of the environment. */
const CASES: readonly Case[] = [
  [['a.txt']],
  [[], { input: TYPED }],
  [[], { input: '' }],
  [['a.txt'], { input: 'nobody reads this\n' }],
  [['--check', '.']],
  [['--check', '-qq', '.']],
  [['--diff', '.']],
  [['--diff', '--color', 'always', 'a.txt']],
  [['--check', '.'], { env: { FORCE_COLOR: '1' } }],
  [['--check', '--report', 'github', '.'], { env: { PRE_COMMIT: '1', GITHUB_STEP_SUMMARY: 'summary.md' } }],
  [['--check', '--statistics', '--report', 'sarif', '.']],
  [['--write', '-v', '.']],
  [['--write', '--jobs', '2', '.']],
  [['--out-dir', 'out', '--output-encoding', 'windows-1256', '.']],
  [['--check', '--report-file', 'report.json', '--report', 'json', '--review-file', 'review.jsonl', '.']],
  [['--article', '--format', 'json', 'b.html']],
  [['--show-config', 'c/old.txt']],
  [['--words', 'none.json', 'a.txt']],
  [['--cheek']],
  [['none.txt']],
  [['--version']],
  [['--help']],
  [['rules', '--json']],
  [['rule', 'letters/kehe']],
  [['inspect', '--json', 'long.txt']],
  [['completion', 'bash']],
  [['shard', 'c/d.jsonl', '-o', 'e.jsonl']],
  [['shard', 'none.jsonl', '-o', 'e.jsonl']],
  [['manifest', 'c']],
]

type Way = (args: readonly string[], options: Options) => Result

/** All that can be seen of a run. */
function seen(way: Way, [args, options]: Case): object {
  const cwd = folderOf(FILES)
  const { bytes: _, ...result } = way(args, { ...options, cwd })
  const said = { ...result, stdout: result.stdout.replaceAll(cwd, ''), stderr: result.stderr.replaceAll(cwd, '') }
  return { args, ...said, files: filesIn(cwd) }
}

const alone = new Map<Case, object>()

describe('a run in a process that lasts', () => {
  it.each(CASES.map((one) => [one[0].join(' '), one] as const))('is one in a process of its own: %s', (_, one) => {
    alone.set(one, seen(runAlone, one))
    expect(seen(run, one)).toEqual(alone.get(one))
  })

  it('keeps nothing of the runs before it, whichever they were', () => {
    for (const one of CASES.toReversed()) expect(seen(run, one)).toEqual(alone.get(one))
    expect(alone.size).toBe(CASES.length)
  })

  it('that ends the process fails by itself, and not the next one', () => {
    expect(() => run(['a.txt'], { cwd: '/none' })).toThrow('ENOENT')
    expect(run([], { input: TYPED })).toMatchObject({ status: 0, stdout: `${LETTER}\n` })
  })
})
