import { findingsIn } from '../format/findings.ts'
import type { Block } from '../format/format.ts'
import { Kernel } from '../kernel/kernel.ts'
import { EVIDENCE } from '../language/judge.ts'
import type { Prepared } from '../normalizer/prepare.ts'
import { encode } from '../text/utf8.ts'

/** A whole text in a kernel of its own, with its blocks as spans of bytes. */
export interface Scan {
  readonly kernel: Kernel
  readonly blocks: readonly Block[]
}

/** `text` without a byte order mark. */
export function scan(text: string, { program, format, formatOptions }: Prepared): Scan {
  const kernel = new Kernel(program.tables, EVIDENCE)
  kernel.load(encode(text))
  const { blocks } = findingsIn(kernel, format, formatOptions)
  return { kernel, blocks }
}
