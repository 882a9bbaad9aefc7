/** How far a run has come: shown on a terminal only, once the run takes long, and gone when it ends. */
import { describe, expect, it } from 'vitest'
import type { Progress } from '../../src/batch/progress.ts'
import { lineOf, progressLine } from '../../src/cli/progress-line.ts'
import { LETTER, typed } from '../helpers/arabic.ts'
import { bash, folderOf } from '../helpers/cli.ts'
import { itOnTerminal, onTerminal, type Terminal } from '../helpers/terminal.ts'

const CLEAR = '\r\u001b[K'

describe('the line', () => {
  it.each([
    [
      { files: { done: 0, of: 300 }, bytes: { done: 0, of: 812_000_000 }, failed: 0 },
      'yakaf: 0 of 300 files, 0.0 of 812 MB, 0%',
    ],
    [
      { files: { done: 12, of: 300 }, bytes: { done: 40_400_000, of: 812_000_000 }, failed: 0 },
      'yakaf: 12 of 300 files, 40 of 812 MB, 4%',
    ],
    [{ files: { done: 0, of: 1 }, bytes: { done: 99_999, of: 200_000 }, failed: 0 }, 'yakaf: 0.1 of 0.2 MB, 49%'],
    [{ files: { done: 1, of: 2 }, bytes: { done: 5, of: undefined }, failed: 0 }, 'yakaf: 1 of 2 files, 0.0 MB'],
    [{ files: { done: 2, of: 2 }, bytes: { done: 0, of: 0 }, failed: 0 }, 'yakaf: 2 of 2 files, 0.0 of 0.0 MB, 100%'],
    [{ files: { done: 1, of: 2 }, bytes: { done: 9, of: 6 }, failed: 0 }, 'yakaf: 1 of 2 files, 0.0 of 0.0 MB, 100%'],
  ] as readonly (readonly [Progress, string])[])('%j is %s', (progress, line) => {
    expect(lineOf(progress)).toBe(line)
  })

  it('comes after half a second, ten times a second at most, and never as wide as the terminal', () => {
    const shown: string[] = []
    let time = 0
    let columns: number | undefined = 20
    const onProgress = progressLine({
      columns: () => columns,
      talk: { show: (line) => shown.push(`${time} ${line}`) },
      now: () => time,
    })
    const progress = { files: { done: 3, of: 9 }, bytes: { done: 0, of: 1e6 }, failed: 0 }
    for (time of [0, 499, 500, 510, 599, 600, 1300, 1399]) onProgress(progress)
    expect(shown).toEqual(
      ['500 yakaf: 3 of 9 files', '600 yakaf: 3 of 9 files', '1300 yakaf: 3 of 9 files'].map((line) =>
        line.slice(0, line.indexOf(' ') + 20),
      ),
    )
    for (const none of [0, 1, undefined]) {
      columns = none
      time += 1000
      onProgress(progress)
    }
    expect(shown).toHaveLength(3)
  })
})

/** A second input that comes late makes any run long, however fast the machine is. */
const SLOW = '<(sleep 1; cat b.txt)'
const FILES = { 'a.txt': `${typed(LETTER)}\n`, 'b.txt': `${typed(LETTER)}\n` }

describe('on a terminal', () => {
  function seen(command: string, terminal: Terminal = {}): string {
    return onTerminal(command, { cwd: folderOf(FILES), ...terminal })
  }

  itOnTerminal('a long run shows one line that is gone before the next one comes', () => {
    const screen = seen(`yakaf --color never --check a.txt ${SLOW}`)
    const [before, ...after] = screen.split(CLEAR)
    expect(before).toMatch(/^a\.txt:1:[^\n]*\r\n/)
    expect(after.length).toBeGreaterThanOrEqual(2)
    // Each time it is taken away, the same line or what the run has to say takes its place.
    for (const line of after.slice(0, -1)) expect(line).toMatch(/^(yakaf: [012] of 2 files, [\d.]+ MB)?$/)
    expect(after.at(-1)).toMatch(/^(\/dev\/fd\/\d+:1:[^\n]*\r\n)*yakaf: 2 files: 2 would change \([^\n]*\r\n$/)
  })

  itOnTerminal('it fits a narrow window', () => {
    expect(seen(`yakaf --check a.txt ${SLOW}`, { columns: 12 })).toContain(`${CLEAR}yakaf: 1 of${CLEAR}`)
  })

  itOnTerminal('it is seen where standard output goes into a file', () => {
    expect(seen(`yakaf --check a.txt ${SLOW} > out`)).toContain(`${CLEAR}yakaf: 1 of 2 files`)
  })

  itOnTerminal.each([
    ['without a width', `yakaf --check a.txt ${SLOW}`, { columns: 0 }],
    ['in CI', `yakaf --check a.txt ${SLOW}`, { env: { CI: 'true' } }],
    ['under pre-commit', `yakaf --check a.txt ${SLOW}`, { env: { PRE_COMMIT: '1' } }],
    ['that cannot move its cursor', `yakaf --check a.txt ${SLOW}`, { env: { TERM: 'dumb' } }],
    ['with --quiet', `yakaf --check -q a.txt ${SLOW}`, {}],
    ['with --silent', `yakaf --check --silent a.txt ${SLOW}`, {}],
    ['that a pager may own', `yakaf --check a.txt ${SLOW} | cat`, {}],
    ['to which the text itself goes', `yakaf --format jsonl a.txt ${SLOW}`, {}],
    ['when standard error goes elsewhere', `yakaf --check a.txt ${SLOW} 2> said; cat said`, {}],
  ] as readonly (readonly [string, string, Terminal])[])('%s there is none', (_, command, terminal) => {
    expect(seen(command, terminal)).not.toContain(CLEAR)
  })
})

it('a pipe never gets any', () => {
  const { stdout, stderr } = bash(`yakaf --check a.txt ${SLOW}`, { cwd: folderOf(FILES), env: { TERM: 'xterm' } })
  expect(stdout).not.toContain('\u001b')
  expect(stderr).toMatch(/^yakaf: 2 files: 2 would change \([^\n]*\n$/)
})
