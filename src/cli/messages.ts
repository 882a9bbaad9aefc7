/** Every sentence the command line says, but for --help (help-texts.ts) and the pages of `yakaf inspect` (inspection-messages.ts). */
import type { Failed, Skipped, SkipReason } from '../batch/input.ts'
import type { FoundEncoding, Plan } from '../batch/plan.ts'
import type { Left, Summary } from '../batch/summary.ts'
import { shown } from '../config/shown.ts'
import type { How } from '../io/detect.ts'
import { jsonText, visible } from '../report/code-points.ts'
import { YakafError } from '../text/error.ts'
import type { ValueOrigin } from './file-values.ts'

export const INSPECT_NEEDS_FILES = '`yakaf inspect` needs files; - is standard input'

export const TOO_LARGE_TO_INSPECT = 'too large for `yakaf inspect` (256 MiB)'

export const REVIEW_NEEDS_FILES = '`yakaf review` needs files or folders; - is standard input'

export const REVIEW_NEEDS_OUTPUT = '`yakaf review` makes a page, which is not for a terminal; name it: -o review.html'

export const SHORT_HELP = `usage: yakaf [options] [paths...]
       yakaf < in.txt > out.txt
\`yakaf --help\` lists the options, \`yakaf rules\` what is repaired.`

export const NOTHING_TO_READ = 'nothing to read: name a file, or send a text to standard input (- reads what is typed)'

export const TRY_HELP = '`yakaf --help` lists the options'

export function errorLine(message: string): string {
  return `yakaf: ${visible(message)}`
}

export function failureLine({ path, error }: Failed): string {
  return errorLine(`${path === '' ? '""' : path}: ${errorText(error)}`)
}

/** What happened, and the code under which docs/errors.md explains it. What the system said of standard output stands between. */
export function errorText(error: Error): string {
  if (!(error instanceof YakafError)) return error.message
  const cause = error.code === 'E_OUTPUT' && error.cause instanceof Error ? `: ${error.cause.message}` : ''
  return `${error.message}${cause} [${error.code}]`
}

/** For what nobody thought of. */
export function bugText(error: unknown): string {
  return `${errorLine('this is a bug, please report it')}\n${error instanceof Error ? error.stack : error}`
}

const FOUND: Readonly<Record<How, string>> = {
  named: 'as named',
  mark: 'by its byte order mark',
  'utf-8': 'all bytes looked at are',
  pattern: 'by the pattern of its bytes',
  statistics: 'by statistics',
  letters: 'by its letters',
  'not-found': 'none is certain',
}

/** `a.txt: windows-1256 (by statistics, confidence 0.86)` */
export function foundEncodingLine(path: string, { encoding, how, confidence }: FoundEncoding): string {
  return errorLine(`${path}: ${encoding.name} (${foundBy(how, confidence)})`)
}

export function foundBy(how: How, confidence: number | undefined): string {
  return `${FOUND[how]}${confidence === undefined ? '' : `, confidence ${confidence.toFixed(2)}`}`
}

const REASONS: Readonly<Record<SkipReason, string>> = {
  symlink: 'symbolic link',
  binary: 'binary',
  'not-a-file': 'not a regular file',
  'unknown-type': 'no known text format',
  ignored: 'ignored',
}

export function skipLine({ path, reason, isNamed }: Skipped): string {
  const remedy = reason === 'symlink' && isNamed ? '; --follow takes what it leads to' : ''
  return errorLine(`${path}: skipped, ${REASONS[reason]}${remedy}`)
}

/** `skipped, Persian`: the whole file is in another language; or nobody can tell, and something speaks against Arabic. */
export function leftLine({ path, language: { answer, language, records } }: Left): string {
  if (records !== undefined) return errorLine(`${path}: ${recordsText(records)}`)
  const name = language === undefined ? undefined : nameOfLanguage(language)
  if (answer === 'other') return errorLine(`${path}: skipped, ${name ?? 'not Arabic'}`)
  const guess = name === undefined ? '' : ` (${name}?)`
  return errorLine(`${path}: left alone, its language is not certain${guess}; --language ar takes it for Arabic`)
}

/** `2 records left alone, not Arabic; 12 too short to judge, --language ar folds them`. */
function recordsText({ other, undecided }: { readonly other: number; readonly undecided: number }): string {
  const parts: string[] = []
  if (other > 0) parts.push(`${counted(other, 'record')} left alone, not Arabic`)
  if (undecided > 0) parts.push(`${counted(undecided, 'record')} too short to judge; --language ar folds them`)
  return parts.join('; ')
}

/** The English name of a BCP 47 tag, as CLDR has it; the tag where it has none. */
export function nameOfLanguage(tag: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag
}

export const ALL_SKIPPED = 'no file to look at: all were skipped'

export const NOTHING_FOUND = 'no file to look at'

export const ALL_IGNORED =
  'no file to look at: all are ignored; --no-force-exclude takes what is named, --no-ignore everything'

