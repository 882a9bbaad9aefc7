// How the kernel reads UTF-8. The text is well formed.

/** The code point at `at`, which has three or four bytes. */
export function longCodeAt(at: usize): u32 {
  const lead: u32 = load<u8>(at)
  const second: u32 = load<u8>(at, 1) & 63
  const third: u32 = load<u8>(at, 2) & 63
  if (lead < 0xf0) return ((lead & 15) << 12) | (second << 6) | third
  return ((lead & 7) << 18) | (second << 12) | (third << 6) | (load<u8>(at, 3) & 63)
}

/** The code point at `at`. */
export function codeAt(at: usize): u32 {
  const lead: u32 = load<u8>(at)
  if (lead < 0x80) return lead
  return lead < 0xe0 ? ((lead & 31) << 6) | (<u32>load<u8>(at, 1) & 63) : longCodeAt(at)
}

/** Where the code point begins that ends before `at`. */
export function previous(at: usize): usize {
  let before = at - 1
  while ((load<u8>(before) & 0xc0) == 0x80) before--
  return before
}

/** How many bytes the code point takes that starts with `lead`. */
export function widthOf(lead: u32): u32 {
  return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
}
