/** Loaded only for --report html. */
import type { Program } from '../engine/program.ts'
import type { Reported } from '../report/report-writer.ts'
import { ReviewGatherer } from '../review/gather.ts'
import type { ReviewedFile } from '../review/reviewed.ts'
import type { Consumer } from './consumer.ts'

/** Gathers what a review says of one document, and tells it when the document is through. */
export function reviewPageConsumer(document: Reported, program: Program, tell: (file: ReviewedFile) => void): Consumer {
  const gatherer = new ReviewGatherer(document, program)
  return {
    take: (outcome) => gatherer.take(outcome),
    finish: ({ pragmas, language }) => tell(gatherer.finish(pragmas, language)),
  }
}