/**
 * `3 files: 1 changed (12 changes: letters/keheh 9, letters/farsi-yeh 3; 2 final yehs undecided), 2 skipped (1 binary, 1 symbolic link)`,
 * or nothing when there is nothing to tell.
 */
export function summaryText(summary: Summary, { mode }: Plan): string | undefined {
  const { files, changed, changes, suggestions, left, skipped, failed } = summary
  if (mode.kind === 'stdout' || mode.kind === 'output') return undefined
  const isUsual = skipped.every(({ reason }) => reason === 'ignored')
  if (changed + suggestions + failed.length + left.length === 0 && isUsual) return undefined
  const whole = left.filter(({ language }) => language.records === undefined).length
  const verb = mode.kind === 'check' || mode.kind === 'diff' ? 'would change' : 'changed'
  const parts = [`${changed} ${verb}${changes > 0 ? ` (${changesText(summary)})` : ''}`]
  if (suggestions > 0) parts.push(counted(suggestions, 'suggestion'))
  if (whole > 0) parts.push(`${whole} left alone`)
  if (skipped.length > 0) parts.push(`${skipped.length} skipped (${tally(skipped)})`)
  if (failed.length > 0) parts.push(`${failed.length} failed`)
  return `${counted(files, 'file')}: ${parts.join(', ')}`
}

/** `a.txt:3: unused pragma yakaf-ignore letters/keheh: nothing would change without it` */
export function pragmaLine({ path, remark }: Summary['pragmas'][number]): string {
  return errorLine(`${path}:${remark.position.line}: ${remark.kind} pragma ${remark.text}: ${remark.message}`)
}

/** `12 lines were read in a wrong encoding and saved so; restored`, `1 word holds U+FFFD …`: what was found of it, if anything. */
export function mojibakeLines({ mojibake, misread, lost }: Summary): readonly string[] {
  const lines: string[] = []
  if (mojibake > 0) lines.push(`${misreadText(mojibake)}; restored (see --mojibake)`)
  if (misread > 0) lines.push(`${misreadText(misread)}; --mojibake fix restores them`)
  if (lost > 0) lines.push(`${counted(lost, 'word')} with U+FFFD, beyond repair and left`)
  return lines
}

/** `yakaf.config.json:3:14 (overrides[1])`, `--set`, `--final-yeh`: where a setting was made. */
export function originText(key: string, origin: ValueOrigin): string {
  switch (origin.kind) {
    case 'file': {
      const place = `${shown(origin.path)}:${origin.line}:${origin.column}`
      return origin.override === undefined ? place : `${place} (overrides[${origin.override}])`
    }
    case 'set':
      return '--set'
    case 'flag':
      return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
    case 'default':
      return 'default'
  }
}

/** Stands where a configuration would. */
export const NO_CONFIGURATION = 'no configuration'

export function contradictionLine(finalYeh: string, repairMaksura: ValueOrigin, finalYehOrigin: ValueOrigin): string {
  const [first, second] = [originText('repairMaksura', repairMaksura), originText('finalYeh', finalYehOrigin)]
  return `repairMaksura (${first}) has nothing to do with finalYeh "${finalYeh}" (${second})`
}

function misreadText(lines: number): string {
  return `${counted(lines, 'line')} of text once read in a wrong encoding`
}

/** Rules that are named in the summary; it is one line. */
const MOST_RULES = 6

function changesText({ changes, byRule, undecided }: Summary): string {
  const rules = byCount(byRule)
  const named = rules.slice(0, MOST_RULES).map(([rule, count]) => `${rule} ${count}`)
  if (rules.length > MOST_RULES) named.push(`${counted(rules.length - MOST_RULES, 'more rule')}`)
  const open = undecided > 0 ? `; ${counted(undecided, 'final yeh')} undecided` : ''
  return `${counted(changes, 'change')}: ${named.join(', ')}${open}`
}

/** The most frequent first, others by name. */
function byCount(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
}

/** --summary json: what the line says, and all rules, for programs. */
export function summaryJson(summary: Summary, exitStatus: number): string {
  const { files, changed, changes, byRule, undecided, suggestions, pragmas, left, skipped, failed } = summary
  const { mojibake, misread, lost } = summary
  return jsonText({
    schemaVersion: 1,
    ...{ files, changed, changes, byRule: Object.fromEntries(byCount(byRule)), undecided, suggestions },
    ...{ pragmas: pragmas.length, left: left.length, skipped: skipCounts(skipped) },
    failed: failed.map(({ path, error }) => ({ path, code: error instanceof YakafError ? error.code : null })),
    mojibake: { restored: mojibake, found: misread, lost },
    exitStatus,
  })
}

function skipCounts(skipped: readonly Skipped[]): Partial<Record<SkipReason, number>> {
  const counts: Partial<Record<SkipReason, number>> = {}
  for (const { reason } of skipped) counts[reason] = (counts[reason] ?? 0) + 1
  return counts
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function tally(skipped: readonly Skipped[]): string {
  return Object.entries(skipCounts(skipped))
    .map(([reason, count]) => `${count} ${REASONS[reason as SkipReason]}`)
    .join(', ')
}
