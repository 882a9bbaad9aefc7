import type { Block, EscapeReader } from '../format/format.ts'
import { Escapes } from '../kernel/escapes.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { EncodedText, type Project } from './encoded-text.ts'

/** What is in the kernel, with its escapes as what they stand for. */
export interface Decoded {
  readonly text: EncodedText
  readonly blocks: readonly Block[]
}

/** Has the kernel read the escapes of the first `length` bytes of its text. Undefined where it cannot, as in the page. */
export function decoded(
  kernel: Kernel,
  reader: EscapeReader,
  blocks: readonly Block[],
  length: number,
  project: Project,
): Decoded | undefined {
  const escapes = new Escapes(kernel.memory, length)
  const read = blocks.map((block) =>
    block.map((span) => ({ ...span, start: escapes.decodeTo(span.start), end: escapes.decodeTo(span.end) })),
  )
  escapes.end()
  return { text: new EncodedText(kernel, escapes, reader, project), blocks: read }
}
