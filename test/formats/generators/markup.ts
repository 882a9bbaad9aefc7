import fc from 'fast-check'

const WORDS = [
  'الکتاب',
  'فی',
  'المدینة',
  'هذا',
  'علی',
  'كتاب',
  '۱۲',
  '2020/1/1',
  '۱۲٫۵',
  '#وسم',
  'http://a.b/ک',
  'abc',
  '«ک»',
  '﴿ی﴾',
]
const SPACES = [' ', '\n', '\r\n', '\t', '  ', '\u00a0', '\u200c', '\u200b', '']
const REFERENCES = [
  '&#1705;',
  '&#x6cc;',
  '&#X06CC;',
  '&#1740',
  '&nbsp;',
  '&zwnj;',
  '&amp;',
  '&lt;',
  '&#۱۷۴۰;',
  '&',
  '&copy',
  '&#0;',
  '&#150;',
]
const NAMES = [
  'p',
  'b',
  'i',
  'div',
  'span',
  'a',
  'table',
  'tr',
  'td',
  'ul',
  'li',
  'code',
  'pre',
  'script',
  'style',
  'br',
  'img',
]
const MORE = [
  'select',
  'option',
  'svg',
  'title',
  'text',
  'template',
  'textarea',
  'noscript',
  'q',
  'h1',
  'body',
  'math',
  'mi',
]
const ATTRIBUTES = [
  ' title="الکتاب &amp; ی"',
  " alt='ک'",
  ' alt=کتاب',
  ' lang=fa',
  ' lang="ar"',
  ' translate=no',
  ' class="ک"',
  ' title=',
  ' title="ک',
]
const ODD = [
  '<',
  '< ک',
  '</',
  '<!-- ک -->',
  '<!doctype ک>',
  '<![CDATA[ک]]>',
  '<?ک?>',
  '>',
  '"',
  '</p x="ک">',
  '\0',
  '😀',
]

const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 6, arbitrary: fc.constantFrom(...SPACES) },
  { weight: 3, arbitrary: fc.constantFrom(...REFERENCES) },
)
const tag = fc
  .tuple(
    fc.constantFrom(...NAMES, ...MORE),
    fc.constantFrom('', '/'),
    fc.array(fc.constantFrom(...ATTRIBUTES), { maxLength: 2 }),
  )
  .map(([name, end, attributes]) => `<${end}${name}${end === '' ? attributes.join('') : ''}>`)

/** Anything that a browser reads as a page, which is anything. */
export function tagSoup(): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof({ weight: 5, arbitrary: text }, { weight: 2, arbitrary: tag }, fc.constantFrom(...ODD)), {
      maxLength: 40,
    })
    .map((parts) => parts.join(''))
}

/** Text that stands in one element, and what it reads as is up to a parser. */
export function proseText(): fc.Arbitrary<string> {
  return fc.array(text, { maxLength: 12 }).map((parts) => parts.join(''))
}

const XML_TEXT = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.constantFrom(...SPACES),
  fc.constantFrom(
    '&#1705;',
    '&#x6cc;',
    '&amp;',
    '&lt;',
    '<![CDATA[<p>ک</p>]]>',
    '<![CDATA[ک & ی]]>',
    '<!-- ک -->',
    '<?x ک?>',
    '&lt;p&gt;',
  ),
)

export function xmlText(): fc.Arbitrary<string> {
  const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
    element: fc
      .tuple(
        fc.constantFrom('p', 'b', 'item', 'code', 'link', 'x:title'),
        fc.constantFrom('', ' title="ک"', " xml:lang='fa'"),
        tie('content'),
      )
      .map(([name, attributes, content]) => `<${name}${attributes}>${content}</${name}>`),
    content: fc
      .array(fc.oneof({ maxDepth: 4 }, XML_TEXT, tie('element')), { maxLength: 6 })
      .map((parts) => parts.join('')),
  }))
  return element
}
