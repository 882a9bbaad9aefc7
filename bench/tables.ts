/** The results as Markdown. */
import type { Check } from './check.ts'
import type { Growth, Streamed } from './growth.ts'
import type { Start } from './startup.ts'
import type { Statistics } from './statistics.ts'
import type { Speed } from './throughput.ts'

type Row = readonly string[]

/** The first column is text, all others are numbers. */
function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
}

export function speedTable(speeds: readonly Speed[], floor: number): string {
  return table(
    ['program', 'text', 'CPU s', 'MB/s', '× iconv', '× perl', 'peak MB', 'target × iconv', '× fold alone', 'target'],
    speeds.map(({ program, cpu, speed, toIconv, toPerl, toFold, peak }) => [
      code(program.name),
      program.text,
      cpu.toFixed(3),
      speed.toFixed(0),
      toIconv.toFixed(2),
      toPerl.toFixed(2),
      megabytes(peak, floor),
      target(toIconv, program.target),
      ...(toFold === undefined ? ['', ''] : [toFold.toFixed(2), target(toFold, program.foldTarget)]),
    ]),
  )
}

export function checkTable(checks: readonly Check[]): string {
  return table(
    [
      'program',
      'text',
      'lines changed',
      'lines unlike the oracle',
      'Persian left',
      'lines unlike clean',
      'final ی misjudged',
    ],
    checks.map(({ program, changed, unlikeOracle, left, unlikeClean, misjudged }) => [
      code(program.name),
      program.text,
      ...[changed, unlikeOracle, left, unlikeClean].map(thousands),
      misjudged === undefined ? '' : thousands(misjudged),
    ]),
  )
}

export function startTable(starts: readonly Start[]): string {
  return table(
    ['command', 'CPU ms', 'wall ms', '× node, CPU', '× node, wall', 'peak MB', 'target × node'],
    starts.map((start) => [
      code(start.name),
      start.cpu.toFixed(1),
      start.wall.toFixed(1),
      start.cpuRatio.toFixed(2),
      start.wallRatio.toFixed(2),
      start.peak.toFixed(0),
      target(Math.max(start.cpuRatio, start.wallRatio), start.target),
    ]),
  )
}

export function growthTable({ once, many, ratios, ratio, ratioTarget, more, moreTarget }: Growth): string {
  const cells = ({ bytes, cpu, wall, peak }: Streamed): Row => [
    `${thousands(bytes / 1e6)} MB`,
    ...[cpu.toFixed(2), wall.toFixed(2), peak.toFixed(0)],
  ]
  const range = `${Math.min(...ratios).toFixed(1)} – ${Math.max(...ratios).toFixed(1)}`
  return table(
    ['stdin', 'CPU s', 'wall s', 'peak MB', '× CPU', 'all rounds', 'target', 'MB more', 'target'],
    [
      [...cells(once), '', '', '', '', ''],
      [...cells(many), ratio.toFixed(1), range, target(ratio, ratioTarget), more.toFixed(0), target(more, moreTarget)],
    ],
  )
}

export function statisticsTable(columns: readonly (readonly [name: string, statistics: Statistics])[]): string {
  const row = (label: string, cell: (statistics: Statistics) => string): Row => [
    label,
    ...columns.map(([, statistics]) => cell(statistics)),
  ]
  const percent = (share: number): string => `${(share * 100).toFixed(2)} %`
  return table(
    ['text (p1)', ...columns.map(([name]) => name)],
    [
      row('tokens', ({ tokens }) => thousands(tokens)),
      row('distinct word forms', ({ distinct }) => thousands(distinct)),
      row('letters a word', ({ letters }) => letters.toFixed(2)),
      row('words that end in yeh', ({ yehFinal }) => percent(yehFinal)),
      row('ى of these', ({ maksura }) => percent(maksura)),
      row('numbers', ({ numbers }) => percent(numbers)),
      row('in Persian digits of these', ({ persianNumbers }) => percent(persianNumbers)),
      row('Latin words', ({ latin }) => percent(latin)),
      row('paragraphs', ({ paragraphs }) => thousands(paragraphs)),
      row('SHA-256 of the first MB', ({ digest }) => code(`${digest}…`)),
    ],
  )
}

function target(value: number, most: number | undefined): string {
  if (most === undefined) return ''
  return value > most ? `≤ ${most} **above target**` : `≤ ${most}`
}

function megabytes(peak: number, floor: number): string {
  return peak <= floor * 1.05 ? `< ${Math.ceil(floor)}` : peak.toFixed(0)
}

function thousands(value: number): string {
  return Math.round(value).toLocaleString('en-US')
}

function code(text: string): string {
  return `\`${text}\``
}
