// Presentation forms of letters, each of three bytes, for which one rule writes letters wherever they stand.
import { FIRST_FORM, FORM_ASKS, FORM_OF_TWO, FORM_PASSES, FORM_RULE, FORM_WRITTEN, FORMS_END, PAIRS } from '../layout'
import { note } from './run'
import { longCodeAt } from './text'

const WIDTH: usize = 3
const SPACE: u32 = 0x20

/** How many forms the run has that was found last. */
let forms: u32 = 0

/** Where the run of forms that begins at `from` ends, with single spaces between them that nobody owns; `from` when what begins there is none. */
export function formsEnd(from: usize, end: usize): usize {
  let at = from
  let behind = from
  let passes = false
  forms = 0
  while (at < end) {
    if (load<u8>(at) == SPACE && at == behind && load<u8>(<usize>load<u16>(at - 1), PAIRS) == 0) {
      at++
      continue
    }
    const written = writtenAt(at)
    const isOfTwo = written >= <u32>FORM_OF_TWO
    if (written == 0 || (!isOfTwo && !passes && (written & FORM_ASKS) != 0)) break
    passes = isOfTwo || (written & FORM_PASSES) != 0
    forms++
    at += WIDTH
    behind = at
  }
  return behind
}

/** Notes the run of forms that was found last; says whether there was room. */
export function recordForms(from: usize, behind: usize): bool {
  return note(from, behind, load<u32>(FORM_RULE), forms)
}

/** Writes what stands for a run of forms to `to`, and returns where that ends. Up to two bytes behind it may be overwritten. */
export function writeForms(from: usize, behind: usize, to: usize): usize {
  let write = to
  for (let at = from; at < behind; ) {
    if (load<u8>(at) == SPACE) {
      store<u8>(write++, <u8>SPACE)
      at++
      continue
    }
    const written = writtenAt(at)
    store<u32>(write, written)
    // What is deleted is noted so too.
    if (written != 0) write += written < <u32>FORM_OF_TWO ? 2 : 4
    at += WIDTH
  }
  return write
}

/** 0 for what has another width. */
function writtenAt(at: usize): u32 {
  if (load<u8>(at) >> 4 != 0xe) return 0
  const code = longCodeAt(at)
  if (code < <u32>FIRST_FORM || code >= <u32>FORMS_END) return 0
  return load<u32>(<usize>((code - FIRST_FORM) << 2), FORM_WRITTEN)
}
