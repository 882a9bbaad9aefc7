// How the kernel reads UTF-8. The text is well formed.

/** The code point at `at`, which has three or four bytes. */
export function longCodeAt(at: usize): u32 {
  const lead: u32 = load<u8>(at)
  const second: u32 = load<u8>(at, 1) & 63
  const third: u32 = load<u8>(at, 2) & 63
  if (lead < 0xf0) return ((lead & 15) << 12) | (second << 6) | third
  return ((lead & 7) << 18) | (second << 12) | (third << 6) | (load<u8>(at, 3) & 63)
}

/** How many bytes the code point takes that starts with `lead`. */
export function widthOf(lead: u32): u32 {
  return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
}
