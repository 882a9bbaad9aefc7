/** Writes into the kernel's memory what characters are. */
import { isArabicLetter, isTransparent, isVowelSign } from '../text/characters.ts'
import { BOUNDARY, LETTER, LONG_KINDS, LONG_LETTER, LONG_MARK, MASKS, SIDES, UNCLEAR, VOWEL_SIGN } from './layout.ts'
import { pairOf } from './pair.ts'

/** What characters.ts knows, as far as the kernel asks. */
export function writeCharacters(buffer: ArrayBufferLike): void {
  const sides = new Uint8Array(buffer, SIDES, 0x10000).fill(UNCLEAR)
  const ascii = Uint8Array.from({ length: 0x80 }, (_, code) => sideOf(code))
  for (let second = 0; second < 0x100; second++) sides.set(ascii, second << 8)
  for (let code = 0x80; code < 0x800; code++) sides[pairOf(code)] = sideOf(code)
  new Uint8Array(buffer, MASKS + 32, 32).fill(0xff)
  const kinds = new Uint8Array(buffer, LONG_KINDS, 0x10000)
  for (const [first, last] of LONG_BLOCKS) {
    for (let code = first; code <= last; code++) {
      if (isArabicLetter(code)) kinds[code] = LONG_LETTER
      else if (isTransparent(code)) kinds[code] = LONG_MARK
    }
  }
}

function sideOf(code: number): number {
  if (isArabicLetter(code)) return LETTER
  return isVowelSign(code) ? VOWEL_SIGN : isTransparent(code) ? UNCLEAR : BOUNDARY
}

/** Arabic Extended-B and -A, both blocks of presentation forms, and where invisible characters are. */
const LONG_BLOCKS = [
  [0x0870, 0x08ff],
  [0x180e, 0x180e],
  [0x2000, 0x206f],
  [0xfb50, 0xfeff],
] as const
