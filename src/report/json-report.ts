import type { Diagnostic } from '../normalizer/diagnostics.ts'
import { jsonText } from './code-points.ts'
import { JsonArray } from './json-array.ts'
import type { Out, ReportWriter } from './report-writer.ts'

/** One JSON array over all documents. */
export function jsonReport(out: Out): ReportWriter {
  const array = new JsonArray(out)
  return jsonObjects(
    (element) => array.add(element),
    () => array.close(),
  )
}

/** One JSON object a line. */
export function jsonLinesReport(out: Out): ReportWriter {
  return jsonObjects(
    (element) => out(`${element}\n`),
    () => {},
  )
}

/** Everything that is said, as an object each; what was counted is the last one. */
function jsonObjects(add: (element: string) => void, close: () => void): ReportWriter {
  return {
    document: ({ path, encoding }) => ({
      take: ({ diagnostic }) => add(jsonLine({ path, encoding }, diagnostic)),
      finish: () => {},
    }),
    close({ statistics }) {
      if (statistics !== undefined) add(jsonText({ schemaVersion: 1, level: 'statistics', ...statistics.summary() }))
      close()
    },
  }
}

/** One diagnostic as JSON, on one line; `document` tells which one it is of. */
export function jsonLine(
  document: { readonly path: string; readonly encoding?: string },
  diagnostic: Diagnostic,
): string {
  return jsonText({ schemaVersion: 1, ...document, ...diagnostic })
}
