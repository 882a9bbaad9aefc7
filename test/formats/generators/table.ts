import fc from 'fast-check'

/** A table and one way to write it. */
export interface Written {
  readonly text: string
  readonly delimiter: string
}

const PIECES = [
  'كتاب',
  'ی',
  'ک',
  'المدينة',
  '۱۲',
  '٬',
  '۱٬۲۰۰',
  '"',
  '""',
  ',',
  ';',
  '|',
  '\t',
  ' ',
  '\n',
  '\r\n',
  '\r',
  'a',
  '😀',
  '',
]

/** What no reader takes in two ways: quotation marks stand around a whole cell or not at its start. */
export function table(delimiters: readonly string[]): fc.Arbitrary<Written> {
  const content = fc.array(fc.constantFrom(...PIECES), { maxLength: 5 }).map((pieces) => pieces.join(''))
  const cell = fc.record({ content, isQuoted: fc.boolean() })
  return fc
    .record({
      rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 30 }),
      delimiter: fc.constantFrom(...delimiters),
      lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
      endsInLineEnd: fc.boolean(),
    })
    .map(({ rows, delimiter, lineEnd, endsInLineEnd }) => ({
      delimiter,
      text:
        rows
          .map((row) => row.map((one) => written(one.content, one.isQuoted, delimiter)).join(delimiter))
          .join(lineEnd) + (endsInLineEnd ? lineEnd : ''),
    }))
}

function written(content: string, isQuoted: boolean, delimiter: string): string {
  const mustBeQuoted = content.includes(delimiter) || /[\r\n]|^"/.test(content)
  return isQuoted || mustBeQuoted ? `"${content.replaceAll('"', '""')}"` : content
}
