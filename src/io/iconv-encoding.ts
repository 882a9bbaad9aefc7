/**
 * Encodings by iconv-lite, which neither rejects bytes that stand for nothing nor reports letters it cannot write: both
 * ways are checked by going back.
 */
import iconv from 'iconv-lite'
import { spell } from '../text/code-points.ts'
import { YakafError } from '../text/error.ts'
import { LineIndex } from '../text/line-index.ts'
import type { Encoder, Encoding } from './encodings.ts'
import { countingLines } from './utf8-input.ts'

const BYTE_ORDER_MARK = '\ufeff'
/** What iconv-lite makes of a byte that stands for nothing, and in tables of single bytes writes back as that byte. */
const REPLACEMENT = '\ufffd'
/** A letter of no encoding but Unicode's. */
const NONCHARACTER = '\uffff'

/** The encoding of that name; undefined when there is none, or when it encodes bytes and no text, as base64 does. */
export function iconvEncoding(name: string): Encoding | undefined {
  if (!iconv.encodingExists(name)) return undefined
  const table = new Table(name)
  if (!table.has(' ')) return undefined
  return {
    name,
    isWide: table.encode(' ').length > 1,
    decode: (pieces) => decode(table, pieces),
    encoder: () => new CheckedEncoder(table),
  }
}

/** For a trial: bytes that stand for nothing become U+FFFD. */
export function decodeLeniently(bytes: Uint8Array, name: string): string {
  return new Table(name).decode(bytes)
}

/** An encoding without state, for short texts. */
class Table {
  readonly name: string
  readonly #hasReplacement: boolean

  constructor(name: string) {
    this.name = name
    this.#hasReplacement = this.encode(REPLACEMENT).length > 1
  }

  encode(text: string): Uint8Array {
    return iconv.encode(text, this.name, { addBOM: false })
  }

  decode(bytes: Uint8Array): string {
    return iconv.decode(bytes, this.name, { stripBOM: false })
  }

  /** Whether the encoding has all characters of `text`, whose encoded form is `bytes`. */
  has(text: string, bytes: Uint8Array = this.encode(text)): boolean {
    return this.decode(bytes) === text && (this.#hasReplacement || !text.includes(REPLACEMENT))
  }

  /** `text` such that a replacement character does not find its way back to the byte it came from. */
  withoutReplacement(text: string): string {
    return this.#hasReplacement ? text : text.replaceAll(REPLACEMENT, NONCHARACTER)
  }
}

/** What is good before a bad byte is passed on first. */
function* decode(table: Table, pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  const decoder = iconv.getDecoder(table.name, { stripBOM: false })
  const encoder = iconv.getEncoder(table.name, { addBOM: false })
  const lines = countingLines()
  let pending: Uint8Array = new Uint8Array(0)
  let offset = 0
  let text = ''
  for (const piece of pieces) {
    pending = Buffer.concat([pending, piece])
    text += decoder.write(Buffer.from(piece))
    // The other half of a surrogate pair may come with the next piece.
    const end = isHighSurrogate(text.charCodeAt(text.length - 1)) ? text.length - 1 : text.length
    yield* checked(text.slice(0, end))
    text = text.slice(end)
  }
  yield* checked(text + (decoder.end() ?? ''))
  if (pending.length > 0) throw malformed(table.name, offset, lines.lineAt(offset))

  function* checked(part: string): Generator<Uint8Array> {
    const utf8 = Buffer.from(part)
    // Half a surrogate pair has no UTF-8 and became a replacement character, which does not find back either.
    const again = encoder.write(table.withoutReplacement(utf8.toString()))
    const same = sameAtStart(again, pending)
    if (same < again.length) {
      const good = Buffer.from(partOf(part, same, table))
      yield good
      lines.pass(good)
      throw malformed(table.name, offset + same, lines.lineAt(offset + same))
    }
    lines.pass(utf8)
    if (utf8.length > 0) yield utf8
    pending = pending.subarray(same)
    offset += same
  }
}

/** The start of `text` that takes no more than `length` bytes. */
function partOf(text: string, length: number, table: Table): string {
  let end = 0
  let left = length
  for (const character of text) {
    left -= table.encode(character).length
    if (left < 0) break
    end += character.length
  }
  return text.slice(0, end)
}

function sameAtStart(a: Uint8Array, b: Uint8Array): number {
  let index = 0
  while (index < a.length && a[index] === b[index]) index++
  return index
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00
}

function malformed(name: string, offset: number, line: number): YakafError {
  return new YakafError(
    'E_MALFORMED',
    `not ${name}: the byte at offset ${offset} (line ${line}) stands for no character there; name another with --encoding`,
  )
}

class CheckedEncoder implements Encoder {
  readonly mark: Uint8Array
  readonly #table: Table
  readonly #lines = new LineIndex({ withGraphemes: false })

  constructor(table: Table) {
    this.#table = table
    this.mark = table.has(BYTE_ORDER_MARK) ? table.encode(BYTE_ORDER_MARK) : new Uint8Array(0)
  }

  encode(utf8: Uint8Array): Uint8Array {
    const text = Buffer.from(utf8.buffer, utf8.byteOffset, utf8.length).toString()
    const bytes = this.#table.encode(text)
    this.#lines.enter(utf8)
    if (!this.#table.has(text, bytes)) throw this.#unencodable(text)
    this.#lines.leave()
    return bytes
  }

  #unencodable(text: string): YakafError {
    const { name } = this.#table
    let offset = 0
    for (const character of text) {
      if (!this.#table.has(character)) {
        const { line, column } = this.#lines.lineAndColumn(offset)
        const code = spell(character.codePointAt(0) as number)
        return new YakafError(
          'E_UNENCODABLE',
          `${name} has no character for ${code} (line ${line}, column ${column}); write UTF-8 with --output-encoding utf-8`,
        )
      }
      offset += Buffer.byteLength(character)
    }
    return new YakafError('E_UNENCODABLE', `${name} cannot write this text back as it was read`)
  }
}
