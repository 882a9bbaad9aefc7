import { typeNamed } from '../batch/format-of.ts'
import type { Mode, Plan } from '../batch/plan.ts'
import { encodingNamed } from '../io/encodings.ts'
import type { NormalizeOptions } from '../normalizer/options.ts'
import { preparerOf } from '../normalizer/prepare.ts'
import { articlePlanOf } from './article-plan.ts'
import { filePlanOf } from './file-plan.ts'
import type { RuleValues, Values } from './flags.ts'
import { loudnessOf } from './loudness.ts'
import { shapeOf } from './shape-of.ts'
import { usage } from './usage.ts'
import { readWords } from './words-file.ts'

/**
 * The plan that the flags make.
 *
 * @throws YakafError E_USAGE for flags that contradict each other, and what unknown names throw.
 */
export async function planOf(values: Values, paths: readonly string[]): Promise<Plan> {
  const mode = modeOf(values)
  refuseContradictions(values, mode, paths)
  const article = articlePlanOf(values)
  const encoding = values.encoding === 'auto' ? 'auto' : await encodingNamed(values.encoding)
  const type = values.type === undefined ? undefined : typeNamed(values.type)
  const inPlace = mode.kind === 'write' || mode.kind === 'check' || mode.kind === 'diff'
  const outputName = values.outputEncoding ?? (inPlace ? 'same' : 'utf-8')
  const isSilent = loudnessOf(values) === 'nothing'
  const isSummed = mode.kind === 'check' && !mode.diff && !values.listDifferent && !isSilent
  const report = values.report ?? (isSummed ? 'summary' : undefined)
  return {
    mode,
    format: values.format,
    article,
    // The summary counts changes only.
    prepare: preparerOf(optionsOf(values), report === undefined || report === 'summary' ? 'none' : 'report'),
    type,
    shape: shapeOf(values, mode),
    verify: values.verify ? preparerOf(optionsOf(values)) : undefined,
    mojibake: values.mojibake,
    encoding,
    outputEncoding: outputName === 'same' ? 'same' : await encodingNamed(outputName),
    report,
    reviewFile: values.reviewFile,
    strictFiles: values.strictFiles ?? false,
    ...(await filePlanOf(values, mode)),
  }
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
    ...(words === undefined ? {} : { words: readWords(words) }),
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
  const { format, report } = values
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
  if (
    report !== undefined &&
    (mode.kind === 'stdout' || mode.kind === 'diff' || (mode.kind === 'check' && mode.diff))
  ) {
    throw usage(
      '--report goes with --check, --write, --out-dir and -o: standard output holds the text or the diff here',
    )
  }
}
