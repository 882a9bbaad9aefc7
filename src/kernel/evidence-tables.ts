/** Writes what words and letters say of the language into the kernel's memory. */
import type { Exports } from './instance.ts'
import {
  ARTICLE,
  DECISIVE,
  FIRST_FORM,
  FORM_LETTERS,
  FORMS_END,
  IS_LAM_ALEF,
  JOINED,
  JOINS_NOTHING,
  LETTER_POINTS,
  LETTERS_END,
  LOAN,
  MOST_UNPROVEN,
  SURE,
  SURE_OF_ONE,
  WORD_REACH,
  YEHS,
} from './layout.ts'
import type { EvidenceTables } from './tables.ts'

const FIRST_ARABIC = 0x600
/** Those of hashes and points. */
const READ_PLANES = 4

/** What the kernel spreads passes through the room for final yehs, of which none has been read yet. */
export function writeEvidence({ memory, spreadBases, spreadWords, writeSets }: Exports, tables: EvidenceTables): void {
  const {
    bases,
    forms,
    joinsNothing,
    letterPoints,
    wordPlanes,
    hashShift,
    article,
    joined,
    sure,
    sureOfOne,
    mostUnproven,
    loan,
    decisive,
  } = tables
  const { buffer } = memory
  new Int32Array(buffer, ARTICLE, 1).fill(article)
  new Int32Array(buffer, JOINED, 1).fill(joined)
  new Int32Array(buffer, SURE, 1).fill(sure)
  new Int32Array(buffer, SURE_OF_ONE, 1).fill(sureOfOne)
  new Int32Array(buffer, MOST_UNPROVEN, 1).fill(mostUnproven)
  new Int32Array(buffer, LOAN, 1).fill(loan)
  new Int32Array(buffer, DECISIVE, 1).fill(decisive)
  new Int8Array(buffer, LETTER_POINTS, LETTERS_END).set(letterPoints)
  const joins = new Uint8Array(buffer, JOINS_NOTHING, LETTERS_END)
  for (let code = FIRST_ARABIC; code < LETTERS_END; code++) joins[code] = Number(joinsNothing(code))
  const letters = new Uint16Array(buffer, FORM_LETTERS, FORMS_END - FIRST_FORM)
  for (const [code, [first = 0, second]] of forms)
    letters[code - FIRST_FORM] = second === undefined ? first : second | IS_LAM_ALEF
  new Uint16Array(buffer, YEHS, LETTERS_END).set(bases)
  spreadBases(YEHS)
  writeSets()
  const count = writePlanes(new Uint8Array(buffer, YEHS), wordPlanes().slice(0, READ_PLANES))
  const reach = spreadWords(YEHS, count, hashShift)
  if (reach >= WORD_REACH) throw new Error('too many words for WORD_BITS: one is too far from its place')
}

/** Writes planes one behind the other. Returns how many bytes each has. */
function writePlanes(to: Uint8Array, planes: readonly Uint8Array[]): number {
  let at = 0
  for (const plane of planes) {
    to.set(plane, at)
    at += plane.length
  }
  return at / planes.length
}
