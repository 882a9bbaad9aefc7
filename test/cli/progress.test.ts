/** How far a run has come: shown on a terminal only, once the run takes long, and gone when it ends. */
import { describe, expect, it } from 'vitest'
import type { Progress } from '../../src/batch/progress.ts'
import { ProgressBar } from '../../src/cli/progress-bar.ts'
import { lineOf, type Pace } from '../../src/cli/progress-line.ts'
import { LETTER, typed } from '../helpers/arabic.ts'
import { bash, folderOf } from '../helpers/cli.ts'
import { itOnTerminal, onTerminal, type Terminal } from '../helpers/terminal.ts'

const CLEAR = '\r\u001b[K'

const drawn = (share: number, width: number): string => '='.repeat(Math.round(share * width)).padEnd(width, '-')

describe('the line', () => {
  it.each([
    [
      { files: { done: 0, of: 300 }, bytes: { done: 0, of: 812_000_000 }, failed: 0 },
      { rate: 0, eta: undefined },
      'yakaf: [------------------------------] 0 of 300 files, 0.0 of 812 MB, 0%',
    ],
    [
      { files: { done: 12, of: 300 }, bytes: { done: 40_600_000, of: 812_000_000 }, failed: 2 },
      { rate: 95.4e6, eta: '8s' },
      'yakaf: [==----------------------------] 12 of 300 files, 41 of 812 MB, 5%, 95 MB/s, ETA 8s, 2 failed',
    ],
    [
      { files: { done: 0, of: 1 }, bytes: { done: 99_999, of: 200_000 }, failed: 0 },
      { rate: 1e6, eta: '1s' },
      'yakaf: [===============---------------] 0.1 of 0.2 MB, 49%, 1.0 MB/s, ETA 1s',
    ],
    [
      { files: { done: 1, of: 2 }, bytes: { done: 5, of: undefined }, failed: 0 },
      { rate: 0, eta: 'NULL' },
      'yakaf: 1 of 2 files, 0.0 MB',
    ],
    [
      { files: { done: 1, of: 2 }, bytes: { done: 9, of: 6 }, failed: 0 },
      { rate: 0, eta: undefined },
      'yakaf: [==============================] 1 of 2 files, 0.0 of 0.0 MB, 100%',
    ],
  ] as readonly (readonly [Progress, Pace, string])[])('%j at %j is %s', (progress, pace, line) => {
    expect(lineOf(progress, pace, 120, drawn)).toBe(line)
  })

  it.each([
    [60, 'yakaf: [=========--------] 1 of 2 files, 4.0 of 8.0 MB, 50%'],
    [52, 'yakaf: 1 of 2 files, 4.0 of 8.0 MB, 50%'],
    [12, 'yakaf: 1 of'],
  ])('fits %i columns', (width, line) => {
    const progress = { files: { done: 1, of: 2 }, bytes: { done: 4e6, of: 8e6 }, failed: 0 }
    expect(lineOf(progress, { rate: 0, eta: undefined }, width, drawn)).toBe(line)
    expect(line.length).toBeLessThan(width)
  })

  it('comes after half a second, and ten times a second at most', () => {
    const shown: string[] = []
    let time = 0
    let columns: number | undefined = 20
    const bar = new ProgressBar({
      columns: () => columns,
      talk: { show: (line) => shown.push(`${time} ${line}`) },
      now: () => time,
    })
    const progress = { files: { done: 3, of: 9 }, bytes: { done: 0, of: 1e6 }, failed: 0 }
    for (time of [0, 499]) bar.found(time)
    for (time of [500, 510, 599]) bar.found(time)
    for (const done of [3, 4, 5, 6]) {
      time = 600 + 50 * (done - 3)
      bar.tell({ ...progress, files: { done, of: 9 } })
    }
    expect(shown).toEqual(['500 yakaf: finding file', '600 yakaf: 3 of 9 files', '700 yakaf: 5 of 9 files'])
    for (const none of [0, 1, undefined]) {
      columns = none
      time += 1000
      bar.tell(progress)
    }
    bar.stop()
    bar.tell(progress)
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
    const parts = screen.split(CLEAR)
    expect(parts.length).toBeGreaterThanOrEqual(3)
    // Each time a line is taken away, the same line or what the run has to say takes its place.
    const shown = /^(yakaf: (finding files, [012] so far|[012] of 2 files, [\d.]+ MB(, [\d.]+ MB\/s)?))?$/
    const said = parts.filter((part) => !shown.test(part))
    expect(said).toHaveLength(2)
    expect(said[0]).toMatch(/^a\.txt:1:[^\n]*\r\n/)
    expect(said[1]).toMatch(/^(\/dev\/fd\/\d+:1:[^\n]*\r\n)*yakaf: 2 files: 2 would change \([^\n]*\r\n$/)
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
