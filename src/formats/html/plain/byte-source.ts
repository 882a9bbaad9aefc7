import type { Escape } from '../../../format/format.ts'
import { isWhiteSpace } from '../../../text/characters.ts'
import { codePointAt, decode, widthOf } from '../../../text/utf8.ts'
import { Utf16Offsets } from '../../../text/utf16-offsets.ts'
import { escapeOf, type Sign, signsIn } from '../references.ts'
import type { Source } from '../source.ts'
import { AMPERSAND, LESS_THAN } from './signs.ts'

const NONE: readonly Sign[] = []

/** A document of HTML in bytes of UTF-8. Only what holds signs of markup becomes a string. */
export class ByteSource implements Source {
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  isSpaceAt(at: number): boolean {
    return isWhiteSpace(codePointAt(this.#bytes, at))
  }

  isBlank(start: number, end: number): boolean {
    let at = start
    while (at < end && this.isSpaceAt(at)) at += widthOf(this.#bytes[at] as number)
    return at >= end
  }

  signsIn(start: number, end: number, isAttribute: boolean): readonly Sign[] {
    const bytes = this.#bytes
    let at = start
    while (at < end && bytes[at] !== AMPERSAND && bytes[at] !== LESS_THAN) at++
    return at === end ? NONE : this.#signsFrom(at, end, isAttribute)
  }

  escapeOf(sign: Sign, meaning: string): Escape {
    const text = decode(this.#bytes.subarray(sign.start, sign.end))
    return { ...escapeOf(text, { start: 0, end: text.length }, meaning), start: sign.start, end: sign.end }
  }

  /** What ends the stretch, a sign of ASCII, may end a reference too. */
  #signsFrom(start: number, end: number, isAttribute: boolean): readonly Sign[] {
    const bytes = this.#bytes.subarray(start, end + 1)
    const text = decode(bytes)
    const offsets = new Utf16Offsets(bytes)
    const length = end < this.#bytes.length ? text.length - 1 : text.length
    return signsIn(text, 0, length, isAttribute).map((sign) => ({
      ...sign,
      start: start + offsets.byteOf(sign.start),
      end: start + offsets.byteOf(sign.end),
    }))
  }
}
