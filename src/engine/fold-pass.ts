import { DELETE } from '../rule/rule.ts'
import { codePointAt, widthOf } from '../text/utf8.ts'
import type { Utf8Segment } from '../text/utf8-segment.ts'
import type { FoldKernel } from './fold-kernel.ts'
import type { Program, RunSet, Slot } from './program.ts'
import type { Trail } from './trail.ts'

/** Answers of `foldPass` that are not an offset. */
export const DONE = -1
export const REFUSED = -2

/**
 * Goes over a segment. The kernel makes the patches that need no thought and stops at everything else, which is done here
 * or left on the trail. `admit` is asked before the first change or run whether the block may be touched.
 *
 * Returns DONE at the end, REFUSED when `admit` said no, or the offset of a sign at or behind `maskFree` that may belong
 * to a mask: the caller looks and comes back.
 */
export function foldPass(
  program: Program,
  kernel: FoldKernel,
  segment: Utf8Segment,
  out: Uint8Array,
  trail: Trail,
  from: number,
  maskFree: number,
  admit: () => boolean,
): number {
  const { table, slots, settings } = program
  const { bytes, end } = segment
  let open = false
  let lastRuns = from > segment.start ? slotAt(program, segment.codeBefore(from)).runs : 0
  let lastRunEnd = from
  let index = from
  for (;;) {
    index = kernel.fold(index, end, open)
    if (index >= end) return DONE
    const current = bytes[index] as number
    let offset = index++
    let code = current
    if (current >= 0x80) {
      offset--
      code = codePointAt(bytes, offset)
    }
    const slot = slots[table[code] as number]
    if (slot === undefined) return DONE
    const { patch } = slot
    if (patch !== undefined) {
      if (!open && !admit()) return REFUSED
      open = true
      out[offset] = patch.lead
      out[offset + 1] = patch.trail
      trail.count(patch.rule)
    } else {
      if (slot.mask && offset >= maskFree) return offset
      const deciders = index >= end || isPrintableAscii(bytes[index] as number) ? slot.beforeAscii : slot.deciders
      for (const { rule, decide } of deciders) {
        const answer = decide(segment, offset, settings)
        if (answer === undefined) continue
        if (!open && !admit()) return REFUSED
        open = true
        write(out, trail, offset, code, answer, rule)
        break
      }
      if (slot.expansion !== undefined) {
        if (!open && !admit()) return REFUSED
        open = true
        const { text, rule } = slot.expansion
        trail.edits.push({ start: offset, end: segment.after(offset), text, rule })
        trail.count(rule)
      }
    }
    if (slot.runs !== 0) {
      const fresh = offset === lastRunEnd ? slot.runs & ~lastRuns : slot.runs
      lastRuns = slot.runs
      lastRunEnd = segment.after(offset)
      if (fresh !== 0 && noteRuns(program, segment, trail, offset, fresh) && !open) {
        if (!admit()) return REFUSED
        open = true
      }
      // The rest of a run of ASCII digits has nothing more to say.
      if (slot.isRunOnly) {
        while (index < end && isSameRun(program, bytes[index] as number, slot)) index++
        lastRunEnd = index
      }
    }
  }
}

function isPrintableAscii(byte: number): boolean {
  return byte >= 0x20 && byte < 0x7f
}

/** Writes a letter rule's answer: in place when both take two bytes, as an edit otherwise. */
function write(out: Uint8Array, trail: Trail, offset: number, code: number, answer: number, rule: number): void {
  trail.count(rule)
  if (code >= 0x80 && code < 0x800 && answer >= 0x80 && answer < 0x800) {
    out[offset] = 0xc0 | (answer >> 6)
    out[offset + 1] = 0x80 | (answer & 63)
    trail.letter(offset, rule)
    return
  }
  const width = code < 0x80 ? 1 : code < 0x800 ? 2 : 3
  trail.edits.push({ start: offset, end: offset + width, text: bytesOf(answer), rule })
}

const encoder = new TextEncoder()
const known = new Map<number, Uint8Array>([[DELETE, new Uint8Array(0)]])

function bytesOf(code: number): Uint8Array {
  let bytes = known.get(code)
  if (bytes === undefined) {
    bytes = encoder.encode(String.fromCodePoint(code))
    known.set(code, bytes)
  }
  return bytes
}

/** Notes the runs of the sets in `fresh` that begin at `offset`; says whether any rule wants to look at one. */
function noteRuns(program: Program, segment: Utf8Segment, trail: Trail, offset: number, fresh: number): boolean {
  let noted = false
  for (const set of program.runSets) {
    if ((set.bit & fresh) === 0) continue
    const end = runEnd(program, segment, set, offset)
    const before = segment.codeBefore(offset)
    const behind = segment.codeAt(end)
    for (const { rule, pattern } of set.rules) {
      if (pattern.beside !== undefined && !pattern.beside(before, behind)) continue
      trail.runs.push(rule, offset, end)
      noted = true
    }
  }
  return noted
}

function runEnd(program: Program, { bytes, end }: Utf8Segment, { bit }: RunSet, start: number): number {
  let offset = start
  while (offset < end && (slotAt(program, codePointAt(bytes, offset)).runs & bit) !== 0) {
    offset += widthOf(bytes[offset] as number)
  }
  return offset
}

/** Whether an ASCII character belongs to the same run sets as `slot`, and nothing else happens at it. */
function isSameRun({ table, slots }: Program, byte: number, slot: Slot): boolean {
  if (byte >= 0x80) return false
  const other = slots[table[byte] as number]
  return other?.isRunOnly === true && other.runs === slot.runs
}

function slotAt({ table, slots }: Program, code: number): Program['slots'][number] {
  return slots[table[code] ?? 0] as Program['slots'][number]
}
