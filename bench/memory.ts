/** Does memory grow with the input? The corpus ten times over, through a pipe, where no file size is known. */
import { type Cost, measure } from './child.ts'
import type { Corpus } from './variants.ts'

const TIMES = 10

export interface Memory extends Cost {
  readonly bytes: number
  /** MB */
  readonly target: number
}

export function measureMemory(bin: string, corpus: Corpus): Memory {
  const path = corpus.paths.p1
  const cost = measure({
    command: [process.execPath, bin],
    feed: ['cat', ...Array.from({ length: TIMES }, () => path)],
  })
  return { ...cost, bytes: corpus.bytes * TIMES, target: 150 }
}
