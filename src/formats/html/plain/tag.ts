import type { Span } from '../../../text/span.ts'
import { decode } from '../../../text/utf8.ts'
import { isPlain } from '../attributes.ts'
import type { Tag } from '../nature.ts'
import type { Element } from './elements.ts'
import { Names } from './names.ts'
import {
  AMPERSAND,
  APOSTROPHE,
  EQUALS_SIGN,
  GREATER_THAN,
  isAsciiLetter,
  isSpace,
  lowered,
  NUMBER_SIGN,
  QUOTATION_MARK,
  SOLIDUS,
  standsAt,
} from './signs.ts'
import { giveUp } from './unsure.ts'

/** Attributes that say something of prose, by their first letter; all others are passed over. */
const ASKED = new Map(
  [
    ['alt', 'aria-description', 'aria-label'],
    ['class', 'content'],
    ['label', 'lang'],
    ['name'],
    ['placeholder', 'property'],
    ['summary'],
    ['title', 'translate', 'type'],
    ['value'],
    ['xml:lang'],
  ].map((names) => [names[0]?.charCodeAt(0), names]),
)
const LEFT_CLASS = 'notranslate'

interface Attribute extends Span {
  readonly name: string
  readonly isQuoted: boolean
}

/** Reads one tag after the other. */
export class TagReader implements Tag {
  readonly #bytes: Uint8Array
  readonly #names = new Names()
  element!: Element
  isSelfClosing = false
  isSvg = false
  /** Where the values stand of those attributes that may say something of prose. */
  readonly attributes: Attribute[] = []
  #hasClass = false

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get name(): string {
    return this.element.name
  }

  value(name: string): string | undefined {
    for (const attribute of this.attributes) if (attribute.name === name) return this.#read(attribute)
    return undefined
  }

  /** Where people read the value of an attribute; undefined where no rule may write anything. */
  prose(attribute: Attribute): Span | undefined {
    if (attribute.start === attribute.end) return undefined
    return attribute.isQuoted || isPlain(this.#textOf(attribute)) ? attribute : undefined
  }

  /** Reads the tag whose name begins at `start`, and returns the offset behind it. */
  read(start: number): number {
    const bytes = this.#bytes
    this.attributes.length = 0
    this.#hasClass = false
    this.isSelfClosing = false
    this.isSvg = false
    let at = this.#endOfName(start, false)
    this.element = this.#names.elementAt(bytes, start, at)
    for (;;) {
      at = this.#behindSpace(at)
      const byte = bytes[at]
      if (byte === GREATER_THAN) return at + 1
      if (byte !== SOLIDUS) at = this.#attribute(at)
      else if (bytes[++at] === GREATER_THAN) this.isSelfClosing = true
    }
  }

  /** Reads an attribute, and returns an offset behind it. */
  #attribute(start: number): number {
    const bytes = this.#bytes
    const end = this.#endOfName(start + 1, true)
    let at = this.#behindSpace(end)
    if (bytes[at] !== EQUALS_SIGN) {
      this.#note(start, end, at, at, true)
      return at
    }
    at = this.#behindSpace(at + 1)
    const first = bytes[at]
    if (first === QUOTATION_MARK || first === APOSTROPHE) {
      const behind = bytes.indexOf(first, at + 1)
      if (behind < 0) giveUp()
      this.#note(start, end, at + 1, behind, true)
      return behind + 1
    }
    let behind = at
    while (!isSpace(bytes[behind]) && bytes[behind] !== GREATER_THAN) if (++behind >= bytes.length) giveUp()
    this.#note(start, end, at, behind, false)
    return behind
  }

  #note(nameStart: number, nameEnd: number, start: number, end: number, isQuoted: boolean): void {
    const name = this.#askedName(nameStart, nameEnd)
    if (name === undefined) return
    // Of two that are alike browsers take the first.
    if (name === 'class') {
      if (this.#hasClass) return
      this.#hasClass = true
      if (!this.#mayBeLeft(start, end)) return
    }
    if (!this.attributes.some((other) => other.name === name)) this.attributes.push({ name, start, end, isQuoted })
  }

  #askedName(start: number, end: number): string | undefined {
    const bytes = this.#bytes
    const names = ASKED.get(lowered(bytes[start] as number))
    return names?.find((name) => name.length === end - start && standsAt(bytes, start, name))
  }

  /** Whether the classes of an element may say that it is to be left as it is. */
  #mayBeLeft(start: number, end: number): boolean {
    const bytes = this.#bytes
    for (let at = start; at < end; at++) {
      const byte = bytes[at]
      if (byte === AMPERSAND ? isReference(bytes[at + 1]) : standsAt(bytes, at, LEFT_CLASS)) return true
    }
    return false
  }

  #endOfName(start: number, isAttribute: boolean): number {
    const bytes = this.#bytes
    let at = start
    for (;;) {
      const byte = bytes[at]
      if (byte === undefined) giveUp()
      if (isSpace(byte) || byte === SOLIDUS || byte === GREATER_THAN || (isAttribute && byte === EQUALS_SIGN)) return at
      at++
    }
  }

  #behindSpace(start: number): number {
    let at = start
    while (isSpace(this.#bytes[at])) at++
    if (at >= this.#bytes.length) giveUp()
    return at
  }

  #read(attribute: Attribute): string {
    const text = this.#textOf(attribute)
    return text.includes('&') ? giveUp() : text
  }

  #textOf({ start, end }: Span): string {
    return decode(this.#bytes.subarray(start, end))
  }
}

/** Whether a reference may begin with `&` before this byte. */
function isReference(byte: number | undefined): boolean {
  return byte === NUMBER_SIGN || isAsciiLetter(byte)
}
