import type { Span } from './span.ts'

/** One replacement in the text it was made for; `start = end` inserts. Offsets are bytes of that text. */
export interface Edit extends Span {
  readonly text: Uint8Array
  /** Index of the rule in the program that made the edit. */
  readonly rule: number
}

/** `source` with the sorted, disjoint `edits` made, in `room` bytes. */
export function applyEdits(source: Uint8Array, edits: readonly Edit[], room = newBytes): Uint8Array {
  const target = room(editedLength(source.length, edits))
  let read = 0
  let write = 0
  for (const edit of edits) {
    copyBytes(source, read, edit.start, target, write)
    write += edit.start - read
    copyBytes(edit.text, 0, edit.text.length, target, write)
    write += edit.text.length
    read = edit.end
  }
  copyBytes(source, read, source.length, target, write)
  return target
}

export function newBytes(length: number): Uint8Array {
  return new Uint8Array(length)
}

/** How long a text of `length` bytes is after `edits`. */
export function editedLength(length: number, edits: readonly Edit[]): number {
  let edited = length
  for (const edit of edits) edited += edit.text.length - (edit.end - edit.start)
  return edited
}

/** Copies bytes. A loop for short stretches: a `subarray` for `set` costs more than 32 single bytes. */
export function copyBytes(source: Uint8Array, from: number, to: number, target: Uint8Array, at: number): void {
  if (to - from > 32) target.set(source.subarray(from, to), at)
  else for (let read = from, write = at; read < to; read++, write++) target[write] = source[read] as number
}
