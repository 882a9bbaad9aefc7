import type { Escape } from '../../format/format.ts'
import { ORNATE_LEFT_PARENTHESIS, ORNATE_RIGHT_PARENTHESIS } from '../../text/code-points.ts'
import { codePointAt } from '../../text/utf8.ts'
import type { Piece } from './spare-words.ts'

const ORNATE_LEAD = 0xef

/**
 * The pieces of a block without what stands between ornate parentheses of which one is in another piece than the other; up to the
 * block's end where none closes. The mask of src/text/mask.ts looks at one span only, and takes care of those that hold both.
 */
export function withoutOrnate(
  bytes: Uint8Array,
  pieces: readonly Piece[],
  escapes: readonly Escape[],
): readonly Piece[] {
  if (pieces.length < 2) return pieces
  const signs = signsOf(bytes, pieces, escapes)
  return signs.length === 0 ? pieces : cutAt(pieces, signs)
}

interface Sign {
  readonly start: number
  readonly end: number
  readonly code: number
}

function signsOf(bytes: Uint8Array, pieces: readonly Piece[], escapes: readonly Escape[]): readonly Sign[] {
  const signs = pieces.flatMap(({ start, end }) => signsIn(bytes, start, end))
  const [first, last] = [pieces[0]?.start ?? 0, pieces.at(-1)?.end ?? 0]
  for (const { start, end, text } of escapes) {
    if (start < first || start >= last || text[0] !== ORNATE_LEAD) continue
    if (isOrnate(codePointAt(text, 0))) signs.push({ start, end, code: codePointAt(text, 0) })
  }
  return signs.sort((a, b) => a.start - b.start)
}

function signsIn(bytes: Uint8Array, start: number, end: number): Sign[] {
  const signs: Sign[] = []
  for (let at = start; at < end; at++) {
    if (bytes[at] !== ORNATE_LEAD) continue
    const code = codePointAt(bytes, at)
    if (isOrnate(code)) signs.push({ start: at, end: at + 3, code })
  }
  return signs
}

function isOrnate(code: number): boolean {
  return code === ORNATE_LEFT_PARENTHESIS || code === ORNATE_RIGHT_PARENTHESIS
}

function cutAt(pieces: readonly Piece[], signs: readonly Sign[]): readonly Piece[] {
  let open: Sign | undefined
  let next = 0
  return pieces.flatMap((piece) => {
    /** Where what is kept of the piece begins; undefined while a parenthesis from before it is open. */
    let from: number | undefined = open === undefined ? piece.start : undefined
    for (; next < signs.length && (signs[next] as Sign).start < piece.end; next++) {
      const sign = signs[next] as Sign
      if (open === undefined) open = sign
      else if (sign.code !== open.code) {
        open = undefined
        from ??= sign.end
      }
    }
    const to = open !== undefined && open.start >= piece.start ? open.start : piece.end
    if (from === undefined || from >= to) return []
    return [
      from === piece.start && to === piece.end ? piece : { ...piece, gap: gapOf(piece, from), start: from, end: to },
    ]
  })
}

function gapOf(piece: Piece, from: number): Piece['gap'] {
  return from === piece.start ? piece.gap : 'break'
}
