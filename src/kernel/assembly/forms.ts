// Presentation forms of letters, each of three bytes, for which one rule writes letters wherever they stand.
import { FIRST_FORM, FORM_RULE, FORM_WRITTEN, FORMS_END } from '../layout'
import { note } from './run'
import { longCodeAt } from './text'

const WIDTH: usize = 3
/** Beyond what two bytes hold: a ligature of two letters. */
const TWO_BYTES: u32 = 0x10000

/** Where the run of forms that begins at `from` ends; `from` when what begins there is none. */
export function formsEnd(from: usize, end: usize): usize {
  let at = from
  while (at < end && load<u8>(at) >> 4 == 0xe && writtenAt(at) != 0) at += WIDTH
  return at
}

/** Notes a run of forms; says whether there was room. */
export function recordForms(from: usize, behind: usize): bool {
  return note(from, behind, load<u32>(FORM_RULE), <u32>((behind - from) / WIDTH))
}

/** Writes what stands for a run of forms to `to`, and returns where that ends. Up to two bytes behind it may be overwritten. */
export function writeForms(from: usize, behind: usize, to: usize): usize {
  let write = to
  for (let at = from; at < behind; at += WIDTH) {
    const written = writtenAt(at)
    store<u32>(write, written)
    write += written < TWO_BYTES ? 2 : 4
  }
  return write
}

function writtenAt(at: usize): u32 {
  const code = longCodeAt(at)
  if (code < <u32>FIRST_FORM || code >= <u32>FORMS_END) return 0
  return load<u32>(<usize>((code - FIRST_FORM) << 2), FORM_WRITTEN)
}
