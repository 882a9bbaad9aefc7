/**
 * Articles in HTML: @mozilla/readability finds the text (docs/decisions/0018), parse5 tells where it stands in the source.
 * All three packages are loaded when the first page comes.
 */
import type { DefaultTreeAdapterTypes } from 'parse5'
import type { BodyType, TextSpan } from '../article/article.ts'
import { isDatedOrCoded } from '../article/labelled-kind.ts'
import type { DomDocument, DomElement } from './dom.ts'
import { type Found, gathered, inOneLine } from './gather.ts'
import { foundInJsonLd } from './json-ld.ts'
import type { Page, PageBlock } from './page.ts'

/** Where an element stands; Readability moves elements about, and keeps attributes. */
const PLACE = 'data-yakaf'
const TYPES: Readonly<Record<string, BodyType>> = {
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  BLOCKQUOTE: 'quote',
  LI: 'list',
  FIGCAPTION: 'caption',
  CAPTION: 'caption',
}
const BLOCKS: ReadonlySet<string> = new Set([
  ...Object.keys(TYPES),
  ...['P', 'DIV', 'SECTION', 'ARTICLE', 'MAIN', 'UL', 'OL', 'TABLE', 'TBODY', 'TR', 'FIGURE', 'PRE', 'DL', 'DT', 'DD'],
])
const BREAKS: ReadonlySet<string> = new Set(['BR', 'HR'])

/** Extracts the article of an HTML document. */
export async function htmlPage(source: string): Promise<Page> {
  const [{ parse, serialize }, { parseHTML }, { Readability }] = await Promise.all([
    import('parse5'),
    import('linkedom'),
    import('@mozilla/readability'),
  ])
  const tree = parse(source, { sourceCodeLocationInfo: true })
  markPlaces(tree)
  const html = serialize(tree)
  const document = parseHTML(html).document as unknown as DomDocument
  const all = blocksOf(document.body)
  const times = new Set([...document.querySelectorAll('time')].map(({ textContent }) => inOneLine(textContent ?? '')))
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    ({ textContent }) => textContent,
  )
  const found = [...foundInJsonLd(scripts.map(String)), ...foundInHead(document)]
  // Readability changes the document that it is given, and takes JSON-LD for the truth although it may be another article's.
  const read = new Readability(document as never, { disableJSONLD: true, keepClasses: false }).parse()
  const content = parseHTML(`<!DOCTYPE html><html><body>${read?.content ?? ''}</body></html>`).document
    .body as unknown as DomElement
  const last: readonly Found[] = [
    { field: 'title', value: read?.title ?? undefined, origin: 'title' },
    { field: 'authors', value: read?.byline == null ? undefined : [read.byline], origin: 'byline' },
    { field: 'direction', value: read?.dir ?? undefined, origin: 'dir' },
  ]
  const blocks = blocksOf(content).filter(({ text }) => !times.has(text))
  return { blocks, labels: labelsAround(blocks, all), ...gathered([...found, ...last]) }
}

/** Above or in the article: what stands below it may belong to another. */
function labelsAround(blocks: readonly PageBlock[], all: readonly PageBlock[]): readonly PageBlock[] {
  const texts = new Set(blocks.map(({ text }) => text))
  const end = blocks.at(-1)?.span[1] ?? 0
  return all.filter(({ text, span }) => span[0] < end && isDatedOrCoded(text) && !texts.has(text))
}

/** Writes into each element where it stands in the source. */
function markPlaces(node: DefaultTreeAdapterTypes.Node): void {
  if (!('childNodes' in node)) return
  if ('attrs' in node && node.sourceCodeLocation) {
    const { startOffset, endOffset } = node.sourceCodeLocation
    node.attrs.push({ name: PLACE, value: `${startOffset}-${endOffset}` })
  }
  for (const child of node.childNodes) markPlaces(child)
}

function foundInHead(document: DomDocument): readonly Found[] {
  const meta = (field: Found['field'], name: string): Found => ({
    field,
    value:
      document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? undefined,
    origin: name,
  })
  const attribute = (field: Found['field'], selector: string, name: string): Found => ({
    field,
    value: document.querySelector(selector)?.getAttribute(name) ?? undefined,
    origin: `${selector} ${name}`,
  })
  const author = meta('authors', 'author')
  const writer = meta('authors', 'article:author')
  return [
    meta('title', 'og:title'),
    meta('published', 'article:published_time'),
    attribute('published', 'article time[datetime], time[datetime]', 'datetime'),
    meta('updated', 'article:modified_time'),
    meta('section', 'article:section'),
    ...[author, writer].map((one) => ({ ...one, value: isName(one.value) ? [String(one.value)] : undefined })),
    meta('url', 'og:url'),
    attribute('url', 'link[rel="canonical"]', 'href'),
    attribute('language', 'html', 'lang'),
    attribute('direction', 'html', 'dir'),
    attribute('direction', 'body', 'dir'),
  ]
}

/** `article:author` may be the address of a profile. */
function isName(value: Found['value']): boolean {
  return typeof value === 'string' && !/^https?:/i.test(value)
}

/** The text of an element, block by block; a line break ends a block, since many pages part paragraphs by nothing else. */
function blocksOf(root: DomElement): readonly PageBlock[] {
  const blocks: PageBlock[] = []
  let text = ''
  const finish = (element: DomElement, type: BodyType): void => {
    const line = inOneLine(text)
    text = ''
    if (line !== '') blocks.push({ text: line, span: placeOf(element), type })
  }
  const walk = (element: DomElement, type: BodyType): void => {
    let number = element.tagName === 'OL' ? Number(element.getAttribute('start') ?? 1) : 0
    for (const child of element.childNodes) {
      if (child.nodeType === TEXT_NODE) text += child.textContent
      else if (child.nodeType === ELEMENT_NODE) {
        const inner = child as DomElement
        if (BREAKS.has(inner.tagName)) finish(element, type)
        else if (!BLOCKS.has(inner.tagName)) walk(inner, type)
        else {
          finish(element, type)
          if (inner.tagName === 'LI' && number > 0) text = `${number++}. `
          const innerType = TYPES[inner.tagName] ?? type
          walk(inner, innerType)
          finish(inner, innerType)
        }
      }
    }
  }
  walk(root, 'paragraph')
  finish(root, 'paragraph')
  return blocks
}

const ELEMENT_NODE = 1
const TEXT_NODE = 3

/** Where the element stands, or the nearest around it that stands somewhere: some are made by Readability. */
function placeOf(element: DomElement): TextSpan {
  const place = element.closest(`[${PLACE}]`)?.getAttribute(PLACE) ?? '0-0'
  const [start = 0, end = 0] = place.split('-').map(Number)
  return [start, end]
}
