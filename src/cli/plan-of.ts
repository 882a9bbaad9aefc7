import type { FileSettings, Mode, Plan, ReportForm } from '../batch/plan.ts'
import { settingsOfRecipe } from '../batch/settings-recipe.ts'
import type { Configurations } from '../config/configurations.ts'
import { readWords } from '../config/words-file.ts'
import { encodingNamed } from '../io/encodings.ts'
import type { NormalizeOptions } from '../normalizer/options.ts'
import { articlePlanOf } from './article-plan.ts'
import { filePlanOf } from './file-plan.ts'
import { type FileValues, perFile } from './file-values.ts'
import { loudnessOf } from './loudness.ts'
import { shapeOf } from './shape-of.ts'
import { usage } from './usage.ts'
import type { RuleValues, Values } from './values.ts'

/**
 * The plan that the flags make, with what the configurations say of each input.
 *
 * @throws YakafError E_USAGE for flags that contradict each other, and what unknown names throw.
 */
export async function planOf(values: Values, paths: readonly string[], configurations: Configurations): Promise<Plan> {
  const mode = modeOf(values)
  refuseContradictions(values, mode, paths)
  const article = articlePlanOf(values)
  const inPlace = mode.kind === 'write' || mode.kind === 'check' || mode.kind === 'diff'
  const outputName = values.outputEncoding ?? (inPlace ? 'same' : 'utf-8')
  const { statistics = false, reportFile, verify = false, isolated = false } = values
  const report = reportOf(values, mode)
  // The summary counts changes only.
  const audience = isHeard(report) || statistics ? 'report' : 'none'
  const make = (of: FileValues): Promise<FileSettings> => {
    const { encoding, type, mojibake, dateOrder } = of
    const options = optionsOf(of)
    return settingsOfRecipe({ encoding, type, options, audience, isVerified: verify, mojibake, dateOrder })
  }
  return {
    mode,
    format: values.format,
    article,
    settingsOf: perFile(values, values.given, configurations, await make(values), make),
    shape: shapeOf(values, mode),
    outputEncoding: outputName === 'same' ? 'same' : await encodingNamed(outputName),
    report,
    heedsEditorConfig: audience === 'report' && !isolated,
    reportFile: reportFile === undefined ? undefined : { path: reportFile, flag: values.reportFlag ?? '--report-file' },
    statistics,
    reviewFile: values.reviewFile,
    strictFiles: values.strictFiles ?? false,
    ...(await filePlanOf(values, mode)),
  }
}

/** --check says something by itself, and a file is to hold something; counts stand alone. */
function reportOf(values: Values, mode: Mode): ReportForm | undefined {
  const { report, reportFile, statistics } = values
  if (report !== undefined || statistics) return report
  if (reportFile !== undefined) return 'text'
  const isSummed = mode.kind === 'check' && !mode.diff && !values.listDifferent && loudnessOf(values) !== 'nothing'
  return isSummed ? 'summary' : undefined
}

/** Whether a form has room for what rules say besides what they write. */
function isHeard(report: ReportForm | undefined): boolean {
  return report !== undefined && report !== 'summary'
}

/** @throws YakafError E_USAGE for flags that contradict each other, and what --words throws. */
export function optionsOf(values: RuleValues): NormalizeOptions {
  const {
    digits,
    language,
    finalYeh,
    words,
    repairMaksura,
    dates,
    dateOrder,
    nullDates,
    allDigits,
    only,
    skip,
    also,
    unsafe,
    type,
    mojibake,
    field,
    skipField,
    onError,
  } = values
  if (repairMaksura && finalYeh !== 'judge')
    throw usage(`--repair-maksura has nothing to do with --final-yeh ${finalYeh}`)
  return {
    digits,
    language,
    mojibake,
    finalYeh,
    dates,
    dateOrder,
    nullDates,
    onError,
    ...(field === undefined ? {} : { fields: field }),
    ...(skipField === undefined ? {} : { skipFields: skipField }),
    ...(words === undefined ? {} : { words: typeof words === 'string' ? readWords(words, `--words ${words}`) : words }),
    ...(repairMaksura === undefined ? {} : { repairMaksura }),
    ...(allDigits === undefined ? {} : { allDigits }),
    ...(only === undefined ? {} : { only }),
    ...(skip === undefined ? {} : { skip }),
    ...(also === undefined ? {} : { also }),
    ...(unsafe === undefined ? {} : { unsafe }),
    ...(type === undefined ? {} : { type }),
  }
}

function modeOf({ check, diff, write, outDir, output, listDifferent }: Values): Mode {
  const chosen = [check || diff, write, outDir !== undefined, output !== undefined].filter(Boolean)
  if (chosen.length > 1) {
    throw usage('--check, --diff, --write, --out-dir and -o exclude each other (only --check and --diff go together)')
  }
  if (check || (listDifferent && !chosen.includes(true))) return { kind: 'check', diff: diff ?? false }
  if (diff) return { kind: 'diff' }
  if (write) return { kind: 'write' }
  if (outDir !== undefined) return { kind: 'out-dir', folder: outDir }
  if (output !== undefined) return { kind: 'output', path: output }
  return { kind: 'stdout' }
}

function refuseContradictions(values: Values, mode: Mode, paths: readonly string[]): void {
  const { format } = values
  const inPlace = mode.kind === 'check' || mode.kind === 'diff' || mode.kind === 'write'
  if (inPlace && format !== 'text') throw usage(`--format ${format} goes with standard output, -o and --out-dir`)
  if (inPlace && values.article) throw usage('--article goes with standard output, -o and --out-dir')
  if (mode.kind !== 'stdout' && paths.length === 0 && values.filesFrom === undefined) {
    throw usage(`--${mode.kind} needs paths; - is standard input`)
  }
  if (mode.kind === 'write' && paths.includes('-')) throw usage('--write cannot change standard input in place')
  if (values.verify && (format !== 'text' || values.article))
    throw usage('--verify is for texts; articles are not read again')
  if (values.exitZero && mode.kind !== 'check' && mode.kind !== 'diff') {
    throw usage('--exit-zero goes with --check and --diff: in other modes changes do not make the exit status 1')
  }
  if (values.exitNonZeroOnFix && mode.kind !== 'write') throw usage('--exit-non-zero-on-fix goes with --write')
  refuseReport(values, mode)
}

function refuseReport({ report, reportFile, reportFlag = '--report-file', statistics }: Values, mode: Mode): void {
  if (reportFile === '-') throw usage(`${reportFlag} names a file; without it the report goes to standard output`)
  const isTaken = mode.kind === 'stdout' || mode.kind === 'diff' || (mode.kind === 'check' && mode.diff)
  if (!isTaken || reportFile !== undefined || (report === undefined && !statistics)) return
  const flag = report === undefined ? '--statistics' : '--report'
  throw usage(
    `${flag} goes with --check, --write, --out-dir and -o: standard output holds the text or the diff here; or name a --report-file`,
  )
}
