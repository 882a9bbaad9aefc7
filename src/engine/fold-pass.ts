import type { Kernel } from '../kernel/kernel.ts'
import { ALWAYS, UNCHANGED } from '../kernel/layout.ts'
import { counts, DELETE } from '../rule/rule.ts'
import { codePointAt, widthOf } from '../text/utf8.ts'
import type { Utf8Segment } from '../text/utf8-segment.ts'
import type { Program, RunSet, Slot } from './program.ts'
import type { Trail } from './trail.ts'

/**
 * Goes over a segment. The kernel makes the patches that need no thought and stops at everything else, which is done here
 * or left on the trail. `admit` is asked before the first change or run whether the block may be touched; says what it said.
 */
export function foldPass(
  program: Program,
  kernel: Kernel,
  segment: Utf8Segment,
  trail: Trail,
  admit: () => boolean,
): boolean {
  const { table, slots, settings } = program
  const { bytes, start, end } = segment
  const out = kernel.patched
  let open = false
  let lastRuns = 0
  let lastRunEnd = start
  let index = start
  for (;;) {
    index = kernel.fold(index, start, end, open)
    if (index >= end) return true
    const current = bytes[index] as number
    let offset = index++
    let code = current
    if (current >= 0x80) {
      offset--
      code = codePointAt(bytes, offset)
    }
    const slot = slots[table[code] as number]
    if (slot === undefined) return true
    const { patch } = slot
    if (patch !== undefined) {
      if (!open && !admit()) return false
      open = true
      out[offset] = patch.lead
      out[offset + 1] = patch.trail
      trail.count(patch.rule)
    } else {
      const { missed } = kernel
      let known = UNCHANGED
      for (const { rule, decide } of slot.deciders) {
        const answer = decide(segment, offset, settings)
        if (answer === undefined) continue
        if (!open && !admit()) return false
        open = true
        known = write(out, trail, offset, code, answer, rule)
        break
      }
      if (missed >= 0 && known !== 0) kernel.remember(missed, known)
      if (slot.expansion !== undefined) {
        if (!open && !admit()) return false
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
        if (!admit()) return false
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

/**
 * Writes a letter rule's answer: in place when both take two bytes, as an edit otherwise. Returns the patch as the kernel
 * keeps it, 0 for an edit.
 */
function write(out: Uint8Array, trail: Trail, offset: number, code: number, answer: number, rule: number): number {
  trail.count(rule)
  if (code >= 0x80 && code < 0x800 && answer >= 0x80 && answer < 0x800) {
    const lead = 0xc0 | (answer >> 6)
    const last = 0x80 | (answer & 63)
    out[offset] = lead
    out[offset + 1] = last
    trail.letter(offset, rule)
    return lead | (last << 8) | (rule << 16) | (ALWAYS << 24)
  }
  const width = code < 0x80 ? 1 : code < 0x800 ? 2 : 3
  trail.edits.push({ start: offset, end: offset + width, text: bytesOf(answer), rule })
  return 0
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
      if (pattern.beside !== undefined && !counts(pattern.beside, before, behind)) continue
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
