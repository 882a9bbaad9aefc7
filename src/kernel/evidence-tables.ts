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
  const words = new Int32Array(buffer)
  words[ARTICLE >> 2] = article
  words[JOINED >> 2] = joined
  words[SURE >> 2] = sure
  words[SURE_OF_ONE >> 2] = sureOfOne
  words[MOST_UNPROVEN >> 2] = mostUnproven
  words[LOAN >> 2] = loan
  words[DECISIVE >> 2] = decisive
  new Int8Array(buffer, LETTER_POINTS, LETTERS_END).set(letterPoints)
  const joins = new Uint8Array(buffer, JOINS_NOTHING, LETTERS_END)
  for (let code = FIRST_ARABIC; code < LETTERS_END; code++) joins[code] = Number(joinsNothing(code))
  const letters = new Uint16Array(buffer, FORM_LETTERS, FORMS_END - FIRST_FORM)
  for (const [code, [first = 0, second]] of forms())
    letters[code - FIRST_FORM] = second === undefined ? first : second | IS_LAM_ALEF
  new Uint16Array(buffer, YEHS, LETTERS_END).set(bases())
  spreadBases(YEHS)
  writeSets()
  const count = writePlanes(new Uint8Array(buffer, YEHS), wordPlanes().slice(0, READ_PLANES))
  spreadWords(YEHS, count, hashShift)
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
