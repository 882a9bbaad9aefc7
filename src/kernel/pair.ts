/** Where the two bytes of a code point below U+0800 have their entry in a table of the kernel. */
export function pairOf(code: number): number {
  return 0xc0 | (code >> 6) | ((0x80 | (code & 63)) << 8)
}
