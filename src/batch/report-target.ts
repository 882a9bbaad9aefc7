import type { Out } from '../report/report-writer.ts'
import { PLAIN, type Style } from '../report/style.ts'
import type { Plan, Streams } from './plan.ts'
import { SideFile } from './side-file.ts'

/** Where a report goes. */
export interface ReportTarget {
  readonly out: Out
  readonly style: Style
  /** @throws YakafError E_WRITE */
  close(): void
  discard(): void
}

/** The file that a flag names, else standard output. @throws YakafError E_WRITE when no file can be made there. */
export function reportTarget({ reportFile }: Plan, streams: Streams): ReportTarget {
  if (reportFile === undefined) return { out: streams.out, style: streams.style, close: () => {}, discard: () => {} }
  const file = new SideFile(reportFile.flag, reportFile.path)
  return {
    out: (text) => file.write(text),
    style: PLAIN,
    close: () => file.close(),
    discard: () => file.discard(),
  }
}
