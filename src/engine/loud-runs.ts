/** Where two code points beside a run do not tell whether a rule wants to look at it, the kernel is told beforehand of what stands further off: the ends of words, mostly. */
import { MOST_TOLD } from '../kernel/layout.ts'
import {
  type LoudSide,
  writeAlike,
  writeBeforePassed,
  writeLoud,
  writeLoudPair,
  writeOpaque,
  writePassed,
  writeToldAs,
  writeWideEnd,
} from '../kernel/loud.ts'
import { neighbours } from '../kernel/neighbours.ts'
import { alike, SIZES, type Size, UNSIZED } from '../text/beside.ts'
import { isArabicMark } from '../text/characters.ts'
import { ALEF, FARSI_YEH, FEH, HAMZA, KEHEH, LAM, LINE_FEED, range, SPACE, THAL } from '../text/code-points.ts'
import { EDGE } from '../text/segment.ts'
import { isHeardBefore, isHeardBehind, type PlainRun, sizesOf } from './runs.ts'

/** From the nearest on. */
type Codes = readonly [number, ...number[]]
/** Whether a rule wants to look at any run of a size beside these; of any size. */
type IsHeardSized = (codes: Codes, size: Size) => boolean
type IsHeard = (codes: Codes) => boolean

const ALL_SIZES: readonly Size[] = [...SIZES, UNSIZED]

/** A rule that wants to look whichever of these is next, wants it whatever is. */
const TELLING: readonly number[] = [SPACE, ALEF, LAM, THAL, 'e'.charCodeAt(0)]

/** An edge, a space, a line end and the letters that are typed. Beyond any other from the third on nothing is told that matters: there would be too many spellings. */
const TOLD: readonly number[] = [
  ...[EDGE, LINE_FEED, SPACE, KEHEH, FARSI_YEH],
  ...['A', 'a'].flatMap((letter) => range(letter.charCodeAt(0), 26)),
  ...range(HAMZA, 0x1a),
  ...range(FEH, 0x0a),
]

/** Plain runs, and a code point that is in them. */
export type PlainRuns = ReadonlyMap<PlainRun, number>

/** `narrow`: of ASCII characters; `wide`: of code points of two bytes. */
export function writeLoudRuns(memory: Uint8Array, narrow: PlainRuns, wide: PlainRuns): void {
  const codes = neighbours()
  /** From the third on. */
  const further = [...new Set(codes.map(alike))]
  writeAlike(memory)
  for (const code of codes.filter(isArabicMark)) writePassed(memory, code)
  for (const code of codes.filter((code) => TOLD.includes(code))) writeBeforePassed(memory, code)
  for (const side of ['before', 'behind', 'ahead'] as const) {
    const isHeardByNarrow = hearing(narrow, side)
    const isHeardByWide = hearing(wide, side)
    const wideEnds = codes.filter((code) =>
      SIZES.every((size) => codes.every((beyond) => isEnd((known) => isHeardByWide(known, size), [code, beyond]))),
    )
    for (const code of wideEnds) writeWideEnd(memory, side, code)
    const isHeardSized: IsHeardSized = (known, size) =>
      isHeardByNarrow(known, size) || (!wideEnds.includes(known[0]) && isHeardByWide(known, size))
    const heard = ALL_SIZES.map((size): readonly [Size, IsHeard] => [size, (known) => isHeardSized(known, size)])
    const letters = codes.filter((code) => !isArabicMark(code))
    const pairs = letters
      .flatMap((nearest) => letters.map((beyond) => [nearest, beyond] as const))
      .filter((pair) => heard.some(([, isHeard]) => isHeard(pair) && !isEnd(isHeard, pair)))
    for (const pair of pairs) writeLoudPair(memory, side, ...pair)
    // There is no room for what runs of two sizes are told alike.
    const told = new Map<string, Size>()
    for (const [size, isHeard] of heard) {
      const own = pairs.filter(isHeard)
      const opaque = further.filter((code) => isOpaque(isHeard, own, code))
      for (const code of codes) if (opaque.includes(alike(code))) writeOpaque(memory, side, size, code)
      const clear = further.filter((code) => !opaque.includes(code))
      for (const nearest of new Set(own.map(([code]) => code))) {
        const all = own.filter(([code]) => code === nearest).flatMap((pair) => [...heardBeyond(isHeard, pair, clear)])
        const key = JSON.stringify([nearest, all])
        const as = told.get(key) ?? size
        told.set(key, as)
        writeToldAs(memory, side, size, nearest, as)
        if (as === size) for (const { known, isLast } of all) writeLoud(memory, side, size, known, isLast)
      }
    }
  }
}

function hearing(plains: PlainRuns, side: LoudSide): IsHeardSized {
  const isHeard = (size: Size, isHeardBy: (run: PlainRun) => boolean): boolean =>
    [...plains].some(([run, code]) => sizesOf(code).includes(size) && isHeardBy(run))
  if (side === 'before') return (codes, size) => isHeard(size, (run) => isHeardBefore(run, size, ...codes))
  if (side === 'ahead')
    return (codes, size) => isHeard(size, (run) => isHeardBehind(run, size, SPACE, undefined, codes))
  return ([first, second, ...further], size) =>
    isHeard(size, (run) => isHeardBehind(run, size, first, second, undefined, further))
}

/** Whether nothing is told of what stands beyond this code point, from the third on: nothing there keeps rules from looking, or what does has too many spellings. */
function isOpaque(isHeard: IsHeard, pairs: readonly Codes[], code: number): boolean {
  const heard = pairs.map((pair): Codes => [...pair, code]).filter(isHeard)
  const last = heard.filter((codes) => isEnd(isHeard, codes))
  return (!TOLD.includes(code) && last.length < heard.length) || (pairs.length > 0 && last.length === pairs.length)
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
