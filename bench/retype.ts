/**
 * Letters and digits exchanged in UTF-8, mechanically. This is the oracle the rivals and yakaf are compared with, so it
 * shares no code with yakaf: it knows nothing of words, only pairs of code points that take two bytes each.
 */
import {
  ALEF_MAKSURA,
  DIGIT_ZERO,
  EXTENDED_ARABIC_INDIC_DIGIT_ZERO,
  FARSI_YEH,
  KAF,
  KEHEH,
  range,
  YEH,
} from '../src/text/code-points.ts'

export type Pair = readonly [from: number, to: number]

const PERSIAN_DIGITS = range(EXTENDED_ARABIC_INDIC_DIGIT_ZERO, 10)

/** What every rival is told to do: the two letters and the ten digits. */
export const FOLD_PAIRS: readonly Pair[] = [
  [FARSI_YEH, YEH],
  [KEHEH, KAF],
  ...PERSIAN_DIGITS.map((digit, value): Pair => [digit, DIGIT_ZERO + value]),
]

/** Policy P1 of a Persian keyboard: alef maksura stays. */
export const SPOIL_PAIRS: readonly Pair[] = [
  [YEH, FARSI_YEH],
  [KAF, KEHEH],
]

/** Policy P2, applied to P1: alef maksura is typed with the same key as yeh. */
export const SPOIL_MAKSURA_PAIRS: readonly Pair[] = [[ALEF_MAKSURA, FARSI_YEH]]

/** The one thing that no table can know: which of the two a final Farsi yeh was. */
export const BLUR_MAKSURA_PAIRS: readonly Pair[] = [[ALEF_MAKSURA, YEH]]

/** The same for text in which the final Farsi yeh is still there, because no rule for words ran. */
export const BLUR_ALL_YEHS_PAIRS: readonly Pair[] = [...BLUR_MAKSURA_PAIRS, [FARSI_YEH, YEH]]

/** Compiles pairs to a function on well-formed UTF-8; a target may be shorter than its source, not longer. */
export function retyper(pairs: readonly Pair[]): (bytes: Uint8Array) => Uint8Array {
  const table = new Uint16Array(0x10000)
  for (const [from, to] of pairs) {
    if (from < 0x80 || from > 0x7ff || to > 0x7ff) throw new RangeError('bench: only code points of two bytes')
    table[twoBytes(from)] = to < 0x80 ? to : twoBytes(to)
  }
  return (bytes) => {
    const out = new Uint8Array(bytes.length)
    let at = 0
    for (let index = 0; index < bytes.length; index++) {
      const byte = bytes[index] as number
      const target = byte >> 5 === 0b110 ? (table[(byte << 8) | (bytes[index + 1] as number)] as number) : 0
      if (target === 0) {
        out[at++] = byte
        continue
      }
      if (target > 0xff) out[at++] = target >> 8
      out[at++] = target & 0xff
      index++
    }
    return out.subarray(0, at)
  }
}

/** ASCII digits as a Persian keyboard types them. */
export function persianDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCodePoint(EXTENDED_ARABIC_INDIC_DIGIT_ZERO + Number(digit)))
}

/** The UTF-8 bytes of a code point from U+0080 to U+07FF, as one number. */
export function twoBytes(code: number): number {
  return ((0xc0 | (code >> 6)) << 8) | 0x80 | (code & 0x3f)
}
