/**
 * JSON as RFC 8259 has it and `JSON.parse` takes it, read from its bytes. A parser that gives offsets (jsonc-parser) wants a string
 * and takes three to four times as long (docs/formats.md); both are oracles in the tests.
 */
import type { Scannable } from '../../format/format.ts'
import { CARRIAGE_RETURN, LINE_FEED, SPACE } from '../../text/code-points.ts'
import type { Fault, What } from './fault.ts'
import { hexAt, isNumberSign, numberEnd } from './scalars.ts'
import {
  COLON,
  COMMA,
  LEFT_CURLY_BRACKET,
  LEFT_SQUARE_BRACKET,
  QUOTATION_MARK,
  REVERSE_SOLIDUS,
  RIGHT_CURLY_BRACKET,
  RIGHT_SQUARE_BRACKET,
  SMALL_U,
  TAB,
} from './signs.ts'

/**
 * Who is told what stands in a value, in order. Strings are told without their quotation marks, and whether they have escapes.
 */
export interface JsonVisitor {
  openObject(): void
  closeObject(): void
  openArray(): void
  closeArray(): void
  key(start: number, end: number, hasEscapes: boolean): void
  string(start: number, end: number, hasEscapes: boolean): void
}

/** What is read: bytes, and a fast way to the end of a string. */
export type JsonText = Pick<Scannable, 'bytes' | 'stringEnd' | 'hasEscapes'>

/** Bytes of a string that are looked at one by one first: as many as a call of the kernel takes time for. */
const NEAR = 32

const ARRAY = 0
const OBJECT = 1

/** By letter: how long an escape is that begins with it behind the reverse solidus; 0 for none. */
const ESCAPES = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === SMALL_U ? 6 : '"\\/bfnrt'.includes(String.fromCharCode(byte)) ? 2 : 0,
)

const LITERALS = ['true', 'false', 'null'].map((word) => Uint8Array.from(word, (letter) => letter.charCodeAt(0)))

export class JsonReader {
  readonly #visitor: JsonVisitor
  #text: JsonText = { bytes: new Uint8Array(0), stringEnd: () => -1, hasEscapes: false }
  #bytes: Uint8Array = this.#text.bytes
  #at = 0
  #end = 0
  /** ARRAY or OBJECT for everything that is open: nesting has no limit, so nothing here recurses. */
  #open = new Uint8Array(64)
  #depth = 0
  /** Of the string that was read last. */
  #hasEscapes = false
  #fault: Fault | undefined

  constructor(visitor: JsonVisitor) {
    this.#visitor = visitor
  }

  /** Reads one value with white space around it. What was told of it counts for nothing when there is a fault. */
  read(text: JsonText, start: number, end: number): Fault | undefined {
    this.#text = text
    this.#bytes = text.bytes
    this.#at = start
    this.#end = end
    this.#depth = 0
    this.#fault = undefined
    if (this.#value()) {
      while (this.#depth > 0 && this.#next());
      if (this.#fault === undefined && this.#sign() >= 0) this.#fail('more')
    }
    return this.#fault
  }

  /** What follows a value within an array or object: its end, or a comma and the next value. */
  #next(): boolean {
    const isObject = this.#open[this.#depth - 1] === OBJECT
    const sign = this.#sign()
    if (sign === COMMA) {
      this.#at++
      return isObject ? this.#member() : this.#value()
    }
    if (sign !== (isObject ? RIGHT_CURLY_BRACKET : RIGHT_SQUARE_BRACKET)) {
      return this.#fail(isObject ? 'object-end' : 'array-end')
    }
    this.#close(isObject)
    return true
  }

  /** A value; of an array or object, only the beginning with its first value. */
  #value(): boolean {
    for (;;) {
      const sign = this.#sign()
      if (sign === QUOTATION_MARK) return this.#string()
      if (sign === LEFT_CURLY_BRACKET) {
        this.#openAs(OBJECT)
        if (this.#sign() !== RIGHT_CURLY_BRACKET) {
          if (!this.#name()) return false
          continue
        }
        this.#close(true)
        return true
      }
      if (sign !== LEFT_SQUARE_BRACKET) return this.#scalar(sign)
      this.#openAs(ARRAY)
      if (this.#sign() === RIGHT_SQUARE_BRACKET) {
        this.#close(false)
        return true
      }
    }
  }

  #member(): boolean {
    return this.#name() && this.#value()
  }

