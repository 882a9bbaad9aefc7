/** `yakaf review`: a check whose report is a page. */
import type { Streams } from '../batch/plan.ts'
import { isTerminal } from '../io/terminal.ts'
import { heedSignals } from '../io/unfinished.ts'
import { type ExitStatus, SUCCESS } from './exit-status.ts'
import { loudnessOf } from './loudness.ts'
import { REVIEW_NEEDS_FILES, REVIEW_NEEDS_OUTPUT } from './messages.ts'
import { parseReview } from './parse.ts'
import { run } from './run.ts'
import { runOf } from './run-of.ts'
import type { Talk } from './talk.ts'
import { usage } from './usage.ts'
import type { ReviewValues, Values } from './values.ts'

const STDOUT = 1

/** Runs the arguments behind the word `review`. */
export async function reviewCommand(args: readonly string[], streams: Streams, talk: Talk): Promise<ExitStatus> {
  const asked = runOf(parseReview(args), streams)
  if (asked === undefined) return SUCCESS
  const { paths, values } = asked
  if (paths.length === 0 && values.filesFrom === undefined) throw usage(REVIEW_NEEDS_FILES)
  if (values.output === undefined && (await isTerminal(STDOUT))) throw usage(REVIEW_NEEDS_OUTPUT)
  if (loudnessOf(values) === 'nothing') talk.silence()
  heedSignals()
  return run(paths, checkOf(values), streams, talk)
}

/** What a plain run would be told. Flags that a review has not are as if they did not stand there. */
function checkOf({ output, ...values }: ReviewValues): Values {
  return {
    ...values,
    check: true,
    exitZero: true,
    report: 'html',
    ...(output === undefined ? {} : { reportFile: output, reportFlag: '-o' }),
    format: 'text',
    eol: 'keep',
    bom: 'keep',
    hardlinks: 'refuse',
    color: 'never',
    bidi: 'off',
  }
}
