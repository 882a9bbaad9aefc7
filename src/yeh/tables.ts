/**
 * The tables of the judge of final yehs, as the kernel takes them: made when the first final yeh is met. The model was
 * trained by scripts/train-yeh.ts; what it learned from and what it is good for stands in data/yeh/README.md.
 */
import { LABELS, type LabelRole } from '../data/labels.ts'
import { MARGIN, YEH_MODEL } from '../data/yeh-model.ts'
import { CLASSES, GATED } from '../kernel/layout.ts'
import type { YehTables } from '../kernel/tables.ts'
import { bytesOfBase64 } from '../text/base64.ts'
import { BitReader } from '../text/bit-reader.ts'
import { lazy } from '../text/lazy.ts'
import { hashLetters } from './hash.ts'
import { characterKinds } from './kinds.ts'
import { foldedLetter, writtenOf } from './letters.ts'

/** Roles of labels whose line people write, as they write the text: it is no line of the page's template. */
const BY_PEOPLE: ReadonlySet<LabelRole> = new Set<LabelRole>(['author', 'caption', 'poet', 'section', 'url'])

export const yehTables: () => YehTables = lazy(() => ({
  characters: characterKinds(),
  ...decode(bytesOfBase64(YEH_MODEL)),
  labels: LABELS.filter(([, role, place]) => place !== 'inside' && !BY_PEOPLE.has(role))
    .map(([label]) => lettersIn(label))
    // A label in Latin letters has none: every line without Arabic letters before its colon would be one.
    .filter(({ length }) => length > 0)
    .map((letters) => hashLetters(letters, 0, letters.length)),
  margin: MARGIN,
}))

function lettersIn(label: string): readonly number[] {
  const letters: number[] = []
  for (let at = 0; at < label.length; at++) {
    for (const letter of writtenOf(label.charCodeAt(at))) letters.push(foldedLetter(letter))
  }
  return letters
}

/** The gated stems; for each class from 1 to CLASSES its words; all as lists of hashes (bit-reader.ts). Then the buckets' weights. */
function decode(bytes: Uint8Array): Pick<YehTables, 'lists' | 'weights'> {
  const lists = new Uint8Array(0x10000)
  const bits = new BitReader(bytes)
  for (const stem of bits.readList()) lists[stem] = GATED
  for (let number = 1; number <= CLASSES; number++) {
    for (const word of bits.readList()) lists[word] = (lists[word] as number) | number
  }
  return { lists, weights: bits.rest }
}
