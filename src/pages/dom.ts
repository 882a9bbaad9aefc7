/** What is used of a DOM: the project is compiled without that of browsers. */
interface DomNode {
  readonly nodeType: number
  readonly textContent: string | null
}

export interface DomElement extends DomNode {
  readonly tagName: string
  readonly childNodes: Iterable<DomNode>
  getAttribute(name: string): string | null
  closest(selector: string): DomElement | null
}

export interface DomDocument {
  readonly body: DomElement
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement>
}
