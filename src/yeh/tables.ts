/**
 * The tables of the judge of final yehs, as the kernel takes them: made when the first final yeh is met. The model was
 * trained by scripts/train-yeh.ts; what it learned from and what it is good for stands in data/yeh/README.md.
 */
import { LABELS, type LabelRole } from '../data/labels.ts'
import { BITS, MARGIN, YEH_MODEL } from '../data/yeh-model.ts'
import { CLASSES, GATED } from '../kernel/layout.ts'
import type { YehTables } from '../kernel/tables.ts'
import { bytesOfBase64 } from '../text/base64.ts'
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

/**
 * In this order, numbers little-endian: the gated stems (a count in two bytes, hashes of two bytes); for each class from 1
 * to CLASSES its words in the same way; 2 ** BITS levels, a signed byte each; the buckets' weights (sparse.ts).
 */
function decode(bytes: Uint8Array): Pick<YehTables, 'lists' | 'weights'> {
  const lists = new Uint8Array(0x10000)
  let at = 0
  const readTwo = (): number => {
    at += 2
    return (bytes[at - 2] as number) | ((bytes[at - 1] as number) << 8)
  }
  const readList = (mark: number): void => {
    for (let left = readTwo(); left > 0; left--) {
      const hash = readTwo()
      lists[hash] = (lists[hash] as number) | mark
    }
  }
  readList(GATED)
  for (let number = 1; number <= CLASSES; number++) readList(number)
  const levels = new Int8Array(bytes.buffer, bytes.byteOffset + at, 1 << BITS)
  return { lists, weights: { bits: BITS, levels, packed: bytes.subarray(at + levels.length) } }
}
