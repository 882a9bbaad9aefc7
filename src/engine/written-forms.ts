/**
 * What the kernel is told about presentation forms once the first is met: whole texts are written in them, most have none. That of the command line is told when it is
 * built.
 */
import { writeForms } from '../kernel/fold-tables.ts'
import { FIRST_FORM, FORM_ASKS, FORM_OF_TWO, FORM_PASSES, FORMS_END } from '../kernel/layout.ts'
import type { WrittenForms } from '../kernel/tables.ts'
import { UNSIZED } from '../text/beside.ts'
import { SPACE } from '../text/code-points.ts'
import type { Edit } from '../text/edit.ts'
import { codePointAt, widthOf } from '../text/utf8.ts'
import { type Program, type Slot, slotAt } from './program.ts'
import type { RunRule } from './runs.ts'

/**
 * The forms for which `rule` writes one or two letters of two bytes each. Where pattern rules want to look at one, they are not asked about it behind
 * forms that say to none of them that it counts, nor with a space between.
 */
export function writtenForms(program: Program, rule: number): WrittenForms {
  const written = new Uint32Array(FORMS_END - FIRST_FORM)
  const asking = new Set<RunRule>()
  for (let code = FIRST_FORM; code < FORMS_END; code++) {
    const slot = slotAt(program, code)
    const { expansion, runs } = slot
    if (expansion?.rule !== rule) continue
    const { text } = expansion
    const rules = askingRules(program, slot)
    if (!rules.every(asksBefore) || (text.length !== 2 && (text.length !== 4 || runs !== 0))) continue
    for (const one of rules) asking.add(one)
    written[code - FIRST_FORM] = numberOf(text) + (runs === 0 ? 0 : FORM_ASKS)
  }
  written.forEach((value, index) => {
    const form = FIRST_FORM + index
    const passes = [...asking].every(
      ({ before }) => before?.(form, UNSIZED) === false && before(SPACE, UNSIZED, form) === false,
    )
    if (value >= FORM_OF_TWO) written[index] = passes ? value : 0
    else if (value !== 0 && passes) written[index] = value + FORM_PASSES
  })
  return { written, rule }
}

/** Tells a kernel of those for which one of the rules writes the most. */
export function writeKnownForms(program: Program, buffer: ArrayBufferLike): void {
  const all = program.rules.map((_, rule) => writtenForms(program, rule))
  const count = ({ written }: WrittenForms): number => written.filter((one) => one !== 0).length
  writeForms(
    buffer,
    all.reduce((most, one) => (count(one) > count(most) ? one : most)),
  )
}

function askingRules({ runSets }: Program, { runs }: Slot): readonly RunRule[] {
  return runSets.filter(({ bit }) => (bit & runs) !== 0).flatMap(({ rules }) => rules)
}

/** Whether what stands before a run says all that the rule wants to know. */
function asksBefore({ before, behind, whole }: RunRule): boolean {
  return before !== undefined && behind === undefined && whole === undefined
}

const NOTHING = new Uint8Array(0)

/** The edits that the kernel makes of a run of forms, or of a row of strays, that it has noted, one of each. */
export function formEdits(program: Program, bytes: Uint8Array, start: number, end: number): readonly Edit[] {
  const edits: Edit[] = []
  let next = start
  for (let offset = start; offset < end; offset = next) {
    const code = codePointAt(bytes, offset)
    next = offset + widthOf(bytes[offset] as number)
    if (code === SPACE) continue
    const { expansion, stray } = slotAt(program, code)
    const rule = expansion?.rule ?? stray
    if (rule === undefined) throw new TypeError('the kernel has noted a run that nobody writes')
    edits.push({ start: offset, end: next, text: expansion?.text ?? NOTHING, rule })
  }
  return edits
}

export function isForm(code: number): boolean {
  return code >= FIRST_FORM && code < FORMS_END
}

/** The first byte lowest. */
function numberOf(bytes: Uint8Array): number {
  return bytes.reduceRight((all, byte) => all * 0x100 + byte, 0)
}
