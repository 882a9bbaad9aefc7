import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { isRead } from '../../../src/formats/html/attributes.ts'

type Node = DefaultTreeAdapterTypes.Node

/** The tree that parse5 builds, without text that may be prose. */
export function structure(text: string): unknown {
  return outline(parse(text.replace(/^\ufeff/, '')))
}

const KEPT = new Set(['script', 'style', 'pre', 'code', 'textarea', 'noscript', 'iframe', 'xmp'])

function outline(root: Node): readonly string[] {
  const lines: string[] = []
  const waiting: { node: Node; depth: number; isKept: boolean }[] = [{ node: root, depth: 0, isKept: false }]
  for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
    const { node, depth, isKept } = entry
    if (node.nodeName !== '#text' || isKept) lines.push(`${depth} ${labelOf(node)}`)
    const keeps = isKept || KEPT.has(node.nodeName)
    const children = 'content' in node ? [node.content] : 'childNodes' in node ? node.childNodes : []
    for (const child of [...children].reverse()) waiting.push({ node: child, depth: depth + 1, isKept: keeps })
  }
  return lines
}

function labelOf(node: Node): string {
  if ('value' in node) return node.value
  if ('data' in node) return `<!--${node.data}`
  if (!('attrs' in node)) return node.nodeName
  const value = (name: string): string | undefined => node.attrs.find((attribute) => attribute.name === name)?.value
  const tag = { name: node.tagName, isSvg: false, value }
  return [
    node.tagName,
    ...node.attrs.map((attribute) => `${attribute.name}=${isRead(tag, attribute.name) ? '' : attribute.value}`),
  ].join(' ')
}

/** All text of a tree in order, templates apart. */
export function textOf(root: Node): string {
  let text = ''
  const waiting: Node[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('value' in node) text += node.value
    if ('childNodes' in node) waiting.push(...[...node.childNodes].reverse())
  }
  return text
}
