/** Every sentence the command line says. */
import type { Failed, Skipped, SkipReason } from '../batch/input.ts'
import type { Plan } from '../batch/plan.ts'
import type { Left, Summary } from '../batch/summary.ts'
import { visible } from '../report/code-points.ts'

export const DESCRIPTION =
  'Puts Arabic text that was typed or published with Persian letters back into standard Arabic.'

export const EXAMPLES = `
Examples:
  yakaf article.txt                 clean text on standard output
  yakaf < in.txt > out.txt          a filter
  yakaf --format json article.txt   the article as JSON
  yakaf --check .                   would anything change? exit 0 or 1
  yakaf --write .                   fix in place
  yakaf --diff article.txt          what would change, as a patch
  yakaf --out-dir clean articles/   mirror a folder
  yakaf rules                       what it repairs
  yakaf rule letters/keheh          why, with examples

Exit status: 0 clean or fixed, 1 something would change (--check, --diff), 2 usage or a file that failed.
`

export const SHORT_HELP = `usage: yakaf [options] [paths...]
       yakaf < in.txt > out.txt
\`yakaf --help\` lists the options, \`yakaf rules\` what is repaired.
`

export const TRY_HELP = '`yakaf --help` lists the options'

export function errorLine(message: string): string {
  return `yakaf: ${visible(message)}`
}

export function failureLine({ path, error }: Failed): string {
  return errorLine(`${path}: ${error.message}`)
}

const REASONS: Readonly<Record<SkipReason, string>> = {
  symlink: 'symbolic link',
  binary: 'binary',
  'not-a-file': 'not a regular file',
  'unknown-type': 'no known text format',
}

export function skipLine({ path, reason }: Skipped): string {
  return errorLine(`${path}: skipped, ${REASONS[reason]}`)
}

/** `skipped, Persian`: the whole file is in another language; or nobody can tell, and something speaks against Arabic. */
export function leftLine({ path, language: { answer, language } }: Left): string {
  const name = language === undefined ? undefined : nameOfLanguage(language)
  if (answer === 'other') return errorLine(`${path}: skipped, ${name ?? 'not Arabic'}`)
  const guess = name === undefined ? '' : ` (${name}?)`
  return errorLine(`${path}: left alone, its language is not certain${guess}; --language ar takes it for Arabic`)
}

/** The English name of a BCP 47 tag, as CLDR has it; the tag where it has none. */
function nameOfLanguage(tag: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag
}

export const ALL_SKIPPED = 'no file to look at: all were skipped'

export const NOTHING_FOUND = 'no file to look at'

/** `3 files: 1 changed (12 changes, 2 final yehs undecided), 2 skipped (1 binary, 1 symbolic link)`, or nothing when there is nothing to tell. */
export function summaryText(summary: Summary, { mode }: Plan): string | undefined {
  const { files, changed, changes, undecided, left, skipped, failed } = summary
  if (mode.kind === 'stdout' || mode.kind === 'output') return undefined
  if (changed === 0 && failed.length === 0 && skipped.length === 0 && left.length === 0) return undefined
  const verb = mode.kind === 'check' || mode.kind === 'diff' ? 'would change' : 'changed'
  const parts = [`${changed} ${verb}${changes > 0 ? ` (${changesText(changes, undecided)})` : ''}`]
  if (left.length > 0) parts.push(`${left.length} left alone`)
  if (skipped.length > 0) parts.push(`${skipped.length} skipped (${tally(skipped)})`)
  if (failed.length > 0) parts.push(`${failed.length} failed`)
  return `${counted(files, 'file')}: ${parts.join(', ')}`
}

function changesText(changes: number, undecided: number): string {
  return `${counted(changes, 'change')}${undecided > 0 ? `, ${counted(undecided, 'final yeh')} undecided` : ''}`
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function tally(skipped: readonly Skipped[]): string {
  const counts = new Map<SkipReason, number>()
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].map(([reason, count]) => `${count} ${REASONS[reason]}`).join(', ')
}
