import type { Found } from './gather.ts'

const ARTICLE = /(?:^|\/)(?:\w*Article|BlogPosting|Report)$/

/** What the JSON-LD of a page says of its article; text that is no JSON says nothing. */
export function foundInJsonLd(scripts: readonly string[]): readonly Found[] {
  const article = scripts.flatMap((script) => nodesOf(parsed(script))).find(isArticle)
  if (article === undefined) return []
  const found = (field: Found['field'], name: string): Found => ({
    field,
    value: textOf(article[name]),
    origin: `JSON-LD ${name}`,
  })
  return [
    found('title', 'headline'),
    found('subtitle', 'alternativeHeadline'),
    { field: 'authors', value: namesOf(article['author']), origin: 'JSON-LD author' },
    found('section', 'articleSection'),
    found('published', 'datePublished'),
    found('updated', 'dateModified'),
    found('language', 'inLanguage'),
    found('url', 'url'),
  ]
}

type Node = Readonly<Record<string, unknown>>

function parsed(script: string): unknown {
  try {
    return JSON.parse(script)
  } catch {
    return undefined
  }
}

/** A script holds one node, several, or a graph of them. */
function nodesOf(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf)
  if (!isNode(value)) return []
  return [value, ...nodesOf(value['@graph'])]
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isArticle(node: Node): boolean {
  const types = [node['@type']].flat()
  return types.some((type) => typeof type === 'string' && ARTICLE.test(type))
}

function textOf(value: unknown): string | undefined {
  const [first] = [value].flat()
  return typeof first === 'string' ? first : undefined
}

function namesOf(value: unknown): readonly string[] {
  return [value].flat().flatMap((author) => {
    const name = isNode(author) ? author['name'] : author
    return typeof name === 'string' ? [name] : []
  })
}
