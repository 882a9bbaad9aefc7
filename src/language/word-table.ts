/**
 * The table of words as it ships: planes of bytes in the order of the hashes, so that it compresses. A hash is told by how far it is from the one
 * before, in three bytes.
 */
import { WORD_PLANES } from '../data/language-evidence.ts'
import { bytesOfHex } from '../text/hex.ts'
import { lazy } from '../text/lazy.ts'

/**
 * Planes of a byte a word each: the upper, middle and lower byte of the distance from the hash before (unsigned; from 0 for the first; without
 * the lowest HASH_SHIFT bits), the points (signed), the index of the language.
 */
export const wordPlanes = lazy((): readonly Uint8Array[] => WORD_PLANES.map(bytesOfHex))
