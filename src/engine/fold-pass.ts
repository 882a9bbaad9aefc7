import type { Kernel } from '../kernel/kernel.ts'
import { ALWAYS, JUDGE_IT, UNCHANGED } from '../kernel/layout.ts'
import { DELETE, JUDGE, MOST_PLAIN } from '../rule/rule.ts'
import type { Edit } from '../text/edit.ts'
import { codePointAt, encode, widthOf } from '../text/utf8.ts'
import type { Utf8Segment } from '../text/utf8-segment.ts'
import { type Program, type Slot, slotAt } from './program.ts'
import {
  countsFor,
  isQuiet,
  isUnless,
  type PlainRun,
  type RunSet,
  type Surroundings,
  surroundingsOf,
  tellingOf,
} from './runs.ts'
import type { Trail } from './trail.ts'
import { formEdits, isForm, writtenForms } from './written-forms.ts'

/**
 * Goes over segments. The kernel makes the patches that need no thought and stops at everything else, which is done here
 * or left on the trail. One method a kind of stop: V8 compiles them apart, so that one that first happens late does not
 * have all of them compiled again.
 */
export class FoldPass {
  readonly #program: Program
  readonly #kernel: Kernel
  readonly #trail: Trail
  readonly #admit: () => boolean
  readonly #makeReady: () => void
  #isAgain = false
  #lastRuns = 0
  #lastRunEnd = 0

  /**
   * `admit` is asked before the first change or run of a block that is not open whether it may be touched, `makeReady` before
   * the first final yeh is judged.
   */
  constructor(program: Program, kernel: Kernel, trail: Trail, admit: () => boolean, makeReady: () => void) {
    this.#program = program
    this.#kernel = kernel
    this.#trail = trail
    this.#admit = admit
    this.#makeReady = makeReady
  }

