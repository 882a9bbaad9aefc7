import { plain } from '../../formats/plain.ts'
import { YakafError } from '../../text/error.ts'
import { ruleNames } from '../diagnostic-consumer.ts'
import type { FileSettings, Streams } from '../plan.ts'
import type { InputOutcome } from '../process-input.ts'
import type { Reporter } from '../reporter.ts'
import type { ReviewNotes } from '../review-file.ts'
import type { RecordedOutcome, RecordedReport, Recording } from './lot.ts'

/** Tells what a worker recorded of a file, as if the file had been worked on now. @throws what writing throws */
export function replay(
  { encoding, placed, out, review, report, outcome }: Recording,
  settings: FileSettings,
  streams: Streams,
  reporter: Reporter | undefined,
  notes: ReviewNotes | undefined,
): InputOutcome {
  if (encoding !== undefined) streams.onEncoding?.(encoding.path, encoding.found)
  for (const data of out) streams.out(data)
  if (placed !== undefined) streams.onPlaced?.(placed)
  if (report !== undefined && reporter !== undefined) replayReport(report, settings, reporter)
  notes?.write(review)
  return outcomeOf(outcome)
}

function replayReport(
  { document, lines, findings, isFinished, counts, reviewed }: RecordedReport,
  { prepare }: FileSettings,
  reporter: Reporter,
): void {
  if (lines !== '') reporter.out(lines)
  if (findings !== undefined) {
    // A program for data has no rule that the one for texts has not.
    const writer = reporter.writer(document, ruleNames(prepare(plain).program))
    for (const { diagnostic, word, context } of findings) {
      writer.take({ diagnostic, word: () => word, context: () => context })
    }
    if (isFinished) writer.finish()
  }
  if (counts !== undefined) reporter.count(counts)
  if (reviewed !== undefined) reporter.review(reviewed)
}

function outcomeOf(outcome: RecordedOutcome): InputOutcome {
  if (outcome.kind !== 'failed') return outcome
  const { path, code, message } = outcome
  return {
    kind: 'failed',
    failed: { path, error: code === undefined ? new Error(message) : new YakafError(code, message) },
  }
}
