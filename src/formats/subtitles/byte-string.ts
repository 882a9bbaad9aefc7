const decoder = new TextDecoder('latin1')

/** The bytes as a string of one character a byte, for patterns that look for ASCII and answer with byte offsets. */
export function byteString(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end))
}

/** Whether one of these bytes stands in the stretch: most text holds no markup and need not be looked at twice. */
export function holds(bytes: Uint8Array, start: number, end: number, signs: Uint8Array): boolean {
  for (let offset = start; offset < end; offset++) if (signs[bytes[offset] as number] === 1) return true
  return false
}

/** A table for `holds`. */
export function signsOf(characters: string): Uint8Array {
  const signs = new Uint8Array(256)
  for (const character of characters) signs[character.charCodeAt(0)] = 1
  return signs
}
