/** Articles in Markdown with front matter. The packages are loaded when the first page comes. */
import type { BodyType } from '../article/article.ts'
import { type Found, gathered, inOneLine } from './gather.ts'
import type { Metadata, Page, PageBlock } from './page.ts'

/** By what names front matter calls the members of an article. */
const NAMES: readonly (readonly [keyof Metadata, readonly string[]])[] = [
  ['kicker', ['kicker']],
  ['title', ['title', 'headline']],
  ['subtitle', ['subtitle', 'subheading']],
  ['lead', ['lead', 'summary', 'description', 'excerpt']],
  ['authors', ['authors', 'author', 'byline']],
  ['section', ['section', 'category', 'categories']],
  ['newsCode', ['newsCode', 'id']],
  ['published', ['published', 'date', 'datePublished', 'publishDate']],
  ['updated', ['updated', 'modified', 'lastmod', 'dateModified']],
  ['sourceCredit', ['sourceCredit', 'credit']],
  ['url', ['url', 'canonical', 'link', 'permalink']],
  ['language', ['language', 'lang']],
  ['direction', ['direction', 'dir']],
]
const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

/** Extracts the article of a Markdown document. */
export async function markdownPage(source: string): Promise<Page> {
  const [{ parse }, { fromMarkdown }, { toString: textOf }] = await Promise.all([
    import('yaml'),
    import('mdast-util-from-markdown'),
    import('mdast-util-to-string'),
  ])
  const front = FRONT_MATTER.exec(source)
  const start = front?.[0].length ?? 0
  const tree = fromMarkdown(source.slice(start))
  const blocks: PageBlock[] = []
  const add = (node: Node, type: BodyType, before = ''): void => {
    // A line break in Markdown is a line of the text only where it is a hard one.
    const lines = linesOf(node, textOf).map(inOneLine)
    for (const text of lines.filter((line) => line !== '')) {
      const span = [start + (node.position?.start.offset ?? 0), start + (node.position?.end.offset ?? 0)] as const
      blocks.push({ text: before + text, span, type: lines.length > 1 && type === 'paragraph' ? 'verse' : type })
    }
  }
  const walk = (node: Node, type: BodyType): void => {
    if (node.type === 'heading') add(node, 'heading')
    else if (node.type === 'paragraph') add(node, isCaption(node) ? 'caption' : type)
    else if (node.type === 'list') walkList(node)
    else if (node.type === 'code') add(node, type)
    else for (const child of node.children ?? []) walk(child, node.type === 'blockquote' ? 'quote' : type)
  }
  const walkList = ({ children = [], ordered, start: first }: Node): void => {
    children.forEach((item, index) => {
      for (const child of item.children ?? []) {
        if (child.type === 'paragraph') add(child, 'list', ordered ? `${(first ?? 1) + index}. ` : '')
        else walk(child, 'list')
      }
    })
  }
  walk(tree as Node, 'paragraph')
  return { blocks, labels: [], ...gathered(foundIn(front?.[1], parse)) }
}

/** What is read of a node of mdast. */
interface Node {
  readonly type: string
  readonly children?: readonly Node[]
  readonly ordered?: boolean | null
  readonly start?: number | null
  readonly value?: string
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } }
}

/** A paragraph of nothing but emphasis, as captions are written. */
function isCaption({ children = [] }: Node): boolean {
  return children.length === 1 && children[0]?.type === 'emphasis'
}

function linesOf(node: Node, textOf: (node: unknown) => string): readonly string[] {
  const lines = ['']
  for (const child of node.children ?? [node]) {
    if (child.type === 'break') lines.push('')
    else lines[lines.length - 1] += textOf(child)
  }
  return lines
}

/** The first of its names that front matter has; front matter that is no YAML mapping says nothing. */
function foundIn(yaml: string | undefined, parse: (yaml: string) => unknown): readonly Found[] {
  const front = yaml === undefined ? undefined : parsed(yaml, parse)
  if (typeof front !== 'object' || front === null) return []
  const values = new Map(Object.entries(front))
  return NAMES.flatMap(([field, names]) =>
    names.map((name) => ({ field, value: valueIn(field, values.get(name)), origin: `front matter ${name}` })),
  )
}

function parsed(yaml: string, parse: (yaml: string) => unknown): unknown {
  try {
    return parse(yaml)
  } catch {
    return undefined
  }
}

function valueIn(field: keyof Metadata, value: unknown): Found['value'] {
  const list = [value]
    .flat()
    .flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [String(one)] : []))
  if (field === 'authors') return list
  return field === 'section' ? list.join(' - ') : list[0]
}
