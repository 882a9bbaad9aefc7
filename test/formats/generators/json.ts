import fc from 'fast-check'
import { arabicText } from '../../properties/arbitrary.ts'

/** How a document is printed: where white space stands, and which characters are escaped how. */
interface Style {
  readonly space: string
  readonly character: (unit: string) => string
}

/** JSON texts as programs and people write them, and worse: odd numbers, duplicate keys, every kind of escape. */
export function jsonText(): fc.Arbitrary<string> {
  return fc
    .tuple(value(), style(), white(), white())
    .map(([tree, how, before, behind]) => before + print(tree, how) + behind)
}

/** The same on one line. */
export function jsonLine(): fc.Arbitrary<string> {
  return fc
    .tuple(value(), style())
    .map(([tree, how]) => print(tree, { ...how, space: how.space.replaceAll('\n', ' ') }))
}

/** JSON texts with something wrong in nearly all. */
export function brokenJsonText(): fc.Arbitrary<string> {
  const signs = fc.constantFrom(
    ...'{}[],:"\\0-+.eEu/tn \n\t\r\u0000\ufeff\ud800ی',
    '\\u12',
    '01',
    '1e',
    'tru',
    '//',
    "'",
  )
  return fc.tuple(jsonText(), fc.nat(), fc.nat(2), signs, fc.boolean()).map(([text, place, width, sign, isCut]) => {
    const at = text.length === 0 ? 0 : place % text.length
    return isCut ? text.slice(0, at) : text.slice(0, at) + sign + text.slice(at + width)
  })
}

type Tree =
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'other'; readonly source: string }
  | { readonly kind: 'array'; readonly items: readonly Tree[] }
  | { readonly kind: 'object'; readonly members: readonly (readonly [string, Tree])[] }

function value(): fc.Arbitrary<Tree> {
  return fc.letrec<{ tree: Tree; array: Tree; object: Tree; leaf: Tree }>((tie) => ({
    tree: fc.oneof({ maxDepth: 5, depthSize: 'small' }, tie('leaf'), tie('object'), tie('array')),
    array: fc.array(tie('tree'), { maxLength: 4 }).map((items) => ({ kind: 'array', items })),
    object: fc
      .array(fc.oneof(fc.tuple(key(), tie('tree')), language()), { maxLength: 5 })
      .map((members) => ({ kind: 'object', members })),
    leaf: fc.oneof({ arbitrary: text(), weight: 4 }, { arbitrary: other(), weight: 2 }),
  })).tree
}

function key(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(
      'id',
      'text',
      'title',
      'a',
      'b',
      'c',
      'العنوان',
      'النص الکامل',
      '',
      'a.b',
      'tags',
      'lang',
      'label',
      'tag',
    ),
    fc.string({ maxLength: 6, unit: 'binary' }),
  )
}

function language(): fc.Arbitrary<readonly [string, Tree]> {
  const keys = fc.constantFrom('lang', 'language', 'locale', 'inLanguage', 'xml:lang', '@language')
  const tags = fc.constantFrom('ar', 'ar-EG', 'fa', 'en_US', 'und', 'IR', 'xx', 'العربیة', '')
  return fc.tuple(keys, tags).map(([name, tag]) => [name, { kind: 'string', text: tag }])
}

function text(): fc.Arbitrary<Tree> {
  const texts = fc.oneof(
    arabicText(),
    fc.string({ maxLength: 12, unit: 'binary' }),
    fc.constantFrom(
      '\ud83d',
      '\ude00',
      '😀',
      'سطر\nثانی',
      'https://example.org/علی',
      'a\\b"c/d',
      '\t',
      '2014-10-07',
      '\u0000',
    ),
  )
  return texts.map((text) => ({ kind: 'string', text }))
}

function other(): fc.Arbitrary<Tree> {
  const sources = ['0', '-0', '1e400', '-1.50E+007', '0.1', '12345678901234567890', '2E-3', 'true', 'false', 'null']
  return fc.constantFrom(...sources).map((source) => ({ kind: 'other', source }))
}

function white(): fc.Arbitrary<string> {
  return fc.constantFrom('', '', ' ', '\n', '\r\n', '\t ', '  \n')
}

function style(): fc.Arbitrary<Style> {
  return fc.record({ space: white(), character: fc.constantFrom(plain, onlyAscii, large, mixed, solidus) })
}

const plain = (unit: string): string => JSON.stringify(unit).slice(1, -1)
const small = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
const onlyAscii = (unit: string): string => (unit >= '\u0080' ? small(unit) : plain(unit))
const large = (unit: string): string => (unit >= '\u0080' ? small(unit).toUpperCase().replace('U', 'u') : plain(unit))
const mixed = (unit: string): string => ('یکa/\n'.includes(unit) ? small(unit) : plain(unit))
const solidus = (unit: string): string => (unit === '/' ? '\\/' : plain(unit))

function print(tree: Tree, style: Style): string {
  const { space } = style
  if (tree.kind === 'other') return tree.source
  if (tree.kind === 'string') return quoted(tree.text, style)
  if (tree.kind === 'array')
    return `[${space}${tree.items.map((item) => print(item, style)).join(`${space},`)}${space}]`
  const members = tree.members.map(([name, item]) => `${quoted(name, style)}${space}:${space}${print(item, style)}`)
  return `{${space}${members.join(`,${space}`)}${space}}`
}

/** A pair of surrogates is written raw as one, and escaped unit by unit. */
function quoted(text: string, { character }: Style): string {
  const written = Array.from(text, (point) => {
    const isEscaped = character(point).startsWith('\\u')
    return isEscaped ? point.split('').map(character).join('') : character(point)
  })
  return `"${written.join('')}"`
}
