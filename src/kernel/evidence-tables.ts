/** Writes what words and letters say of the language into the kernel's memory. */
import { isTransparent } from '../text/characters.ts'
import {
  ARTICLE,
  DECISIVE,
  FIRST_FORM,
  FORM_LETTERS,
  FORMS_END,
  IS_LAM_ALEF,
  IS_MARK,
  JOINS_NOTHING,
  LETTER_POINTS,
  LETTERS_END,
  LONG,
  MOST_OF_SHORT,
  SURE,
  WORD_PAIRS,
} from './layout.ts'
import { pairOf } from './pair.ts'
import type { EvidenceTables } from './tables.ts'

const FIRST_ARABIC = 0x600

/** All but the words. */
export function writeEvidence(buffer: ArrayBufferLike, tables: EvidenceTables): void {
  const { bases, forms, joinsNothing, letterPoints, article, sure, mostOfShort, decisive } = tables
  new Int32Array(buffer, ARTICLE, 1).fill(article)
  new Int32Array(buffer, SURE, 1).fill(sure)
  new Int32Array(buffer, MOST_OF_SHORT, 1).fill(mostOfShort)
  new Int32Array(buffer, DECISIVE, 1).fill(decisive)
  new Int8Array(buffer, LETTER_POINTS, LETTERS_END).set(letterPoints)
  const joins = new Uint8Array(buffer, JOINS_NOTHING, LETTERS_END)
  const pairs = new Uint16Array(buffer, WORD_PAIRS, 0x10000)
  for (let code = FIRST_ARABIC; code < LONG; code++) {
    const base = bases[code] as number
    joins[code] = Number(joinsNothing(code))
    if (base !== 0) pairs[pairOf(code)] = base
    else if (isTransparent(code)) pairs[pairOf(code)] = IS_MARK
  }
  const letters = new Uint16Array(buffer, FORM_LETTERS, FORMS_END - FIRST_FORM)
  for (const [code, [first = 0, second]] of forms)
    letters[code - FIRST_FORM] = second === undefined ? first : second | IS_LAM_ALEF
}