  /** Goes on where the kernel has stopped. Says whether the block may be touched; true when nobody wanted to. */
  run(segment: Utf8Segment, stop: number): boolean {
    const { start, end, bytes } = segment
    this.#lastRuns = 0
    this.#lastRunEnd = start
    for (let index = stop; ; index = this.#kernel.fold(index, start, end)) {
      if (index >= end) return true
      const offset = (bytes[index] as number) < 0x80 ? index : index - 1
      const slot = slotAt(this.#program, codePointAt(bytes, offset))
      if (slot.isJudged && !this.#kernel.yehs.isReady) {
        this.#makeReady()
        continue
      }
      index++
      if (slot.hasLetterRules && !this.#letter(segment, slot, offset)) return false
      if (this.#isAgain) {
        this.#isAgain = false
        index--
      } else if (slot.runs !== 0) {
        if (!this.#runs(segment, slot, offset)) return false
        if (slot.isRunOnly) index = this.#lastRunEnd
      }
    }
  }

  #open(): boolean {
    if (this.#kernel.isOpen) return true
    if (!this.#admit()) return false
    this.#kernel.open()
    return true
  }

  /** What fold and letter rules do with the code point at `offset`. */
  #letter(segment: Utf8Segment, slot: Slot, offset: number): boolean {
    if (slot.patch === undefined && slot.expansion === undefined) return this.#decide(segment, slot, offset)
    if (!this.#open()) return false
    const { patch, expansion } = slot
    if (patch !== undefined) {
      this.#kernel.patched[offset] = patch.lead
      this.#kernel.patched[offset + 1] = patch.trail
      this.#trail.count(patch.rule)
    }
    if (expansion !== undefined) {
      const { text, rule } = expansion
      this.#trail.edits.push({ start: offset, end: segment.after(offset), text, rule })
      this.#trail.count(rule)
      if (!this.#kernel.hasForms && isForm(codePointAt(segment.bytes, offset))) {
        this.#kernel.learnForms(writtenForms(this.#program, rule))
      }
    }
    return true
  }

  /** Asks the letter rules, and tells the kernel what they said when it may ask again. */
  #decide(segment: Utf8Segment, slot: Slot, offset: number): boolean {
    const { missed } = this.#kernel
    let known = UNCHANGED
    for (const { rule, decide } of slot.deciders) {
      // A word that the kernel asks about is that of one rule; the others have no opinion there.
      if (missed >= 0 && rule !== slot.byWord) continue
      const answer = decide(segment, offset, this.#program.settings)
      if (answer === undefined) continue
      if (!this.#open()) return false
      if (answer === JUDGE && missed >= 0) {
        this.#kernel.remember(missed, JUDGE_IT << 24)
        this.#isAgain = true
        return true
      }
      known = this.#write(segment, offset, answer === JUDGE ? this.#judged(segment, offset) : answer, rule)
      break
    }
    if (missed >= 0 && known !== 0) this.#kernel.remember(missed, known)
    return true
  }

  /** Asks the judge about the final yeh at `offset`, which the kernel cannot patch by itself. */
  #judged(segment: Utf8Segment, offset: number): number {
    if (!this.#kernel.yehs.isReady) this.#makeReady()
    const { judged } = this.#program
    const score = this.#kernel.yehs.judge(offset, segment.after(offset))
    if (Math.abs(score) < this.#kernel.yehs.margin) {
      this.takeNotes()
      this.#trail.notes.push(offset, score)
    }
    return (score > 0 ? judged?.maksura : judged?.yeh) ?? segment.codeAt(offset)
  }

  /** Puts the notes of the kernel behind those that are on the trail. */
  takeNotes(): void {
    this.#kernel.yehs.takeNotes(this.#trail.notes)
  }

  /**
   * Writes a letter rule's answer: in place when both take two bytes, as an edit otherwise. Returns the patch as the kernel
   * keeps it, 0 for an edit.
   */
  #write(segment: Utf8Segment, offset: number, answer: number, rule: number): number {
    this.#trail.count(rule)
    const end = segment.after(offset)
    if (end - offset === 2 && answer >= 0x80 && answer < 0x800) {
      const lead = 0xc0 | (answer >> 6)
      const last = 0x80 | (answer & 63)
      this.#kernel.patched[offset] = lead
      this.#kernel.patched[offset + 1] = last
      this.#trail.letter(offset, rule)
      return lead | (last << 8) | (rule << 16) | (ALWAYS << 24)
    }
    this.#trail.edits.push({ start: offset, end, text: bytesOf(answer), rule })
    return 0
  }

  /** Notes the runs that begin at `offset` for the pattern rules that want to look at them. */
  #runs(segment: Utf8Segment, slot: Slot, offset: number): boolean {
    const fresh = offset === this.#lastRunEnd ? slot.runs & ~this.#lastRuns : slot.runs
    this.#lastRuns = slot.runs
    if (!slot.isRunOnly) {
      this.#lastRunEnd = segment.after(offset)
      return fresh === 0 || this.#note(segment, offset, fresh)
    }
    // The rest of a run of digits has nothing more to say.
    const end = sameRunEnd(this.#program, segment, slot, offset)
    this.#lastRunEnd = end
    const { plain } = slot
    const isPlain = plain !== undefined && fresh === slot.runs && this.#isPlain(segment, slot, offset, end)
    if (isPlain && this.#isQuiet(segment, plain, offset, end)) return this.#writePlain(segment, plain, offset, end)
    return fresh === 0 || this.#note(segment, offset, fresh, isPlain)
  }

  #isPlain(segment: Utf8Segment, { runs }: Slot, start: number, end: number): boolean {
    if (!isOneColumn(segment, start, end)) return false
    const [before, behind] = [segment.codeBefore(start), segment.codeAt(end)]
    return ((slotAt(this.#program, before).runs | slotAt(this.#program, behind).runs) & runs) === 0
  }

  #isQuiet(segment: Utf8Segment, plain: PlainRun, start: number, end: number): boolean {
    const around = surroundingsOf(segment, { start, end })
    if (!isQuiet(plain, around)) return false
    this.#kernel.silence(around.first, around.size, tellingOf(plain, around))
    return true
  }

  #note(segment: Utf8Segment, offset: number, fresh: number, isPlain = false): boolean {
    return !noteRuns(this.#program, segment, this.#trail, offset, fresh, isPlain) || this.#open()
  }

  #writePlain(segment: Utf8Segment, plain: PlainRun, start: number, end: number): boolean {
    const text = written(segment.bytes, plain, start, end)
    if (plain.writer === undefined || text === undefined) return true
    if (!this.#open()) return false
    this.#trail.edits.push({ start, end, text, rule: plain.writer.rule })
    this.#trail.count(plain.writer.rule)
    return true
  }

  /** What the kernel has noted to be written in the stretch at hand becomes edits, since other rules contend for it. */
  takeRecords(): void {
    this.#kernel.takeRecords((start, end) => {
      for (const edit of recordedEdits(this.#program, this.#kernel.bytes, start, end)) this.#trail.edits.push(edit)
    })
  }
}

/** The edits that the kernel makes of what it has noted: one of plain runs, of one or of several that are joined; one of each form, of each stray and of a sign. */
export function recordedEdits(program: Program, bytes: Uint8Array, start: number, end: number): readonly Edit[] {
  const { sign } = program
  const code = codePointAt(bytes, start)
  if (code === sign?.code) return [{ start, end, text: encode(String.fromCodePoint(sign.becomes)), rule: sign.rule }]
  return isForm(code) || slotAt(program, code).stray !== undefined
    ? formEdits(program, bytes, start, end)
    : [writtenRun(program, bytes, start, end)]
}

function writtenRun(program: Program, bytes: Uint8Array, start: number, end: number): Edit {
  const { plain } = slotAt(program, codePointAt(bytes, start))
  const text = plain && written(bytes, plain, start, end)
  if (plain?.writer === undefined || text === undefined)
    throw new TypeError('the kernel has noted a run that nobody writes')
  return { start, end, text, rule: plain.writer.rule }
}

/** What becomes of plain runs; undefined when they are left. */
function written(bytes: Uint8Array, { writer, joiners }: PlainRun, start: number, end: number): Uint8Array | undefined {
  let text = ''
  for (let offset = start; offset < end; offset += widthOf(bytes[offset] as number)) {
    const code = codePointAt(bytes, offset)
    const becomes = joiners.includes(code) ? code : writer?.write(code)
    if (becomes === undefined) return undefined
    text += String.fromCodePoint(becomes)
  }
  return encode(text)
}

const known = new Map<number, Uint8Array>([[DELETE, new Uint8Array(0)]])

function bytesOf(code: number): Uint8Array {
  let bytes = known.get(code)
  if (bytes === undefined) {
    bytes = encode(String.fromCodePoint(code))
    known.set(code, bytes)
  }
  return bytes
}

/** Notes the runs of the sets in `fresh` that begin at `offset`; says whether any rule wants to look at one. `isPlain`: they are one plain run. */
function noteRuns(
  program: Program,
  segment: Utf8Segment,
  trail: Trail,
  offset: number,
  fresh: number,
  isPlain: boolean,
): boolean {
  let noted = false
  let last = -1
  let around: Surroundings | undefined
  for (const set of program.runSets) {
    if ((set.bit & fresh) === 0) continue
    const end = runEnd(program, segment, set, offset)
    // Most sets see one run.
    if (around === undefined || end !== last) around = surroundingsOf(segment, { start: offset, end })
    last = end
    for (const rule of set.rules) {
      if (isPlain && rule.leavesPlain ? !isUnless(rule, around) : !countsFor(rule, around)) continue
      trail.runs.push(rule.rule, offset, end)
      noted = true
    }
  }
  return noted
}

/** Whether the code points are no more than MOST_PLAIN and differ in their last four bits only. */
function isOneColumn({ bytes }: Utf8Segment, start: number, end: number): boolean {
  const width = widthOf(bytes[start] as number)
  if (end - start > MOST_PLAIN * width) return false
  const column = codePointAt(bytes, start) >> 4
  for (let offset = start + width; offset < end; offset += width) {
    if (codePointAt(bytes, offset) >> 4 !== column) return false
  }
  return true
}

function runEnd(program: Program, { bytes, end }: Utf8Segment, { bit }: RunSet, start: number): number {
  let offset = start
  while (offset < end && (slotAt(program, codePointAt(bytes, offset)).runs & bit) !== 0) {
    offset += widthOf(bytes[offset] as number)
  }
  return offset
}

/** Where the code points from `start` on end that belong to the same run sets as `slot` and to nothing else. */
function sameRunEnd(program: Program, { bytes, end }: Utf8Segment, slot: Slot, start: number): number {
  let offset = start
  while (offset < end) {
    const next = slotAt(program, codePointAt(bytes, offset))
    if (!next.isRunOnly || next.runs !== slot.runs) break
    offset += widthOf(bytes[offset] as number)
  }
  return offset
}
