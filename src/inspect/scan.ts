import { findingsIn } from '../format/findings.ts'
import type { Block } from '../format/format.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { newKernel } from '../normalizer/new-kernel.ts'
import type { Prepared } from '../normalizer/prepare.ts'
import { Projection } from '../normalizer/projection.ts'
import { encode } from '../text/utf8.ts'

/** A whole text in a kernel of its own, its escapes as what they stand for, with its blocks as spans of bytes there. */
export interface Scan {
  readonly kernel: Kernel
  readonly blocks: readonly Block[]
  /** The text itself, and where an offset in the kernel is in it. */
  readonly source: Uint8Array
  sourceOf(offset: number): number
}

/**
 * `text` without a byte order mark. Records are looked at as blocks of one document.
 *
 * @throws YakafError E_FORMAT
 */
export function scan(text: string, { program, format, formatOptions }: Prepared): Scan {
  const kernel = newKernel(program)
  const source = encode(text)
  kernel.load(source)
  const findings = findingsIn(kernel, format, formatOptions)
  const { blocks } = findings
  const escapes = findings.escapesIn(source)
  if (escapes.length === 0) return { kernel, blocks, source, sourceOf: (offset) => offset }
  const projection = new Projection(source, escapes)
  kernel.load(projection.bytes)
  return { kernel, blocks: projection.blocks(blocks), source, sourceOf: (offset) => projection.sourceOf(offset) }
}
