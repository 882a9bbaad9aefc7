import type { html, Token, TreeAdapter, TreeAdapterTypeMap } from 'parse5'
import type { Marks } from './marks.ts'
import { endsBlock, isMarkedAsLeft, isSource, type Nature, natureOf, OUTSIDE, type Tag } from './nature.ts'

/** A node as far as the reader needs one: it knows its parent and not its children, so that it takes little room. */
export class Node implements Tag {
  readonly name: string
  readonly namespace: string
  readonly attributes: Token.Attribute[]
  parent: Node | undefined
  content: Node | undefined
  #nature: Nature | undefined

  constructor(name: string, namespace = '', attributes: Token.Attribute[] = []) {
    this.name = name
    this.namespace = namespace
    this.attributes = attributes
  }

  get isSvg(): boolean {
    return this.namespace === SVG
  }

  value(name: string): string | undefined {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute.value
    return undefined
  }

  /** Says of what nature a document is that stands in another one. */
  settle(nature: Nature): this {
    this.#nature = nature
    return this
  }

  attachTo(parent: Node | undefined): void {
    this.parent = parent
    this.#nature = undefined
  }

  /** Of what stands in it. Kept: a node is asked as often as it holds text. */
  get nature(): Nature {
    if (this.#nature !== undefined) return this.#nature
    const waiting: Node[] = []
    for (let node: Node | undefined = this; node !== undefined && node.#nature === undefined; node = node.parent)
      waiting.push(node)
    let nature = waiting.at(-1)?.parent?.nature ?? OUTSIDE
    for (const node of waiting.reverse()) {
      nature = node.name.startsWith('#') ? nature : natureOf(node, nature)
      node.#nature = nature
    }
    return nature
  }

  /** Of its attributes: in its language, but prose in what is no prose itself. */
  get natureOfAttributes(): Nature {
    const outer = this.parent?.nature ?? OUTSIDE
    return { ...this.nature, isProse: outer.isProse && !isMarkedAsLeft(this) }
  }
}

const SVG = 'http://www.w3.org/2000/svg'

interface Types extends TreeAdapterTypeMap<Node, Node, Node, Node, Node, Node, Node, Node, Node, Node> {}

/** Builds the tree that browsers build, in as much detail as is needed, and marks what is met on the way. */
export class Tree implements TreeAdapter<Types> {
  readonly #marks: Marks
  readonly #outer: Nature
  /** The tag that the parser is at, until an element is made of it. */
  #tag: Token.TagToken | undefined
  #element: Node | undefined

  constructor(marks: Marks, outer: Nature) {
    this.#marks = marks
    this.#outer = outer
  }

  enterTag(tag: Token.TagToken): void {
    this.#tag = tag
    this.#element = undefined
  }

  /** The element that was made of the tag; undefined when the parser passed over it. */
  leaveTag(): Node | undefined {
    this.#tag = undefined
    return this.#element
  }

  createElement(name: string, namespace: html.NS, attributes: Token.Attribute[]): Node {
    const node = new Node(name, namespace, attributes)
    if (attributes === this.#tag?.attrs) {
      this.#element = node
      this.#tag = undefined
    }
    if (name === 'br') this.#marks.line()
    else if (endsBlock(node)) this.#marks.end()
    else if (isSource(node)) this.#marks.source()
    return node
  }

  appendChild(parent: Node, node: Node): void {
    node.attachTo(parent)
  }

  insertBefore(parent: Node, node: Node): void {
    node.attachTo(parent)
  }

  detachNode(node: Node): void {
    node.attachTo(undefined)
  }

  setTemplateContent(template: Node, content: Node): void {
    template.content = content
    content.attachTo(template)
  }

  getTemplateContent(template: Node): Node {
    return template.content ?? template
  }

  createDocument(): Node {
    return new Node('#document').settle(this.#outer)
  }

  createDocumentFragment(): Node {
    return new Node('#fragment')
  }

  createCommentNode(): Node {
    return new Node('#comment')
  }

  createTextNode(): Node {
    return new Node('#text')
  }

  /** How old a page is changes where its tables go. */
  #mode: html.DOCUMENT_MODE | undefined

  setDocumentMode(_document: Node, mode: html.DOCUMENT_MODE): void {
    this.#mode = mode
  }

  getDocumentMode(): html.DOCUMENT_MODE {
    return this.#mode as html.DOCUMENT_MODE
  }

  getParentNode(node: Node): Node | null {
    return node.parent ?? null
  }

  getAttrList(node: Node): Token.Attribute[] {
    return node.attributes
  }

  getTagName(node: Node): string {
    return node.name
  }

  getNamespaceURI(node: Node): html.NS {
    return node.namespace as html.NS
  }

  isElementNode(node: Node): node is Node {
    return !node.name.startsWith('#')
  }

  isTextNode(_node: Node): _node is Node {
    return false
  }

  isCommentNode(_node: Node): _node is Node {
    return false
  }

  isDocumentTypeNode(_node: Node): _node is Node {
    return false
  }

  getFirstChild(): null {
    return null
  }

  getChildNodes(): Node[] {
    return []
  }

  getNodeSourceCodeLocation(): null {
    return null
  }

  insertText(): void {}
  insertTextBefore(): void {}
  adoptAttributes(): void {}
  setDocumentType(): void {}
  setNodeSourceCodeLocation(): void {}
  updateNodeSourceCodeLocation(): void {}
  getTextNodeContent = nothing
  getCommentNodeContent = nothing
  getDocumentTypeNodeName = nothing
  getDocumentTypeNodePublicId = nothing
  getDocumentTypeNodeSystemId = nothing
}

function nothing(): string {
  return ''
}

export type { Types as TreeTypes }
