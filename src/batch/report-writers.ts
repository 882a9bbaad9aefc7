import { appendFileSync } from 'node:fs'
import { normalize, relative, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { reason } from '../io/atomic-file.ts'
import type { StepPage } from '../report/github-report.ts'
import type { Out, ReportWriter } from '../report/report-writer.ts'
import type { Statistics } from '../report/statistics.ts'
import type { ReviewedFile } from '../review/reviewed.ts'
import { YakafError } from '../text/error.ts'
import type { Plan, Streams } from './plan.ts'
import type { ReportTarget } from './report-target.ts'

/** What prints a table of counts for people. */
type Table = (statistics: Statistics) => string

/** A writer that may want to be told of whole documents. */
export interface BatchReportWriter extends ReportWriter {
  review?(file: ReviewedFile): void
}

/** The writer of a plan's form of report; each is loaded only where it is asked for. */
export async function reportWriter(
  { report, statistics }: Plan,
  { out, style }: ReportTarget,
  { version }: Streams,
): Promise<BatchReportWriter> {
  const table = statistics ? (await import('../report/statistics-text.ts')).statisticsText : undefined
  switch (report) {
    case undefined:
    case 'summary':
      return withTable(SILENT, out, table)
    case 'text': {
      const { textReport } = await import('../report/text-report.ts')
      return withTable(textReport(out, style), out, table)
    }
    case 'concise': {
      const { conciseReport } = await import('../report/concise-report.ts')
      return withTable(conciseReport(out, style), out, table)
    }
    case 'json':
      return (await import('../report/json-report.ts')).jsonReport(out)
    case 'jsonl':
      return (await import('../report/json-report.ts')).jsonLinesReport(out)
    case 'github':
      return (await import('../report/github-report.ts')).githubReport(out, await stepPage())
    case 'sarif': {
      const { sarifReport } = await import('../report/sarif-report.ts')
      const { sha256Of } = await import('../io/digest.ts')
      return sarifReport(out, { root: pathToFileURL(`${process.cwd()}/`).href, version, fingerprint: sha256Of })
    }
    case 'html':
      return pageWriter(out, version)
  }
}

/** The page of the step that runs; GitHub's runner names its file. */
async function stepPage(): Promise<StepPage | undefined> {
  const path = process.env['GITHUB_STEP_SUMMARY']
  if (!path) return undefined
  const { GithubSummary } = await import('../report/github-summary.ts')
  const write = (markdown: string): void => {
    try {
      appendFileSync(path, markdown)
    } catch (error) {
      throw new YakafError('E_WRITE', `cannot write GITHUB_STEP_SUMMARY: ${reason(error)}`, { cause: error })
    }
  }
  return { summary: new GithubSummary(), write }
}

async function pageWriter(out: Out, version: string | undefined): Promise<BatchReportWriter> {
  const { ReviewPage } = await import('../review/page-writer.ts')
  const { pageParts } = await import('../io/page-parts.ts')
  const page = new ReviewPage(out, pageParts(), { version, placeOf })
  return { ...SILENT, review: (file) => page.file(file), close: (ending) => page.close(ending) }
}

/** As `files` of a configuration in the working folder name it. */
function placeOf(path: string): string {
  return normalize(relative('', resolve(path))).replaceAll(sep, '/')
}

/** Says nothing of single findings. */
const SILENT: ReportWriter = {
  document: () => ({ take: () => {}, finish: () => {} }),
  close: () => {},
}

/** The same, with a table of counts behind it. */
function withTable(writer: ReportWriter, out: Out, table: Table | undefined): ReportWriter {
  if (table === undefined) return writer
  return {
    document: (document, rule) => writer.document(document, rule),
    close(ending) {
      writer.close(ending)
      if (ending.statistics !== undefined) out(table(ending.statistics))
    },
  }
}
