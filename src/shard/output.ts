import type { Consumer } from '../batch/consumer.ts'
import { atomicFileAt } from '../io/atomic-file.ts'
import type { Encoder } from '../io/encodings.ts'
import { type OutFile, packingOf } from '../io/packing.ts'
import { Measurer, type Measures } from './measures.ts'

/** The output of a shard on its way to its place. */
export interface Output extends Consumer {
  /** Records written so far. */
  records(): number
  /** When it is in its place. */
  measures(): Measures
}

/** Writes to a path whole or not at all, and measures what is written. @throws YakafError E_WRITE */
export async function openOutput(path: string, encoder: Encoder): Promise<Output> {
  const measurer = new Measurer()
  const packing = await packingOf(path)
  const stored = measuring(atomicFileAt(path), measurer)
  const file = packing?.pack(stored) ?? stored
  const write = (bytes: Uint8Array): void => {
    measurer.read(bytes)
    file.write(bytes)
  }
  return {
    mark: () => write(encoder.mark),
    take: ({ target }) => write(encoder.encode(target)),
    finish: () => file.commit(),
    abort: () => file.discard(),
    records: () => measurer.records,
    measures: () => measurer.done(),
  }
}

function measuring(file: OutFile, measurer: Measurer): OutFile {
  return {
    write(bytes) {
      measurer.store(bytes)
      file.write(bytes)
    },
    commit: () => file.commit(),
    discard: () => file.discard(),
  }
}
