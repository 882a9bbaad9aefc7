/** UTF-16 that does not say so. Most of it is well-formed UTF-8 too: the low bytes of Arabic letters are ASCII. */

/** Bytes looked at. */
const SAMPLE = 8192
/** Units without which nothing is said. */
const FEWEST = 4
/** The share of units that are likely characters in one byte order, and must not be in the other. */
const LIKELY = 0.9
const UNLIKELY = 0.5

export type ByteOrder = 'utf-16le' | 'utf-16be'

/** The byte order in which the start of a file is text; undefined when it is not UTF-16, or no script that we know. */
export function widePattern(head: Uint8Array): ByteOrder | undefined {
  const length = Math.min(head.length, SAMPLE) & ~1
  // As a Buffer it looks for a byte ten times as fast.
  const sample = Buffer.from(head.buffer, head.byteOffset, length)
  // A space holds a NUL and an Arabic letter a 06, and text in other encodings neither.
  if (length < 2 * FEWEST || !(sample.includes(0) || sample.includes(6))) return undefined
  const little = likelyShare(sample, 0)
  const big = likelyShare(sample, 1)
  if (little >= LIKELY && big < UNLIKELY) return 'utf-16le'
  if (big >= LIKELY && little < UNLIKELY) return 'utf-16be'
  return undefined
}

function likelyShare(sample: Uint8Array, low: 0 | 1): number {
  let count = 0
  for (let offset = 0; offset < sample.length; offset += 2) {
    const unit = (sample[offset + low] as number) | ((sample[offset + 1 - low] as number) << 8)
    if (isLikely(unit)) count++
  }
  return count / (sample.length / 2)
}

/** ASCII text, Latin letters, Arabic script with its presentation forms, and what of punctuation goes with them. */
function isLikely(unit: number): boolean {
  if (unit < 0x20) return unit === 0x09 || unit === 0x0a || unit === 0x0d
  if (unit <= 0x17f) return unit < 0x7f || unit >= 0xa0
  if (unit < 0x2000) return unit >= 0x600 && unit <= 0x77f
  if (unit < 0xfb50) return unit >= 0x200b && unit <= 0x203a
  return unit <= 0xfdff || (unit >= 0xfe70 && unit <= 0xfeff)
}
