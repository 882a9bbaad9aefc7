import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { readArticle } from '../article/read-article.ts'
import { writeFileWhole } from '../io/atomic-file.ts'
import { looksBinary, type OpenFile, openFile } from '../io/open-input.ts'
import { CleanedLines } from '../normalizer/cleaned-lines.ts'
import { YakafError } from '../text/error.ts'
import type { Consumer } from './consumer.ts'
import { differ } from './differ.ts'
import type { Found, Input } from './input.ts'
import type { Plan, Streams } from './plan.ts'
import { type DocumentResult, processDocument } from './process-document.ts'
import { JsonArray, reporter } from './reporters.ts'
import { emptySummary, type Summary } from './summary.ts'
import { nameOf, refuseOutputIntoInput, targetsOf } from './targets.ts'
import { fileWriter, inPlaceWriter, streamWriter } from './writers.ts'

const STDIN = 0
const STDOUT = 1

/**
 * Runs a plan over what was found, in order. A document that fails is named in the summary and leaves nothing behind; the
 * others go on.
 *
 * @throws YakafError E_USAGE before anything is read; what writing to `streams.out` throws.
 */
export async function runBatch({ inputs, skipped, failed }: Found, plan: Plan, streams: Streams): Promise<Summary> {
  const summary = emptySummary()
  summary.skipped.push(...skipped)
  summary.failed.push(...failed)
  if (plan.mode.kind === 'stdout') refuseOutputIntoInput(STDOUT, inputs)
  const targets = targetsOf(inputs, plan)
  const array = new JsonArray(streams.out)
  for (const input of inputs) {
    try {
      await runInput(input, targets.get(input))
    } catch (error) {
      if (!(error instanceof Error) || isOutputError(error)) throw error
      summary.failed.push({ path: nameOf(input), error })
    }
  }
  if (plan.report === 'json') array.close()
  return summary

  async function runInput(input: Input, target: string | undefined): Promise<void> {
    if (input.kind === 'stdin') {
      count(await processDocument(STDIN, plan.encoding, plan.prepared, consumers(input, undefined, target)))
      return
    }
    const file = openFile(input.path)
    try {
      if (looksBinary(file)) {
        summary.skipped.push({ path: input.path, reason: 'binary', isNamed: input.isNamed })
        return
      }
      if (target !== undefined) mkdirSync(dirname(target), { recursive: true })
      count(await processDocument(file.descriptor, plan.encoding, plan.prepared, consumers(input, file, target)))
    } finally {
      file.close()
    }
  }

  function count({ changed, counts, verdicts }: DocumentResult): void {
    summary.files++
    if (changed) summary.changed++
    if (verdicts.refused > 0 && verdicts.admitted === 0) summary.notArabic++
    for (const rule of Object.values(counts)) summary.changes += rule
  }

  function consumers(input: Input, file: OpenFile | undefined, target: string | undefined): readonly Consumer[] {
    const { mode, prepared, report } = plan
    const path = nameOf(input)
    const list: Consumer[] = []
    if (mode.kind === 'write' && file !== undefined) {
      list.push(inPlaceWriter(path, file, plan.outputEncoding.encoder()))
    } else if (target !== undefined || mode.kind === 'stdout') list.push(...newText(input, target))
    if (mode.kind === 'diff' || (mode.kind === 'check' && mode.diff)) {
      list.push(differ(path, prepared.program, streams))
    }
    if (report !== undefined) list.push(reporter(report, path, prepared.program, streams, array))
    return list
  }

  function newText(input: Input, target: string | undefined): readonly Consumer[] {
    const encoder = plan.outputEncoding.encoder()
    if (plan.format === 'text') {
      return [target === undefined ? streamWriter(streams.out, encoder) : fileWriter(target, encoder)]
    }
    const lines = new CleanedLines()
    const indent = plan.format === 'json' ? 2 : 0
    return [
      {
        mark: () => lines.mark(),
        take: (outcome) => lines.take(outcome),
        finish() {
          const article = { ...readArticle(lines.lines), input: { path: nameOf(input), encoding: plan.encoding.name } }
          const json = encoder.encode(Buffer.from(`${JSON.stringify(article, undefined, indent)}\n`))
          if (target === undefined) streams.out(json)
          else writeFileWhole(target, json)
        },
      },
    ]
  }
}

/** Errors of standard output end the run; they are not a document's. */
function isOutputError(error: Error): boolean {
  return error instanceof YakafError && error.code === 'E_OUTPUT'
}
