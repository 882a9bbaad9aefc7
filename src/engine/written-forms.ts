/** What the kernel is told about presentation forms once the first is met: whole texts are written in them, most have none. */
import { FIRST_FORM, FORMS_END } from '../kernel/layout.ts'
import type { WrittenForms } from '../kernel/tables.ts'
import { type Program, slotAt } from './program.ts'

/** The forms for which `rule` writes one or two letters of two bytes each, whatever stands beside them. */
export function writtenForms(program: Program, rule: number): WrittenForms {
  const written = new Uint32Array(FORMS_END - FIRST_FORM)
  for (let code = FIRST_FORM; code < FORMS_END; code++) {
    const { expansion, runs } = slotAt(program, code)
    if (expansion?.rule !== rule || runs !== 0) continue
    const { text } = expansion
    if (text.length === 2 || text.length === 4) written[code - FIRST_FORM] = numberOf(text)
  }
  return { written, rule }
}

export function isForm(code: number): boolean {
  return code >= FIRST_FORM && code < FORMS_END
}

/** The first byte lowest. */
function numberOf(bytes: Uint8Array): number {
  return bytes.reduceRight((all, byte) => all * 0x100 + byte, 0)
}
