/** Where two code points beside a run do not tell whether a rule wants to look at it, the kernel is told beforehand of what stands further off: the ends of words, mostly. */
import { MOST_TOLD } from '../kernel/layout.ts'
import { type LoudSide, writeLoud, writeLoudPair, writeOpaque, writePassed, writeWideEnd } from '../kernel/loud.ts'
import { neighbours } from '../kernel/neighbours.ts'
import type { Ahead } from '../text/beside.ts'
import { isArabicMark } from '../text/characters.ts'
import { ALEF, FARSI_YEH, FEH, HAMZA, KEHEH, LAM, LINE_FEED, range, SPACE, THAL } from '../text/code-points.ts'
import { EDGE } from '../text/segment.ts'
import { isHeardBefore, isHeardBehind, type PlainRun } from './runs.ts'

/** From the nearest on. */
type Codes = readonly [number, ...number[]]
/** Whether a rule wants to look at any run beside these. */
type IsHeard = (codes: Codes) => boolean

/** A rule that wants to look whichever of these is next, wants it whatever is. */
const TELLING: readonly number[] = [SPACE, ALEF, LAM, THAL, 'e'.charCodeAt(0)]

/** From the third on nothing is told beyond any but these, an edge, a space, a line end and the letters that are typed: there would be too many spellings. */
const TOLD: readonly number[] = [
  ...[EDGE, LINE_FEED, SPACE, KEHEH, FARSI_YEH],
  ...['A', 'a'].flatMap((letter) => range(letter.charCodeAt(0), 26)),
  ...range(HAMZA, 0x1a),
  ...range(FEH, 0x0a),
]

/** `runs`: of ASCII characters; `wide`: of code points of two bytes. */
export function writeLoudRuns(memory: Uint8Array, runs: readonly PlainRun[], wide: readonly PlainRun[]): void {
  const codes = neighbours()
  for (const code of codes.filter(isArabicMark)) writePassed(memory, code)
  for (const side of ['before', 'behind', 'ahead'] as const) {
    const isHeardByNarrow = hearing(runs, side)
    const isHeardByWide = hearing(wide, side)
    const wideEnds = codes.filter((code) => codes.every((beyond) => isEnd(isHeardByWide, [code, beyond])))
    for (const code of wideEnds) writeWideEnd(memory, side, code)
    const isHeard: IsHeard = (known) => isHeardByNarrow(known) || (!wideEnds.includes(known[0]) && isHeardByWide(known))
    const letters = codes.filter((code) => !isArabicMark(code))
    const pairs = letters
      .flatMap((nearest) => letters.map((beyond) => [nearest, beyond] as const))
      .filter((pair) => isHeard(pair) && !isEnd(isHeard, pair))
    const opaque = codes.filter((code) => !TOLD.includes(code) || isEndBehind(isHeard, pairs, code))
    for (const code of opaque) writeOpaque(memory, code)
    const clear = codes.filter((code) => !opaque.includes(code))
    for (const pair of pairs) {
      writeLoudPair(memory, side, ...pair)
      for (const { known, isLast } of heardBeyond(isHeard, pair, clear)) writeLoud(memory, side, known, isLast)
    }
  }
}

function hearing(runs: readonly PlainRun[], side: LoudSide): IsHeard {
  if (side === 'before') return (codes) => runs.some((run) => isHeardBefore(run, ...codes))
  const isHeard = (code: number, beyond?: number, ahead?: Ahead, further?: readonly number[]): boolean =>
    runs.some((run) => [false, true].some((isLong) => isHeardBehind(run, isLong, code, beyond, ahead, further)))
  if (side === 'ahead') return (codes) => isHeard(SPACE, undefined, codes)
  return ([first, second, ...further]) => isHeard(first, second, undefined, further)
}

/** Whether nothing keeps rules from looking where this code point stands beyond any of the pairs: an invisible one, or a mark. */
function isEndBehind(isHeard: IsHeard, pairs: readonly Codes[], code: number): boolean {
  return pairs.length > 0 && pairs.every((pair) => isHeard([...pair, code]) && isEnd(isHeard, [...pair, code]))
}

function isEnd(isHeard: IsHeard, codes: Codes): boolean {
  return TELLING.every((next) => isHeard([...codes, next]))
}

function* heardBeyond(
  isHeard: IsHeard,
  codes: Codes,
  clear: readonly number[],
): Iterable<{ readonly known: Codes; readonly isLast: boolean }> {
  for (const next of clear) {
    const known: Codes = [...codes, next]
    if (!isHeard(known)) continue
    const isLast = isEnd(isHeard, known)
    yield { known, isLast }
    if (!isLast && known.length < MOST_TOLD) yield* heardBeyond(isHeard, known, clear)
  }
}
