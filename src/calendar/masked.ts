import { findMasks, MASK_SIGNS } from '../text/mask.ts'
import type { Span } from '../text/span.ts'
import { decode, encode } from '../text/utf8.ts'

const SIGN = new RegExp(`[${MASK_SIGNS.replace('\\', '\\\\')}\ufd3e\ufd3f]`)

/** URLs, e-mail addresses, paths, identifiers and verses of one line, in UTF-16 units: no date stands in them. */
export function maskedSpans(line: string): readonly Span[] {
  if (!SIGN.test(line)) return []
  const bytes = encode(line)
  let at = 0
  let offset = 0
  const advance = (target: number): number => {
    offset += decode(bytes.subarray(at, target)).length
    at = target
    return offset
  }
  return findMasks(bytes, 0, bytes.length).map(({ start, end }) => ({ start: advance(start), end: advance(end) }))
}
