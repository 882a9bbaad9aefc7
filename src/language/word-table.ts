/**
 * The table of words as it ships: planes of bytes in the order of the hashes, so that it compresses. A hash is told by how far it is from the one
 * before, in three bytes.
 */
import { WORD_PLANES } from '../data/language-evidence.ts'
import { bytesOfHex } from '../text/hex.ts'
import { HASH_SHIFT } from './letters.ts'

/** Bytes of a word in the unpacked table: hash (4, little-endian), points (1, signed), index of its language (1). */
export const WORD_BYTES = 6

let unpacked: Uint8Array | undefined

/** The words, WORD_BYTES each. */
export function wordTable(): Uint8Array {
  unpacked ??= unpack(WORD_PLANES.map(bytesOfHex))
  return unpacked
}

function unpack(planes: readonly Uint8Array[]): Uint8Array {
  const [high, middle, low, points, languages] = planes as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array]
  const table = new Uint8Array(high.length * WORD_BYTES)
  const view = new DataView(table.buffer)
  let hash = 0
  for (let index = 0; index < high.length; index++) {
    hash += ((high[index] as number) << 16) | ((middle[index] as number) << 8) | (low[index] as number)
    view.setUint32(index * WORD_BYTES, hash << HASH_SHIFT, true)
    table[index * WORD_BYTES + 4] = points[index] as number
    table[index * WORD_BYTES + 5] = languages[index] as number
  }
  return table
}
