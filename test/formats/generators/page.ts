/** Pages of HTML as they are written by hand and by programs, and the same with something gone wrong. */
import fc from 'fast-check'

const TEXTS = [
  'نص فی الکتاب',
  ' ',
  '\n',
  '\r\n',
  '۱۲',
  'ک',
  ' و ',
  'a < b',
  '&amp;',
  '&#1705;',
  '&nbsp;',
  '&copy',
  '&zwnj;ک',
  '😀',
  '«ک»',
]
const ATTRIBUTES = [
  '',
  '',
  ' class="post card"',
  ' lang="fa"',
  ' LANG=ar',
  ' lang',
  ' title="الکتاب &amp; ی"',
  " alt='ک'",
  ' alt=کتاب',
  ' title="a" title="ک"',
  ' translate="no"',
  ' class="x notranslate"',
  ' class="[&>p]:m-0"',
  ' class=x class="notranslate"',
  ' href="?a=1&b=2"',
  '\n  id=x data-y',
  ' aria-label="ک"/',
]

type Parts = {
  inline: string
  flow: string
  item: string
  term: string
  row: string
  cells: string
  option: string
}

const text = fc.array(fc.constantFrom(...TEXTS), { maxLength: 4 }).map((parts) => parts.join(''))
const attributes = fc.constantFrom(...ATTRIBUTES)
const blank = fc.constantFrom('', '', '\n', '\r\n  ')

function element(names: readonly string[], content: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...names), attributes, content, fc.constantFrom('', '', ' '))
    .map(([name, more, inner, space]) => `<${name}${more}>${inner}</${name}${space}>`)
}

/** An element whose end tag is left out at times. */
function open(names: readonly string[], content: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...names), attributes, content, fc.boolean())
    .map(([name, more, inner, isClosed]) => `<${name}${more}>${inner}${isClosed ? `</${name}>` : ''}`)
}

function many(one: fc.Arbitrary<string>, most = 4): fc.Arbitrary<string> {
  return fc.array(one, { maxLength: most }).map((parts) => parts.join(''))
}

function joined(...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...parts).map((all) => all.join(''))
}

const standing = fc
  .tuple(
    fc.constantFrom(
      'br',
      'BR',
      'img',
      'input type=submit value="ک"',
      'wbr',
      'embed',
      'meta name=description content="ک"',
    ),
    attributes,
  )
  .map(([name, more]) => `<${name}${more}>`)
const raw = fc.constantFrom(
  '<script>if (a < b) "<p>ک</p>"</script>',
  '<script><!-- ک --></script>',
  '<script>//<![CDATA[\nک//]]></script>',
  '<style>p > b { content: "ک" }</style >',
  '<noscript><p>ک</noscript>',
  '<textarea>\nک <b></textarea>',
  '<title>ک &amp; <b></title>',
  '<iframe>ک</iframe>',
  '<noembed><b></noembed>',
)
const other = fc.constantFrom(
  '<!-- ک -->',
  '<!-->',
  '<!-- > --!>',
  '<?xml ک?>',
  '<!doctype ک>',
  '<svg viewBox="0 0 1 1"><path d="M0"/><g><text>ک</text></g><title>ک</title></svg>',
  '<svg/>',
)

