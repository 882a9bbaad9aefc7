import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import { parse } from 'yaml'

/** The tree without what its texts, titles and descriptions of images say. */
export function structure(text: string): unknown {
  return shapeOf(treeOf(text))
}

export function treeOf(text: string): Nodes {
  const read = text.replace(/^\ufeff/, '')
  const front = CLOSED_FRONT_MATTER.test(read)
  return fromMarkdown(read, {
    extensions: [...(front ? [frontmatter(['yaml', 'toml'])] : []), gfm()],
    mdastExtensions: [frontmatterFromMarkdown(['yaml', 'toml']), gfmFromMarkdown()],
  })
}

/** Without its end it is a thematic break; the extension's vain attempt then takes footnotes behind it for definitions. */
const CLOSED_FRONT_MATTER = /^(---|\+\+\+)[ \t]*\r?\n(?:[\s\S]*\n)?\1[ \t]*(?:\r?\n|$)/

function shapeOf(node: Nodes): unknown {
  switch (node.type) {
    case 'text':
      return 'text'
    case 'html':
      return node.value.match(/<[a-z/!?][^>]*>?/gi)
    case 'yaml':
      return frontMatterIn(node.value)
    default: {
      const { position: _, children, title: __, alt: ___, ...rest } = node as Nodes & Record<string, unknown>
      return [rest, (children as readonly Nodes[] | undefined)?.map(shapeOf)]
    }
  }
}

/** Front matter that is no YAML is left as it is. */
function frontMatterIn(source: string): unknown {
  try {
    return kindsIn(parse(source))
  } catch {
    return source
  }
}

/** What a YAML document is made of: its strings are prose, or are left as they are and so held elsewhere. */
function kindsIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(kindsIn)
  if (typeof value !== 'object' || value === null) return typeof value
  return Object.entries(value).map(([key, below]) => [key, kindsIn(below)])
}
