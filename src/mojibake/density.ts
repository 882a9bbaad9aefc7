import { widthOf } from '../text/utf8.ts'

/**
 * Whether a line is worth trying. Misread, lead bytes become Latin letters (C3 in UTF-8), or ط ظ ع غ أ آ, and in a word of three letters three
 * of either stand at every second place, Latin letters side by side where single bytes were misread. Clean text has that hardly ever.
 */

/** Trail bytes, behind D8, of آ أ ط ظ ع غ. */
const LEADS: readonly number[] = [0xa2, 0xa3, 0xb7, 0xb8, 0xb9, 0xba]
const isLead = new Uint8Array(0x100)
for (const byte of LEADS) isLead[byte] = 1

const ENOUGH = 3

/** `bytes`: a line in UTF-8. */
export function mayBeMisread(bytes: Uint8Array): boolean {
  let place = 0
  let lastLead = -3
  let leads = 0
  let lastLatin = -3
  let latin = 0
  for (let at = 0; at < bytes.length; at += widthOf(bytes[at] as number)) {
    const byte = bytes[at] as number
    place++
    if (byte === 0xc3) {
      latin = place - lastLatin <= 2 ? latin + 1 : 1
      lastLatin = place
      if (latin === ENOUGH) return true
    } else if (byte === 0xd8 && isLead[bytes[at + 1] as number] === 1) {
      leads = place - lastLead === 2 ? leads + 1 : 1
      lastLead = place
      if (leads === ENOUGH) return true
    }
  }
  return false
}
