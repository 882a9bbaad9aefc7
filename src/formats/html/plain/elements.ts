/**
 * What elements do to the tree, by the tree construction of the HTML standard. Those that are named nowhere here are opened and closed, and
 * no more.
 */

/** What a start tag does in a body. */
export type Rule =
  | 'block'
  | 'button'
  | 'cell'
  | 'form'
  | 'formatting'
  | 'heading'
  | 'item'
  | 'link'
  | 'metadata'
  | 'object'
  | 'option'
  | 'ordinary'
  | 'page'
  | 'raw'
  | 'select'
  | 'structure'
  | 'svg'
  | 'table'
  | 'term'
  | 'unsure'
  | 'void'

/** An element that is taken for the end tag of this one is not closed by it as others are: it is put back where text comes next. */
export const FORMATTING = 1
/** No end tag of an inline element goes beyond it. */
export const SPECIAL = 1 << 1
/** No end tag of a block goes beyond it. */
export const SCOPE = 1 << 2
/** No end tag of a list item does. */
export const LIST_SCOPE = 1 << 3
/** Nor what ends a paragraph. */
export const BUTTON_SCOPE = 1 << 4
/** A new list item does not end those outside of it. */
export const ITEM_BOUND = 1 << 5
/** Its end tag may be left out. */
export const IMPLIED = 1 << 6
export const HEADING = 1 << 7
/** Formatting does not reach into it. */
export const MARKER = 1 << 8
/** Closes a paragraph before it begins. */
export const CLOSES_P = 1 << 9
/** May stand in the head. */
export const OF_HEAD = 1 << 10
/** Ends a drawing that it stands in. */
export const LEAVES_SVG = 1 << 11

export interface Element {
  readonly name: string
  readonly rule: Rule
  readonly flags: number
}

const RULES: Readonly<Record<Exclude<Rule, 'ordinary'>, string>> = {
  block: `address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup listing main
    menu nav ol p pre search section summary ul`,
  button: 'button',
  cell: 'td th',
  form: 'form',
  formatting: 'b big code em font i s small strike strong tt u',
  heading: 'h1 h2 h3 h4 h5 h6',
  item: 'li',
  link: 'a',
  metadata: 'base basefont bgsound link meta',
  object: 'applet marquee object',
  option: 'optgroup option',
  page: 'body head html',
  raw: 'iframe noembed noframes noscript script style textarea title xmp',
  select: 'select',
  structure: 'caption col colgroup tbody tfoot thead tr',
  svg: 'svg',
  table: 'table',
  term: 'dd dt',
  unsure: 'frame frameset image math nobr plaintext rb rp rt rtc template',
  void: 'area br embed hr img input keygen param source track wbr',
}

const BOUNDS = 'applet caption html marquee object table td template th'

const FLAGS: readonly (readonly [flag: number, names: string])[] = [
  [FORMATTING, `a nobr ${RULES.formatting}`],
  [
    SPECIAL | ITEM_BOUND,
    `applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir dl dt embed
    fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input li link listing main
    marquee menu meta nav noembed noframes noscript object ol param plaintext pre script section select source style summary table tbody td
    template textarea tfoot th thead title tr track ul wbr xmp`,
  ],
  [SPECIAL, 'address div p'],
  [SCOPE | LIST_SCOPE | BUTTON_SCOPE, BOUNDS],
  [LIST_SCOPE, 'ol ul'],
  [BUTTON_SCOPE, 'button'],
  [IMPLIED, 'dd dt li optgroup option p'],
  [HEADING, RULES.heading],
  [MARKER, 'applet caption marquee object td template th'],
  [CLOSES_P, `dd dt form hr li xmp ${RULES.block} ${RULES.heading}`],
  [OF_HEAD, `${RULES.metadata} noframes noscript script style title`],
  [
    LEAVES_SVG,
    `b big blockquote body br center code dd div dl dt em embed font foreignobject h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr
    ol p pre ruby s small span strong strike sub sup table tt u ul var`,
  ],
]

function words(list: string): readonly string[] {
  return list.split(/\s+/)
}

/** All that are named here. */
export function namedElements(): readonly Element[] {
  const rules = new Map<string, Rule>()
  for (const [rule, list] of Object.entries(RULES)) for (const name of words(list)) rules.set(name, rule as Rule)
  const flags = new Map<string, number>()
  for (const [flag, list] of FLAGS) for (const name of words(list)) flags.set(name, (flags.get(name) ?? 0) | flag)
  const names = new Set([...rules.keys(), ...flags.keys()])
  return Array.from(names, (name) => ({ name, rule: rules.get(name) ?? 'ordinary', flags: flags.get(name) ?? 0 }))
}
