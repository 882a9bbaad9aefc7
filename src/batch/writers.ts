/** Consumers that write the normalised text somewhere. */
import { readSync } from 'node:fs'
import type { Outcome } from '../engine/run.ts'
import { AtomicFile, refuseReplacement } from '../io/atomic-file.ts'
import type { Encoder } from '../io/encodings.ts'
import type { OpenFile } from '../io/open-input.ts'
import { BYTE_ORDER_MARK } from '../normalizer/pieces.ts'
import type { Consumer } from './consumer.ts'

/** Writes as it goes, to a descriptor such as standard output. */
export function streamWriter(write: (bytes: Uint8Array) => void, encoder: Encoder): Consumer {
  return {
    mark: () => write(encoder.encode(BYTE_ORDER_MARK)),
    take: ({ target }) => write(encoder.encode(target)),
    finish: () => {},
  }
}

/** Writes a new file, whole or not at all. */
export function fileWriter(path: string, encoder: Encoder): Consumer {
  const file = new AtomicFile(path)
  return {
    mark: () => file.write(encoder.encode(BYTE_ORDER_MARK)),
    take: ({ target }) => file.write(encoder.encode(target)),
    finish: () => file.commit(),
    abort: () => file.discard(),
  }
}

/**
 * Replaces a file by its normalised text. An unchanged file is never opened for writing: the temporary file is made at the
 * first change, and what stands before is copied from the original.
 */
export function inPlaceWriter(path: string, input: OpenFile, encoder: Encoder): Consumer {
  let file: AtomicFile | undefined
  /** Bytes of the original that came back as they were. */
  let unchanged = 0
  return {
    mark: () => {
      unchanged += encoder.encode(BYTE_ORDER_MARK).length
    },
    take({ source, target }: Outcome) {
      // An encoder may hold a state, so it sees everything.
      const bytes = encoder.encode(target)
      if (file === undefined && target === source) {
        unchanged += bytes.length
        return
      }
      if (file === undefined) {
        refuseReplacement(path, input.stats)
        file = new AtomicFile(path, input.stats)
        for (const piece of prefix(input.descriptor, unchanged)) file.write(piece)
      }
      file.write(bytes)
    },
    finish: () => file?.commit(),
    abort: () => file?.discard(),
  }
}

function* prefix(descriptor: number, length: number): Generator<Uint8Array> {
  const buffer = new Uint8Array(Math.min(length, 1 << 20))
  for (let position = 0; position < length; ) {
    const read = readSync(descriptor, buffer, 0, Math.min(buffer.length, length - position), position)
    if (read === 0) return
    yield buffer.subarray(0, read)
    position += read
  }
}
