/**
 * Text as month names, labels and digits are matched in it: one letter for all keyboards, one digit system, nothing
 * invisible. For matching only, never for output.
 *
 * The law of all date rules rests on it: what any other rule would still write differently is folded alike here, so no
 * date is read on a second run that was not read on the first (test/properties/idempotent.test.ts).
 */
import { isArabicMark } from '../text/characters.ts'
import { TATWEEL, ZERO_WIDTH_NON_JOINER } from '../text/code-points.ts'
import { separation, softSeparation } from '../text/invisible.ts'
import { encode } from '../text/utf8.ts'
import { Utf8Segment } from '../text/utf8-segment.ts'
import { arabicOf, foldCharacter, inArabicLetters } from './fold-letters.ts'
import { foldUnits } from './fold-units.ts'
import { isPresentationForm } from './presentation-forms.ts'
import { isUnseen, SEPARATOR } from './unseen.ts'

/** A folded text that knows where it came from. `text` and `bare` have the same length, the others that at least. */
export interface Folded {
  readonly text: string
  /** The same with digits, and with letters of the Arabic keyboard and its neighbours, as printed. */
  readonly bare: string
  /** For each unit of `text`, where its character starts in the original, in UTF-16 units. */
  readonly starts: readonly number[]
  /** For each unit of `text`, where its character ends, with the marks and tatweel behind it. */
  readonly ends: readonly number[]
}

/** UTF-16 units of lines whose offsets are kept. */
const LONGEST = 0x10000
const SEPARATORS = /\u200c+|[\u00ac\u00ad]+/g
const NON_JOINER: readonly number[] = [ZERO_WIDTH_NON_JOINER]

/** Folds `original`, keeping the way back. */
export function foldWithOffsets(original: string): Folded {
  const text = foldUnits(original)
  const isSame = text?.length === original.length && text.length < LONGEST
  return isSame ? new UnitForUnit(original, text) : foldWithNeighbours(original)
}

/** Offsets of lines that are folded unit for unit, as many as one of them has needed: they are the same for all. */
const starts: number[] = []
const ends: number[] = []

/** A text each unit of which is folded to one. */
class UnitForUnit implements Folded {
  readonly text: string
  readonly starts = starts
  readonly ends = ends
  readonly #original: string
  #bare: string | undefined

  constructor(original: string, text: string) {
    for (let unit = starts.length; unit < text.length; unit++) ends.push(starts.push(unit))
    this.text = text
    this.#original = original
  }

  get bare(): string {
    this.#bare ??= inArabicLetters(this.#original)
    return this.#bare
  }
}

function foldWithNeighbours(original: string): Folded {
  const separators = separatorsOf(original)
  let text = ''
  let bare = ''
  const starts: number[] = []
  const ends: number[] = []
  let offset = 0
  let tail = -1
  const append = (folded: string, printed: string, start: number): void => {
    text += folded
    bare += folded.length === printed.length ? printed : folded
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(start)
      ends.push(offset)
    }
    tail = offset
  }
  for (const character of original) {
    const start = offset
    offset += character.length
    const code = character.codePointAt(0) as number
    const separation = separators?.get(start)
    if (isArabicMark(code) || code === TATWEEL) {
      if (tail !== start) continue
      tail = offset
      ends[ends.length - 1] = offset
    } else if (separation === ' ') append(' ', ' ', start)
    else if (separation === '' || isUnseen(code)) {
      if (tail === start) tail = offset
    } else if (isPresentationForm(code))
      for (const part of character.normalize('NFKC')) append(foldCharacter(part), arabicOf(part), start)
    else append(foldCharacter(character), arabicOf(character), start)
  }
  return { text, bare, starts, ends }
}

/** `text` folded. */
export function fold(text: string): string {
  return foldUnits(text) ?? foldWithNeighbours(text).text
}

/**
 * What invisibles/zero-width-non-joiner and invisibles/soft-hyphen write for what they own, by the offset of each unit:
 * for the first of a run, what it stands for; for the others, nothing.
 */
function separatorsOf(text: string): ReadonlyMap<number, '' | ' '> | undefined {
  if (!SEPARATOR.test(text)) return undefined
  const separators = new Map<number, '' | ' '>()
  const segment = new Utf8Segment(encode(text))
  let read = 0
  let end = 0
  for (const { 0: run, index } of text.matchAll(SEPARATORS)) {
    const start = end + encode(text.slice(read, index)).length
    end = start + encode(run).length
    read = index + run.length
    const span = { start, end }
    const written = run.startsWith('\u200c') ? separation(segment, span, NON_JOINER) : softSeparation(segment, span)
    if (written === undefined) continue
    for (let unit = index; unit < read; unit++) separators.set(unit, unit === index ? written : '')
  }
  return separators
}
