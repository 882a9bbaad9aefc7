import type { Blocks } from '../blocks.ts'
import { Body } from './body.ts'
import { type Element, OF_HEAD } from './elements.ts'
import { Insertion } from './insertion.ts'
import { named } from './names.ts'
import { isBetweenCells } from './tables.ts'
import type { TagReader } from './tag.ts'
import { giveUp } from './unsure.ts'

const [HTML, HEAD, BODY] = [named('html'), named('head'), named('body')]

/**
 * Where in the tree of a page its tags and text belong, by the tree construction of the HTML standard, as far as that is plain. Gives up
 * where anything would be moved, passed over, or put there that is not written.
 */
export class Page {
  readonly #insertion: Insertion
  readonly #body: Body
  #part: 'before' | 'head' | 'between' | 'body' = 'before'
  #hasDoctype = false

  constructor(blocks: Blocks) {
    this.#insertion = new Insertion(blocks)
    this.#body = new Body(this.#insertion)
  }

  /** Whether white space is text. */
  get isInBody(): boolean {
    return this.#part === 'body'
  }

  /** Whether nothing but white space may stand here. */
  get isBetweenCells(): boolean {
    return isBetweenCells(this.#insertion.stack.top?.mode)
  }

  get isInSvg(): boolean {
    return this.#insertion.stack.top?.mode === 'svg'
  }

  doctype(isStandard: boolean): void {
    if (this.#hasDoctype || this.#insertion.stack.top !== undefined) return
    this.#hasDoctype = true
    this.#body.isStandard = isStandard
  }

  text(start: number, end: number): void {
    if (this.#part !== 'body') this.#enterBody()
    this.#insertion.text(start, end)
  }

  /** Text that is not read. */
  unread(): void {
    this.#insertion.source()
  }

  /** Returns whether its text goes on up to its end tag, whatever stands there. */
  start(tag: TagReader): boolean {
    if (this.#part === 'body' || !this.#startBefore(tag)) this.#body.start(tag)
    return tag.element.rule === 'raw' && !tag.isSvg
  }

  end(element: Element): void {
    if (this.#part === 'body') this.#body.end(element)
    else if (this.#part === 'head' && element === HEAD) this.#leaveHead()
    else giveUp()
  }

  /** The text of an element in which there are no tags. */
  raw(element: Element, start: number, end: number): void {
    if (start < end) this.#insertion.text(start, end)
    this.#insertion.stack.pop()
    this.#insertion.end(element)
  }

  /** Says whether a start tag is one of those before the body. */
  #startBefore(tag: TagReader): boolean {
    const { element } = tag
    const { stack } = this.#insertion
    if (element === HTML || element === HEAD) {
      if (this.#part !== 'before' || (element === HTML && stack.top !== undefined)) giveUp()
      if (element === HEAD) this.#enterHead(tag)
      else this.#insertion.open(tag)
      return true
    }
    if ((element.flags & OF_HEAD) !== 0) {
      if (this.#part === 'between') giveUp()
      if (this.#part === 'before') this.#enterHead()
      if (element.rule === 'metadata') this.#insertion.stand(tag)
      else this.#insertion.open(tag)
      return true
    }
    this.#enterBody(element === BODY ? tag : undefined)
    return element === BODY
  }

  #enterHead(tag?: TagReader): void {
    this.#enterPage()
    this.#enter(HEAD, tag)
    this.#part = 'head'
  }

  #leaveHead(): void {
    this.#insertion.stack.pop()
    this.#insertion.end(HEAD)
    this.#part = 'between'
  }

  #enterBody(tag?: TagReader): void {
    if (this.#part === 'head') this.#leaveHead()
    this.#enterPage()
    this.#enter(BODY, tag)
    this.#part = 'body'
  }

  #enterPage(): void {
    if (this.#insertion.stack.top === undefined) this.#enter(HTML)
  }

  /** Opens an element whose start tag may be missing. */
  #enter(element: Element, tag?: TagReader): void {
    if (tag === undefined) this.#insertion.imply(element)
    else this.#insertion.open(tag)
  }
}
