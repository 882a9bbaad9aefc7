// Putting together what comes out.
import { RECORD, RECORDS, WRITTEN } from '../layout'
import { writeForms } from './forms'

/** The record that may be next. */
let next: u32 = 0

/** Begins a text: the next stretch is its first. */
export function beginCopy(): void {
  next = 0
}

/**
 * Copies to `to` what became of the text between `from` and `end`: its copy, which lies `delta` behind it, with the runs that were noted
 * written. Stretches come in order, and no such run reaches over an end. Returns where the result ends.
 */
export function copyWritten(from: usize, end: usize, to: usize, delta: usize): usize {
  const count = load<u32>(RECORDS)
  let at = from
  let write = to
  for (; next < count; next++) {
    const start = <usize>load<u32>(<usize>(next << 3), RECORD)
    if (start >= end) break
    const behind = <usize>load<u32>(<usize>(next << 3), RECORD + 4)
    memory.copy(write, at + delta, start - at)
    write += start - at
    if (load<u8>(start) >= 0xe0) {
      write = writeForms(start, behind, write)
      at = behind
      continue
    }
    for (at = start; at < behind; at += 2) {
      // What joins runs is left.
      if (load<u8>(at) < 0x80) store<u8>(write++, load<u8>(at++))
      const code: u32 = load<u16>(<usize>((load<u8>(at, 1) & 15) << 1), WRITTEN)
      if (code < 0x80) store<u8>(write++, <u8>code)
      else {
        store<u8>(write, <u8>(0xc0 | (code >> 6)))
        store<u8>(write, <u8>(0x80 | (code & 63)), 1)
        write += 2
      }
    }
  }
  memory.copy(write, at + delta, end - at)
  return write + (end - at)
}
