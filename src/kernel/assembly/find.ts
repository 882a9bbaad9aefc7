// Looking for bytes, 16 at a time.

/** Where the next LF stands, `end` when there is none. */
export function nextLineFeed(from: usize, end: usize): usize {
  const feed = i8x16.splat(0x0a)
  for (let at = from; at < end; at += 16) {
    const found = i8x16.bitmask(i8x16.eq(v128.load(at), feed))
    if (found != 0) return min(at + <usize>ctz(found), end)
  }
  return end
}

/** Where the next `/ @ # \ _` or EF B4 (the first bytes of an ornate parenthesis) stands, `end` when there is none. */
export function nextMaskSign(from: usize, end: usize): usize {
  // By the two nibbles of a byte: 2F 23, 40, 5C 5F, EF.
  const high = i8x16(0, 0, 1, 0, 2, 4, 0, 0, 0, 0, 0, 0, 0, 0, 8, 0)
  const low = i8x16(2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 1 | 4 | 8)
  for (let at = from; at < end; at += 16) {
    const bytes = v128.load(at)
    const signs = v128.and(
      i8x16.swizzle(high, i8x16.shr_u(bytes, 4)),
      i8x16.swizzle(low, v128.and(bytes, i8x16.splat(15))),
    )
    if (!v128.any_true(signs)) continue
    let places = <u32>i8x16.bitmask(i8x16.ne(signs, i8x16.splat(0)))
    while (places != 0) {
      const place = at + <usize>ctz(places)
      places &= places - 1
      if (place >= end) return end
      if (load<u8>(place) != 0xef || load<u8>(place, 1) == 0xb4) return place
    }
  }
  return end
}
