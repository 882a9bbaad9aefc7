import { YakafError } from '../text/error.ts'
import { checkedUtf8, type LineCounter } from './utf8-input.ts'

/** An encoding by which bytes become UTF-8 and back. */
export interface Encoding {
  readonly name: string
  /** Whether ASCII takes more than one byte, so that NULs are text. */
  readonly isWide: boolean
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
  /** The byte order mark; nothing in an encoding that has none. */
  readonly mark: Uint8Array
  /**
   * Takes UTF-8 cut between code points.
   *
   * @throws YakafError E_UNENCODABLE naming code point, line and column.
   */
  encode(utf8: Uint8Array): Uint8Array
}

export const UTF_8: Encoding = {
  name: 'utf-8',
  isWide: false,
  decode: checkedUtf8,
  encoder: () => ({ mark: Uint8Array.of(0xef, 0xbb, 0xbf), encode: (utf8) => utf8 }),
}

/**
 * Writes in `to` what was read in `from`. A mark that told the byte order of wide units has nothing to tell in UTF-8, and
 * most programs trip over it there; one that stood in UTF-8 already stays.
 */
export function encoderFor(to: Encoding, from: Encoding): Encoder {
  const encoder = to.encoder()
  if (to.isWide || !from.isWide) return encoder
  return { mark: new Uint8Array(0), encode: (utf8) => encoder.encode(utf8) }
}

/**
 * The encoding of that name; iconv-lite is loaded for any but UTF-8.
 *
 * @throws YakafError E_ENCODING_UNKNOWN
 */
export async function encodingNamed(name: string): Promise<Encoding> {
  if (/^utf-?8$/i.test(name)) return UTF_8
  const { iconvEncoding } = await import('./iconv-encoding.ts')
  const encoding = iconvEncoding(name)
  if (encoding !== undefined) return encoding
  throw new YakafError(
    'E_ENCODING_UNKNOWN',
    `there is no encoding named ${JSON.stringify(name)}; try utf-8, windows-1256, iso-8859-6, utf-16le or cp720`,
  )
}
