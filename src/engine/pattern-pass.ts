import type { Edit } from '../text/edit.ts'
import type { Span } from '../text/span.ts'
import { encode } from '../text/utf8.ts'
import type { Utf8Segment } from '../text/utf8-segment.ts'
import { patchedBy } from './patched-by.ts'
import type { Premises } from './premises.ts'
import type { Program } from './program.ts'
import { type Trail, UNDONE } from './trail.ts'

/**
 * Calls the pattern rules for the runs that the fold pass noted, and settles which edits are made: sorted by start, then
 * zero-width first, then the longest, then pattern before letter, then by rule id; from the left, whatever begins inside
 * the last one taken is dropped. What was patched in place inside a pattern's stretch is undone: the pattern has the word.
 * `premises` are those of the block at hand; `takeRecords` makes edits of what the kernel would write in the stretch.
 */
export function patternPass(
  program: Program,
  segment: Utf8Segment,
  out: Uint8Array,
  trail: Trail,
  premises: Premises,
  takeRecords: () => void,
): void {
  if (trail.runs.length > 0) settlePatterns(program, segment, out, trail, premises, takeRecords)
  trail.settled = trail.edits.length
}

function settlePatterns(
  program: Program,
  segment: Utf8Segment,
  out: Uint8Array,
  trail: Trail,
  premises: Premises,
  takeRecords: () => void,
): void {
  const patterns = findPatterns(program, segment, trail, premises)
  trail.runs.length = 0
  if (patterns.length === 0) return
  takeRecords()
  const letters = trail.edits.length > trail.settled ? trail.edits.splice(trail.settled) : []
  const contenders = letters.length > 0 ? [...letters, ...patterns] : patterns
  if (!isInOrder(program, contenders)) contenders.sort((a, b) => compare(program, a, b))
  settle(program, segment.bytes, out, trail, contenders)
}

function findPatterns(program: Program, segment: Utf8Segment, trail: Trail, premises: Premises): Edit[] {
  const { runs } = trail
  const edits: Edit[] = []
  for (let index = 0; index < runs.length; index += 3) {
    const number = runs[index] as number
    const find = program.finders[number]
    if (find === undefined) continue
    const run = { start: runs[index + 1] as number, end: runs[index + 2] as number }
    const found = find(segment, run, program.settings, premises.hold(number))
    if (found === undefined) continue
    edits.push({ start: found.start, end: found.end, text: encode(found.text), rule: number })
    trail.count(number)
  }
  return edits
}

function settle(program: Program, source: Uint8Array, out: Uint8Array, trail: Trail, edits: readonly Edit[]): void {
  let end = -1
  let inserted = -1
  for (const edit of edits) {
    const isEmpty = edit.end === edit.start
    const isPattern = isPatternEdit(program, edit)
    if (edit.start < end || (isEmpty && edit.start === inserted)) {
      trail.discount(edit.rule)
      // A rule that is asked at several runs of one stretch may give one answer several times.
      if (isPattern && !isSame(edit, trail.edits.at(-1))) trail.dropped.push(edit)
      continue
    }
    trail.edits.push(edit)
    end = edit.end
    if (isEmpty) inserted = edit.start
    if (isPattern) undoPatches(program, source, out, trail, edit)
  }
}

function isSame(edit: Edit, other: Edit | undefined): boolean {
  return edit.rule === other?.rule && edit.start === other.start && edit.end === other.end
}

function isPatternEdit(program: Program, edit: Edit): boolean {
  return program.finders[edit.rule] !== undefined
}

function isInOrder(program: Program, edits: readonly Edit[]): boolean {
  for (let index = 1; index < edits.length; index++) {
    if (compare(program, edits[index - 1] as Edit, edits[index] as Edit) > 0) return false
  }
  return true
}

function compare(program: Program, a: Edit, b: Edit): number {
  if (a.start !== b.start) return a.start - b.start
  const lengthA = a.end - a.start
  const lengthB = b.end - b.start
  if (lengthA !== lengthB) return lengthA === 0 ? -1 : lengthB === 0 ? 1 : lengthB - lengthA
  const kind = Number(isPatternEdit(program, b)) - Number(isPatternEdit(program, a))
  if (kind !== 0) return kind
  return (program.ranks[a.rule] as number) - (program.ranks[b.rule] as number)
}

/** Takes back what was patched in place inside a stretch, and its counts. */
export function undoPatches(
  program: Program,
  source: Uint8Array,
  out: Uint8Array,
  trail: Trail,
  { start, end }: Span,
): void {
  for (let index = trail.firstLetter(start); index < trail.lettersLength; index += 2) {
    const offset = trail.letters[index] as number
    if (offset >= end) break
    if (trail.letters[index + 1] === UNDONE) continue
    trail.discount(trail.letters[index + 1] as number)
    trail.letters[index + 1] = UNDONE
    restore(source, out, offset)
  }
  for (let offset = start; offset < end; offset++) {
    if (out[offset] === source[offset]) continue
    const lead = ((source[offset] as number) & 0xc0) === 0x80 ? offset - 1 : offset
    trail.discount(patchedBy(program, source, lead))
    restore(source, out, lead)
  }
}

function restore(source: Uint8Array, out: Uint8Array, offset: number): void {
  out[offset] = source[offset] as number
  out[offset + 1] = source[offset + 1] as number
}
