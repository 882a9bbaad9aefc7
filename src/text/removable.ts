/** Which controls rules may remove: those that no other rule, and no mask, would read differently without. */
import { isControl, isDigit, isLatinLetter } from './characters.ts'
import { COLON, FULL_STOP, HYPHEN_MINUS, NUMBER_SIGN, PLUS_SIGN, SOLIDUS } from './code-points.ts'
import { MASK_SIGNS } from './mask.ts'
import { isInsideNumber } from './number.ts'
import { EDGE, type Segment } from './segment.ts'
import { carriesMark } from './word.ts'

/** No scheme of a URL is longer; looking further would only cost time. */
const LONGEST_SCHEME = 32
const SCHEME_SIGNS: readonly number[] = [FULL_STOP, HYPHEN_MINUS, PLUS_SIGN]
const LAST_CONTROL_OF_ASCII = 0x1f

/**
 * Whether the control at `offset` can go. For the digits of arab, one edit covers a number of several systems with the
 * controls in it, so none may go there.
 */
export function isRemovable(segment: Segment, offset: number, digits: string): boolean {
  return (
    !carriesMark(segment, offset) &&
    !isByMask(segment, offset) &&
    !(digits === 'arab' && isInsideNumber(segment, offset))
  )
}

/**
 * Whether without the control at `offset` another stretch of the text might be masked. One of ASCII ends what is masked,
 * so it stays wherever it touches a mask or a sign of one; the others count as letters there, and only a hashtag, the
 * scheme of a URL or the extension of a file name would gain by their going.
 */
function isByMask(segment: Segment, offset: number): boolean {
  const next = segment.after(offset)
  if (isBehindExtension(segment, offset)) return true
  if (segment.codeAt(offset) <= LAST_CONTROL_OF_ASCII) {
    return isOfMask(segment.codeBefore(offset)) || isOfMask(segment.codeAt(next))
  }
  return segment.codeAt(next) === NUMBER_SIGN || endsScheme(segment, offset)
}

function isOfMask(code: number): boolean {
  return code === EDGE || MASK_SIGNS.includes(String.fromCodePoint(code))
}

/**
 * Whether the rest of the scheme of a URL follows the control at `offset`, others looked past: up to `://`, or behind a
 * Latin letter up to the segment's end, where the mask of a URL may begin.
 */
function endsScheme(segment: Segment, offset: number): boolean {
  let next = segment.after(offset)
  let steps = 0
  for (; steps < LONGEST_SCHEME && isControl(segment.codeAt(next)); steps++) next = segment.after(next)
  if (segment.codeAt(next) === EDGE) return isLatinLetter(segment.codeBefore(offset))
  for (; steps < LONGEST_SCHEME && isOfScheme(segment.codeAt(next)); steps++) next = segment.after(next)
  if (segment.codeAt(next) !== COLON) return false
  const solidus = segment.after(next)
  return segment.codeAt(solidus) === SOLIDUS && segment.codeAt(segment.after(solidus)) === SOLIDUS
}

function isOfScheme(code: number): boolean {
  return isControl(code) || (isDigit(code) && code < 0x80) || isLatinLetter(code) || SCHEME_SIGNS.includes(code)
}

/** Whether what ends at `offset` may be the extension of a file name, controls looked past. */
function isBehindExtension(segment: Segment, offset: number): boolean {
  let start = offset
  let first = EDGE
  for (let steps = 0; steps < LONGEST_SCHEME; steps++) {
    const code = segment.codeBefore(start)
    if (code === FULL_STOP) return isLatinLetter(first)
    if (!isControl(code) && !isDigit(code) && !isLatinLetter(code)) return false
    if (!isControl(code)) first = code
    start = segment.before(start)
  }
  return false
}
