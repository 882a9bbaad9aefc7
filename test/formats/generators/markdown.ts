import fc from 'fast-check'

const WORDS = ['کتاب', 'المدینة', 'نص', '۱۲', 'a', 'و', '۱. ', '(', ')', '!', '?', ':', '-', '#', '😀']
const MARKUP = [
  '*',
  '**',
  '_',
  '~~',
  '`',
  '``',
  '[',
  ']',
  '](u)',
  '](u "ی")',
  '![',
  '<b>',
  '</b>',
  '<code>',
  '</code>',
  '<',
  '>',
]
const ESCAPES = ['\\*', '\\\\', '\\[', '&amp;', '&#x6cc;', '&#1705;', '&nbsp;', '&x', '\\']
const OTHERS = ['[ref]', '[^n]', 'http://x.y/a', 'a@b.co', '{{ ک }}', '{% ی %}', '|', '\t', '  ', ' ']

/** A run of inline Markdown, right and wrong. */
function inline(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { arbitrary: fc.constantFrom(...WORDS), weight: 6 },
    { arbitrary: fc.constant(' '), weight: 4 },
    { arbitrary: fc.constantFrom(...MARKUP), weight: 3 },
    { arbitrary: fc.constantFrom(...ESCAPES), weight: 1 },
    { arbitrary: fc.constantFrom(...OTHERS), weight: 1 },
  )
  return fc.array(piece, { minLength: 1, maxLength: 10 }).map((pieces) => pieces.join(''))
}

const PREFIXES = [
  '',
  '',
  '',
  '> ',
  '- ',
  '1. ',
  '    ',
  '  ',
  '# ',
  '> - ',
  '* [ ] ',
  '| ',
  '```\n',
  '~~~\n',
  '[ref]: ',
  '[^n]: ',
  '\t',
]
/** Paragraphs that need no parser, which lets the parts before them end. */
const PLAIN = [`\n${'کلمة أخرى، '.repeat(40)}\n`, '\nنص ۱۲ کتاب\nسطر ی\n']
const LINES = [
  '---',
  '===',
  '```',
  '| a | b |\n|---|---|',
  '<div>',
  '</div>',
  '<!-- ک',
  '-->',
  '<pre>',
  '</pre>',
  '***',
  '+++',
]

/** Lines of blocks, well nested and not, with blank ones between. */
export function markdownText(): fc.Arbitrary<string> {
  const line = fc.oneof(
    { arbitrary: fc.tuple(fc.constantFrom(...PREFIXES), inline()).map((parts) => parts.join('')), weight: 6 },
    { arbitrary: fc.constantFrom(...LINES), weight: 1 },
    { arbitrary: fc.constantFrom('', '', ' ', '> '), weight: 3 },
    { arbitrary: fc.constantFrom(...PLAIN), weight: 1 },
  )
  return fc
    .record({
      lines: fc.array(line, { maxLength: 16 }),
      lineEnd: fc.constantFrom('\n', '\n', '\r\n'),
      front: fc.constantFrom('', '', "---\ntitle: کتاب ۱\ntags: [ی, \"\\u06a9\", '''']\n---\n"),
    })
    .map(({ lines, lineEnd, front }) => (front + lines.join('\n')).replaceAll('\n', lineEnd))
}
