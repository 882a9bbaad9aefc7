/** Loaded only by reports that name code points. */
import type { Diagnostic, UndecidedDiagnostic } from '../normalizer/diagnostics.ts'
import { visible } from './code-points.ts'
import { named, namedChange } from './named-code-points.ts'

/** What a diagnostic says, in ASCII but for the arrow: what stands in the text is not in it. */
export function messageOf(diagnostic: Diagnostic): string {
  switch (diagnostic.level) {
    case 'warning':
      return namedChange(diagnostic.before, diagnostic.after)
    case 'note':
      return undecidedMessage(diagnostic)
    case 'suggestion':
    case 'pragma':
      return visible(diagnostic.message)
  }
}

/** The stretch of the text that a diagnostic is about, as it is shown. */
export function sampleOf(diagnostic: Diagnostic, word: string): string {
  const isOwn = diagnostic.level === 'suggestion' || diagnostic.level === 'pragma'
  return visible(isOwn ? diagnostic.text : word).trim()
}

function undecidedMessage({ readings: [written, other] }: UndecidedDiagnostic): string {
  const first = [...written]
  const second = [...other]
  const place = first.findIndex((letter, index) => letter !== second[index])
  return `undecided: written as ${named(first[place] ?? '')}, may be ${named(second[place] ?? '')}`
}
