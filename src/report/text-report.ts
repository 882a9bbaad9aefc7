/** Loaded only for --report text. */
import { visible } from './code-points.ts'
import { messageOf, sampleOf } from './messages.ts'
import { type Finding, isTold, type Out, type ReportWriter } from './report-writer.ts'
import type { Style } from './style.ts'

/**
 * For people: a name alone on its line, since a terminal turns `مقال.txt:3:14` around; below it a line each that begins with
 * Latin letters, code points by name, and the Arabic last.
 */
export function textReport(out: Out, style: Style): ReportWriter {
  let isFirst = true
  return {
    document({ path }) {
      let isNamed = false
      return {
        take(finding) {
          if (!isTold(finding.diagnostic)) return
          if (!isNamed) out(`${isFirst ? '' : '\n'}${style.path(visible(path))}\n`)
          isNamed = true
          isFirst = false
          out(`${lineOf(finding, style)}\n`)
        },
        finish: () => {},
      }
    },
    close({ statistics }) {
      if (statistics !== undefined && !isFirst) out('\n')
    },
  }
}

/** `  3:14 letters/farsi-yeh U+06CC ARABIC LETTER FARSI YEH → U+064A ARABIC LETTER YEH  کبير` */
function lineOf(finding: Finding, style: Style): string {
  const { position, rule } = finding.diagnostic
  const place = style.place(`${position.line}:${position.column}`)
  return `  ${place} ${style.rule(rule)} ${style.change(messageOf(finding.diagnostic))}  ${style.sample(sampleOf(finding.diagnostic, finding.word()))}`.trimEnd()
}
