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
  LOAN,
  LONG,
  MOST_UNPROVEN,
  SURE,
  WORD_BITS,
  WORD_PAIRS,
  WORD_REACH,
  WORDS,
} from './layout.ts'
import { pairOf } from './pair.ts'
import type { EvidenceTables } from './tables.ts'

const FIRST_ARABIC = 0x600

export function writeEvidence(buffer: ArrayBufferLike, tables: EvidenceTables): void {
  const { bases, forms, joinsNothing, letterPoints, article, sure, mostUnproven, loan, decisive } = tables
  new Int32Array(buffer, ARTICLE, 1).fill(article)
  new Int32Array(buffer, SURE, 1).fill(sure)
  new Int32Array(buffer, MOST_UNPROVEN, 1).fill(mostUnproven)
  new Int32Array(buffer, LOAN, 1).fill(loan)
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
  writeWords(new Uint32Array(buffer, WORDS, 1 << WORD_BITS), tables)
}

function writeWords(places: Uint32Array, { words, wordBytes }: EvidenceTables): void {
  const view = new DataView(words.buffer, words.byteOffset, words.length)
  const mask = (1 << WORD_BITS) - 1
  for (let at = 0; at < words.length; at += wordBytes) {
    const hash = view.getUint32(at, true)
    const home = hash >>> (32 - WORD_BITS)
    let distance = 0
    while (places[(home + distance) & mask] !== 0) distance++
    if (distance >= WORD_REACH) throw new Error('too many words for WORD_BITS: one is too far from its place')
    places[(home + distance) & mask] = (hash << 8) | view.getUint8(at + 4)
  }
}
