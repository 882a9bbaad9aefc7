import type { Diagnostic } from '../normalizer/diagnostics.ts'
import type { Position } from '../text/line-index.ts'

/** What a diagnostic is about, as it stands in the text. */
export function stretchOf(diagnostic: Diagnostic): string {
  switch (diagnostic.level) {
    case 'warning':
      return diagnostic.before
    case 'note':
      // Its position is that of the last letter.
      return [...diagnostic.word].at(-1) ?? ''
    case 'suggestion':
    case 'pragma':
      return diagnostic.text
  }
}

/** Where a stretch ends that begins at `position`: the place behind it. A line ends with LF, as the line index has it. */
export function endOf(
  { line, column, utf16Column }: Position,
  stretch: string,
): Pick<Position, 'line' | 'column' | 'utf16Column'> {
  const lines = stretch.split('\n')
  const last = lines.at(-1) ?? ''
  const isSameLine = lines.length === 1
  return {
    line: line + lines.length - 1,
    column: (isSameLine ? column : 1) + [...last].length,
    utf16Column: (isSameLine ? utf16Column : 1) + last.length,
  }
}
