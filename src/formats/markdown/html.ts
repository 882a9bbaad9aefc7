import { type Language, languageOf } from '../language/declared.ts'

/** Elements whose text is no prose. */
const CODE = new Set(['code', 'kbd', 'samp', 'var', 'tt', 'pre', 'script', 'style', 'textarea', 'svg', 'math'])
/** Elements that have no end tag. */
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
])
const TAG = /^<(\/?)([a-z][^\s/>]*)([\s\S]*?)(\/?)>$/i
const LANG = /\s(?:xml:)?lang\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/i

interface Element {
  readonly name: string
  readonly language: Language
  readonly isCode: boolean
}

/** The elements of HTML that are open where the text has come to. */
export class OpenElements {
  readonly #open: Element[] = []
  readonly #base: Element

  constructor(language: Language) {
    this.#base = { name: '', language, isCode: false }
  }

  get language(): Language {
    return this.#last.language
  }

  get isCode(): boolean {
    return this.#last.isCode
  }

  get depth(): number {
    return this.#open.length
  }

  /** Takes a tag, or whatever else stands between angle brackets. */
  enter(tag: string): void {
    const [, end, name = '', attributes = '', selfClosing] = TAG.exec(tag) ?? []
    const lower = name.toLowerCase()
    if (name === '' || VOID.has(lower)) return
    if (end === '/') this.#close(lower)
    else if (selfClosing !== '/') this.#enter(lower, attributes)
  }

  /** Leaves what was opened in a block and not closed in it. */
  leaveTo(depth: number): void {
    this.#open.length = Math.min(depth, this.#open.length)
  }

  get #last(): Element {
    return this.#open.at(-1) ?? this.#base
  }

  #enter(name: string, attributes: string): void {
    const [, double, single, bare] = LANG.exec(attributes) ?? []
    const language = languageOf(double ?? single ?? bare, this.language)
    this.#open.push({ name, language, isCode: this.isCode || CODE.has(name) })
  }

  #close(name: string): void {
    const index = this.#open.findLastIndex((element) => element.name === name)
    if (index >= 0) this.#open.length = index
  }
}

/** Tags, comments, declarations and instructions, also ones that do not end. */
export const MARKUP =
  /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*(?:>|$)|<\/?[a-z](?:"[^"]*"|'[^']*'|[^'">])*(?:>|$)|&#?\w{1,32};/gi

/** Tags before and behind which other words stand. */
const INLINE = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong
  sub sup time tt u var wbr`.split(/\s+/),
)

export function isInline(tag: string): boolean {
  const name = /^<\/?([a-z][^\s/>]*)/i.exec(tag)?.[1]
  return name === undefined || INLINE.has(name.toLowerCase())
}