  /** A key and its colon. */
  #name(): boolean {
    if (this.#sign() !== QUOTATION_MARK) return this.#fail('key')
    const start = this.#at + 1
    if (!this.#skipString()) return false
    this.#visitor.key(start, this.#at - 1, this.#hasEscapes)
    if (this.#sign() !== COLON) return this.#fail('colon')
    this.#at++
    return true
  }

  #string(): boolean {
    const start = this.#at + 1
    if (!this.#skipString()) return false
    this.#visitor.string(start, this.#at - 1, this.#hasEscapes)
    return true
  }

  /** Goes behind the string whose quotation mark is here. */
  #skipString(): boolean {
    const bytes = this.#bytes
    const near = Math.min(this.#at + 1 + NEAR, this.#end)
    let at = this.#at + 1
    while (at < near && !isStringSign(bytes[at] as number)) at++
    this.#hasEscapes = false
    if (at < near && bytes[at] === QUOTATION_MARK) {
      this.#at = at + 1
      return true
    }
    const behind = this.#text.stringEnd(this.#at, this.#end)
    if (behind < 0) return this.#walkString()
    this.#hasEscapes = this.#text.hasEscapes
    this.#at = behind
    return true
  }

  /** The same byte by byte, which finds out what is wrong. */
  #walkString(): boolean {
    const bytes = this.#bytes
    const end = this.#end
    let at = this.#at + 1
    for (;;) {
      while (at < end && !isStringSign(bytes[at] as number)) at++
      this.#at = at
      if (at >= end) return this.#fail('string-end')
      const byte = bytes[at] as number
      if (byte === QUOTATION_MARK) break
      if (byte < SPACE) return this.#fail('control')
      const width = this.#escapeWidth(at)
      if (width === 0) return false
      this.#hasEscapes = true
      at += width
    }
    this.#at = at + 1
    return true
  }

  #escapeWidth(at: number): number {
    const width = at + 1 < this.#end ? (ESCAPES[this.#bytes[at + 1] as number] as number) : 0
    if (at + 1 >= this.#end || at + width > this.#end) {
      this.#at = this.#end
      this.#fail('string-end')
    } else if (width === 0 || (width === 6 && hexAt(this.#bytes, at + 2) < 0)) this.#fail('escape')
    return this.#fault === undefined ? width : 0
  }

  #scalar(sign: number): boolean {
    if (isNumberSign(sign)) {
      const end = numberEnd(this.#bytes, this.#at, this.#end)
      this.#at = Math.abs(end)
      return end > 0 || this.#fail('number')
    }
    const literal = LITERALS.find((word) => word[0] === sign)
    if (literal === undefined) return this.#fail('value')
    for (const letter of literal) {
      if (this.#at >= this.#end || this.#bytes[this.#at] !== letter) return this.#fail('value')
      this.#at++
    }
    return true
  }

  #openAs(kind: number): void {
    this.#at++
    if (this.#depth === this.#open.length) {
      const larger = new Uint8Array(this.#depth * 2)
      larger.set(this.#open)
      this.#open = larger
    }
    this.#open[this.#depth++] = kind
    if (kind === OBJECT) this.#visitor.openObject()
    else this.#visitor.openArray()
  }

  #close(isObject: boolean): void {
    this.#at++
    this.#depth--
    if (isObject) this.#visitor.closeObject()
    else this.#visitor.closeArray()
  }

  /** The next byte that is no white space; -1 at the end. */
  #sign(): number {
    const bytes = this.#bytes
    let at = this.#at
    while (at < this.#end && isWhiteSpace(bytes[at] as number)) at++
    this.#at = at
    return at < this.#end ? (bytes[at] as number) : -1
  }

  #fail(what: What): false {
    const isCut = this.#at >= this.#end && what !== 'string-end'
    this.#fault ??= { offset: this.#at, what: isCut ? 'cut' : what }
    return false
  }
}

/** Whether a byte is none that a string may hold as it is. */
function isStringSign(byte: number): boolean {
  return byte === QUOTATION_MARK || byte === REVERSE_SOLIDUS || byte < SPACE
}

/** White space of JSON, which is less than that of Unicode. */
export function isWhiteSpace(byte: number): boolean {
  return byte === SPACE || byte === LINE_FEED || byte === CARRIAGE_RETURN || byte === TAB
}
