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

/** The code point whose first byte is at `offset`; the bytes must be well formed (WTF-8 included). */
export function codePointAt(bytes: Uint8Array, offset: number): number {
  const lead = bytes[offset] as number
  if (lead < 0x80) return lead
  if (lead < 0xe0) return ((lead & 31) << 6) | ((bytes[offset + 1] as number) & 63)
  if (lead < 0xf0) {
    return ((lead & 15) << 12) | (((bytes[offset + 1] as number) & 63) << 6) | ((bytes[offset + 2] as number) & 63)
  }
  return (
    ((lead & 7) << 18) |
    (((bytes[offset + 1] as number) & 63) << 12) |
    (((bytes[offset + 2] as number) & 63) << 6) |
    ((bytes[offset + 3] as number) & 63)
  )
}

/** How many bytes the code point takes that starts with `lead`. */
export function widthOf(lead: number): number {
  return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
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
