import { YakafError } from '../text/error.ts'
import { LineIndex } from '../text/line-index.ts'
import { checkedUtf8, type LineCounter } from './utf8-input.ts'

/** An encoding by which bytes become UTF-8 and back. */
export interface Encoding {
  readonly name: string
  /**
   * Passes on UTF-8 cut between code points; `lines` tells the line of a bad byte.
   *
   * @throws YakafError E_MALFORMED at bytes the encoding has no character for.
   */
  decode(pieces: Iterable<Uint8Array>, lines?: LineCounter): Iterable<Uint8Array>
  /** A new encoder for one document. */
  encoder(): Encoder
}

export interface Encoder {
  /**
   * Takes UTF-8 cut between code points.
   *
   * @throws YakafError E_UNENCODABLE naming code point, line and column.
   */
  encode(utf8: Uint8Array): Uint8Array
}

export const UTF_8: Encoding = {
  name: 'utf-8',
  decode: checkedUtf8,
  encoder: () => ({ encode: (utf8) => utf8 }),
}

/**
 * The encoding of that name; iconv-lite is loaded for any but UTF-8. It neither rejects bad bytes nor reports letters it
 * cannot write, so both ways are checked by going back.
 *
 * @throws YakafError E_ENCODING_UNKNOWN
 */
export async function encodingNamed(name: string): Promise<Encoding> {
  if (/^utf-?8$/i.test(name)) return UTF_8
  const { default: iconv } = await import('iconv-lite')
  if (!iconv.encodingExists(name)) {
    throw new YakafError(
      'E_ENCODING_UNKNOWN',
      `there is no encoding named ${JSON.stringify(name)}; try utf-8, windows-1256, iso-8859-6, utf-16le or cp720`,
    )
  }
  return {
    name,
    *decode(pieces) {
      const decoder = iconv.getDecoder(name, { stripBOM: false })
      const checker = iconv.getEncoder(name, { addBOM: false })
      const pending = new PendingBytes()
      for (const piece of pieces) {
        pending.expect(piece)
        yield* decoded(decoder.write(Buffer.from(piece)))
      }
      yield* decoded(decoder.end() ?? '')
      pending.finish(name, checker.end() ?? Buffer.alloc(0))

      function* decoded(text: string): Generator<Uint8Array> {
        pending.compare(name, checker.write(text))
        if (text !== '') yield Buffer.from(text)
      }
    },
    encoder() {
      const encoder = iconv.getEncoder(name, { addBOM: false })
      const lines = new LineIndex()
      return {
        encode(utf8) {
          const text = Buffer.from(utf8.buffer, utf8.byteOffset, utf8.length).toString()
          const bytes = encoder.write(text)
          lines.enter(utf8)
          if (iconv.decode(bytes, name, { stripBOM: false }) !== text) refuse(text, lines)
          lines.leave()
          return bytes
        },
      }

      function refuse(text: string, lines: LineIndex): never {
        let offset = 0
        for (const character of text) {
          if (iconv.decode(iconv.encode(character, name, { addBOM: false }), name, { stripBOM: false }) !== character) {
            const { line, column } = lines.lineAndColumn(offset)
            const code = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')
            throw new YakafError(
              'E_UNENCODABLE',
              `${name} has no character for U+${code} (line ${line}, column ${column}); write UTF-8 with --output-encoding utf-8`,
            )
          }
          offset += Buffer.byteLength(character)
        }
        throw new YakafError('E_UNENCODABLE', `${name} cannot write this text back as it was read`)
      }
    },
  }
}

/** What has been read and not yet been seen coming back from the encoder. */
class PendingBytes {
  #bytes: Uint8Array = new Uint8Array(0)
  #offset = 0

  expect(piece: Uint8Array): void {
    this.#bytes = Buffer.concat([this.#bytes, piece])
  }

  compare(name: string, again: Uint8Array): void {
    for (let index = 0; index < again.length; index++) {
      if (again[index] !== this.#bytes[index]) throw malformed(name, this.#offset + index)
    }
    this.#bytes = this.#bytes.subarray(again.length)
    this.#offset += again.length
  }

  finish(name: string, again: Uint8Array): void {
    this.compare(name, again)
    if (this.#bytes.length > 0) throw malformed(name, this.#offset)
  }
}

function malformed(name: string, offset: number): YakafError {
  return new YakafError(
    'E_MALFORMED',
    `not ${name}: the byte at offset ${offset} stands for no character there; name another with --encoding`,
  )
}