const { flow } = fc.letrec<Parts>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    { weight: 5, arbitrary: text },
    {
      weight: 4,
      arbitrary: element(
        ['b', 'i', 'span', 'code', 'EM', 'x-y', 'q', 'label', 'kbd', 'font', 'video', 'object'],
        many(tie('inline')),
      ),
    },
    // Neither holds another one.
    { weight: 2, arbitrary: element(['a', 'button'], many(fc.oneof(text, standing, element(['b', 'span'], text)))) },
    standing,
    other,
    { weight: 1, arbitrary: raw },
    element(['select'], joined(blank, many(tie('option')))),
  ),
  option: fc.oneof(open(['option'], text), element(['optgroup'], many(open(['option'], text), 2)), fc.constant('<hr>')),
  item: fc.oneof(open(['li'], many(tie('inline'))), element(['li'], many(tie('flow'), 2))),
  term: open(['dt', 'dd'], many(tie('inline'))),
  cells: many(open(['td', 'th'], fc.oneof(many(tie('inline')), many(tie('flow'), 2)))),
  row: joined(open(['tr'], joined(blank, tie('cells'))), blank),
  flow: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    { weight: 4, arbitrary: open(['p'], many(tie('inline'))) },
    {
      weight: 3,
      arbitrary: element(
        ['div', 'section', 'article', 'blockquote', 'form', 'DIV', 'main', 'center', 'pre', 'figure'],
        many(tie('flow')),
      ),
    },
    { weight: 2, arbitrary: element(['h1', 'h2', 'h6', 'address'], many(tie('inline'))) },
    { weight: 2, arbitrary: element(['ul', 'ol', 'menu'], joined(blank, many(tie('item')), blank)) },
    element(['dl'], joined(blank, many(tie('term')))),
    element(
      ['table'],
      joined(
        blank,
        fc.oneof(
          fc.constantFrom('', '<col>', '<colgroup><col></colgroup> '),
          element(['caption'], many(tie('inline'))),
        ),
        many(tie('row')),
      ),
    ),
    element(['table'], joined(blank, many(open(['tbody', 'thead'], joined(blank, many(tie('row'), 2)))))),
    element(['table'], tie('cells')),
    fc.constantFrom('<hr>', '<xmp><p>ک</xmp>'),
    raw,
    { weight: 3, arbitrary: many(tie('inline'), 2) },
  ),
}))

const head = many(
  fc.oneof(
    blank,
    fc.constantFrom(
      '<title>ک &amp; ی</title>',
      '<meta charset=utf-8>',
      '<link rel=x title="ک">',
      '<meta name="description" content="ک">',
      '<!-- ک -->',
    ),
    raw.filter((one) => /^<(?:script|style|noscript|title)/.test(one)),
  ),
)
const doctype = fc.constantFrom(
  '',
  '<!DOCTYPE html>',
  '\n<!doctype html >\n',
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">',
)

/** A page, or what may be part of one. */
export function wellFormedPage(): fc.Arbitrary<string> {
  const whole = fc
    .tuple(doctype, attributes, head, attributes, many(flow, 6), blank)
    .map(
      ([type, html, inHead, body, content, end]) =>
        `${type}<html${html}>${end}<head>${inHead}</head>${end}<body${body}>${content}</body>${end}</html>${end}`,
    )
  return fc.oneof({ weight: 2, arbitrary: whole }, joined(doctype, head, many(flow, 6)), many(flow, 6))
}

const NAMES =
  words(`a applet b body br button caption code col colgroup dd div dl dt font form frameset h1 h2 head html i iframe image input li
  math nobr noscript object ol option optgroup p plaintext pre rt ruby script select span svg table tbody td template textarea tfoot th
  thead title tr ul xmp`)
const ODD = ['<![CDATA[ک]]>', '<', '</>', '</ک>', '<!ک>', '\0', '<p', '&#32;', 'ک']
const STRAY = [...ODD, ...NAMES.flatMap((name) => [`<${name} lang=fa>`, `</${name}>`, `</${name}>`])]

function words(list: string): readonly string[] {
  return list.split(/\s+/)
}

/** A page in which tags are missing, doubled, moved or astray. */
export function mangledPage(): fc.Arbitrary<string> {
  const change = fc.record({
    at: fc.nat(),
    to: fc.nat(),
    kind: fc.constantFrom('drop', 'double', 'swap', 'insert', 'cut' as const),
    stray: fc.constantFrom(...STRAY),
  })
  return fc.tuple(wellFormedPage(), fc.array(change, { minLength: 1, maxLength: 3 })).map(([page, changes]) => {
    const parts = page.match(/<[^>]*>|[^<]+|</g) ?? []
    for (const { at, to, kind, stray } of changes) {
      const [from, other] = [at % (parts.length + 1), to % (parts.length + 1)]
      if (kind === 'drop') parts.splice(from, 1)
      else if (kind === 'double') parts.splice(other, 0, parts[from] ?? '')
      else if (kind === 'insert') parts.splice(from, 0, stray)
      else if (kind === 'cut') parts.splice(from)
      else [parts[from], parts[other]] = [parts[other] ?? '', parts[from] ?? '']
    }
    return parts.join('')
  })
}
