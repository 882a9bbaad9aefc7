/**
 * Strings to UTF-8 and back. A lone surrogate, which UTF-8 has no place for, is carried as three bytes ED A0..BF 80..BF
 * (WTF-8), so that every string comes back as it was.
 */

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The bytes of `text`; lone surrogates survive. */
export function encode(text: string): Uint8Array {
  if (text.length <= SHORT) {
    const ascii = encodeAscii(text)
    if (ascii !== undefined) return ascii
  }
  const bytes = encoder.encode(text)
  return hasLoneSurrogate(text) ? encodeWtf8(text) : bytes
}

/** The string that `encode` made `bytes` from. */
export function decode(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch {
    return decodeWtf8(bytes)
  }
}

/** Bytes of a code point by its first; and which bits of the first are its own. */
const WIDTH = Uint8Array.from({ length: 256 }, (_, lead) => (lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4))
const OWN_BITS = Uint8Array.of(0, 0x7f, 31, 15, 7)

/**
 * The code point whose first byte is at `offset`; the bytes must be well formed (WTF-8 included). Tables and a loop, no
 * branches on the width: a rare one, first taken, would have every caller compiled again.
 */
export function codePointAt(bytes: Uint8Array, offset: number): number {
  const lead = bytes[offset] as number
  const width = WIDTH[lead] as number
  let code = lead & (OWN_BITS[width] as number)
  for (let next = 1; next < width; next++) code = (code << 6) | ((bytes[offset + next] as number) & 63)
  return code
}

/** How many bytes the code point takes that starts with `lead`. */
export function widthOf(lead: number): number {
  return WIDTH[lead] as number
}

/** Below this many code units a loop beats the encoder's set-up. */
const SHORT = 24

function encodeAscii(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit >= 0x80) return undefined
    bytes[index] = unit
  }
  return bytes
}

function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text)
}

function encodeWtf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) as number
    if (code >= 0xd800 && code < 0xe000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    else bytes.push(...encoder.encode(character))
  }
  return Uint8Array.from(bytes)
}

function decodeWtf8(bytes: Uint8Array): string {
  let text = ''
  for (let offset = 0; offset < bytes.length; offset += widthOf(bytes[offset] as number)) {
    text += String.fromCodePoint(codePointAt(bytes, offset))
  }
  return text
}
