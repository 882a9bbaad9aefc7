import { decode } from '../../../text/utf8.ts'
import { Blocks, type Stretch } from '../blocks.ts'
import { ByteSource } from './byte-source.ts'
import type { Element } from './elements.ts'
import { Page } from './page.ts'
import {
  AMPERSAND,
  EXCLAMATION_MARK,
  GREATER_THAN,
  HYPHEN,
  isAsciiLetter,
  isSpace,
  LESS_THAN,
  QUESTION_MARK,
  SOLIDUS,
  standsAt,
} from './signs.ts'
import { TagReader } from './tag.ts'
import { giveUp, Unsure } from './unsure.ts'

/**
 * The blocks of an HTML document, in bytes, where all of it is written so plainly that no parser is needed to know how browsers read
 * it; undefined where it is not, as with tags that close what is not open, or text between the cells of a table.
 */
export function blocksOfPlain(bytes: Uint8Array): readonly Stretch[] | undefined {
  try {
    return new Scanner(bytes).read()
  } catch (error) {
    if (error instanceof Unsure) return undefined
    throw error
  }
}

/** The tokenizer of the HTML standard, as far as it is plain. */
class Scanner {
  readonly #bytes: Uint8Array
  readonly #blocks: Blocks
  readonly #page: Page
  readonly #tag: TagReader
  /** Undefined before it is asked for. */
  #cdata: boolean | undefined

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#blocks = new Blocks(new ByteSource(bytes))
    this.#page = new Page(this.#blocks)
    this.#tag = new TagReader(bytes)
  }

  read(): readonly Stretch[] {
    if (this.#bytes.includes(0)) giveUp()
    let at = 0
    while (at < this.#bytes.length) {
      const markup = this.#nextMarkup(at)
      if (markup > at) this.#text(at, markup)
      at = markup < this.#bytes.length ? this.#markup(markup) : markup
    }
    this.#blocks.end()
    return this.#blocks.list
  }

  /** Where markup begins; a `<` before anything else is text. */
  #nextMarkup(from: number): number {
    const bytes = this.#bytes
    for (let at = bytes.indexOf(LESS_THAN, from); at >= 0; at = bytes.indexOf(LESS_THAN, at + 1)) {
      const next = bytes[at + 1]
      if (isAsciiLetter(next) || next === SOLIDUS || next === EXCLAMATION_MARK || next === QUESTION_MARK) return at
    }
    return bytes.length
  }

  #text(start: number, end: number): void {
    const isInBody = this.#page.isInBody
    if (isInBody && !this.#page.isBetweenCells) {
      if (this.#page.isInSvg && this.#hasCdata) this.#page.unread()
      else this.#page.text(start, end)
      return
    }
    const first = this.#behindSpace(start, end)
    if (isInBody) {
      if (first < end) giveUp()
      this.#page.text(start, end)
    } else if (first < end) {
      // It may stand for white space, which is none of the body.
      if (this.#bytes[first] === AMPERSAND) giveUp()
      this.#page.text(first, end)
    }
  }

  #behindSpace(start: number, end: number): number {
    let at = start
    while (at < end && isSpace(this.#bytes[at])) at++
    return at
  }

  /** Reads the markup at `<`, and returns the offset behind it. */
  #markup(at: number): number {
    const bytes = this.#bytes
    const next = bytes[at + 1]
    if (isAsciiLetter(next)) return this.#startTag(at + 1)
    if (next === SOLIDUS) return this.#endTag(at + 2)
    if (next === QUESTION_MARK) return this.#behind(GREATER_THAN, at)
    if (bytes[at + 2] === HYPHEN && bytes[at + 3] === HYPHEN) return this.#behindComment(at + 2)
    if (!standsAt(bytes, at + 2, 'doctype')) giveUp()
    const end = this.#behind(GREATER_THAN, at)
    this.#page.doctype(isHtml(bytes, at + 9, end - 1))
    return end
  }

  #startTag(at: number): number {
    const end = this.#tag.read(at)
    const { element } = this.#tag
    return this.#page.start(this.#tag) ? this.#raw(element, end) : end
  }

  #endTag(at: number): number {
    if (!isAsciiLetter(this.#bytes[at])) giveUp()
    const end = this.#tag.read(at)
    this.#page.end(this.#tag.element)
    return end
  }

  /** Reads up to the end tag of an element in which there are no others, and returns the offset behind it. */
  #raw(element: Element, start: number): number {
    const at = this.#endOfRaw(element.name, start)
    this.#page.raw(element, start, at)
    return this.#tag.read(at + 2)
  }

  #endOfRaw(name: string, start: number): number {
    const bytes = this.#bytes
    let hasComment = false
    for (let at = bytes.indexOf(LESS_THAN, start); at >= 0; at = bytes.indexOf(LESS_THAN, at + 1)) {
      if (standsAt(bytes, at + 1, '!--')) hasComment = true
      // Scripts that write scripts: theirs may end inside of a comment only.
      else if (hasComment && name === 'script' && standsAt(bytes, at + 1, name)) giveUp()
      else if (bytes[at + 1] === SOLIDUS && standsAt(bytes, at + 2, name)) {
        const behind = bytes[at + 2 + name.length]
        if (isSpace(behind) || behind === SOLIDUS || behind === GREATER_THAN) return at
      }
    }
    return giveUp()
  }

  #behindComment(start: number): number {
    const bytes = this.#bytes
    for (let at = start; at < bytes.length; at++) {
      if (bytes[at] !== HYPHEN || bytes[at + 1] !== HYPHEN) continue
      if (bytes[at + 2] === GREATER_THAN) return at + 3
      // Not where the dashes are those that it begins with.
      if (bytes[at + 2] === EXCLAMATION_MARK && bytes[at + 3] === GREATER_THAN && at > start + 1) return at + 4
    }
    return giveUp()
  }

  /** Where CDATA stands anywhere, even in a script, the reader of whole pages takes no text of drawings, but for their titles. */
  get #hasCdata(): boolean {
    this.#cdata ??= this.#holdsCdata()
    return this.#cdata
  }

  #holdsCdata(): boolean {
    const bytes = this.#bytes
    for (let at = bytes.indexOf(LESS_THAN); at >= 0; at = bytes.indexOf(LESS_THAN, at + 1))
      if (standsAt(bytes, at + 1, '![cdata[')) return true
    return false
  }

  #behind(sign: number, from: number): number {
    const at = this.#bytes.indexOf(sign, from)
    return at < 0 ? giveUp() : at + 1
  }
}

/** Whether a document type is that of HTML as it is written today. */
function isHtml(bytes: Uint8Array, start: number, end: number): boolean {
  return /^[\t\n\f\r ]*html[\t\n\f\r ]*$/i.test(decode(bytes.subarray(start, end)))
}
