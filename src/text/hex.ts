/** The bytes that a string of hexadecimal digits stands for; by Node's own way, where there is one. */
export function bytesOfHex(text: string): Uint8Array<ArrayBuffer> {
  if (typeof Buffer !== 'undefined') return Buffer.from(text, 'hex')
  return Uint8Array.from({ length: text.length / 2 }, (_, index) =>
    Number.parseInt(text.slice(2 * index, 2 * index + 2), 16),
  )
}
