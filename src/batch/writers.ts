/** Consumers that write the normalised text somewhere. */
import type { Outcome } from '../engine/run.ts'
import { AtomicFile, atomicFileAt, CAREFUL, type OnPlaced, refuseReplacement, type Writing } from '../io/atomic-file.ts'
import { type Encoder, type Encoding, encoderFor } from '../io/encodings.ts'
import type { OpenFile } from '../io/open-input.ts'
import type { OutFile, Packing } from '../io/packing.ts'
import { readAgain } from '../io/read-bytes.ts'
import { BYTE_ORDER_MARK } from '../normalizer/pieces.ts'
import type { Consumer } from './consumer.ts'

/** Writes as it goes, to a descriptor such as standard output. */
export function streamWriter(write: (bytes: Uint8Array) => void, encoder: Encoder): Consumer {
  return {
    mark: () => write(encoder.mark),
    take: ({ target }) => write(encoder.encode(target)),
    finish: () => {},
  }
}

/** Writes to a path, whole or not at all. Nothing is made there before there is something to write. */
export function fileWriter(path: string, encoder: Encoder, packing?: Packing, onPlaced?: OnPlaced): Consumer {
  let file: OutFile | undefined
  const made = (): OutFile => {
    const plain = atomicFileAt(path, onPlaced)
    return packing?.pack(plain) ?? plain
  }
  const write = (bytes: Uint8Array): void => {
    file ??= made()
    file.write(bytes)
  }
  return {
    mark: () => write(encoder.mark),
    take: ({ target }) => write(encoder.encode(target)),
    wait: () => file?.flush?.(),
    finish() {
      file ??= made()
      file.commit()
    },
    abort: () => file?.discard(),
  }
}

/** Writes nothing, and fails where a writer would, at a letter that the encoding has not. */
export function dryWriter(encoder: Encoder): Consumer {
  return {
    take: ({ target }) => {
      encoder.encode(target)
    },
    finish: () => {},
  }
}

/**
 * Replaces a file by its normalised text. A file whose text does not change is never opened for writing, nor recoded: the
 * temporary file is made at the first change, and what stands before is read once more.
 */
export function inPlaceWriter(
  path: string,
  input: OpenFile,
  from: Encoding,
  to: Encoding,
  writing: Writing = CAREFUL,
  packing?: Packing,
  onPlaced?: OnPlaced,
): Consumer {
  const encoder = encoderFor(to, from)
  let file: OutFile | undefined
  let hasMark = false
  /** Bytes of UTF-8 before the first change, the mark not counted. */
  let unchanged = 0
  return {
    mark: () => {
      hasMark = true
    },
    take({ source, target }: Outcome) {
      // Also what does not change is looked at for letters that the encoding has not.
      const bytes = encoder.encode(target)
      if (file === undefined && target === source) {
        unchanged += source.length
        return
      }
      if (file === undefined) {
        refuseReplacement(path, input.stats, writing.hardLinks)
        const made = new AtomicFile(path, input.stats, writing, onPlaced)
        file = packing?.pack(made) ?? made
        const again = encoderFor(to, from)
        if (hasMark) file.write(again.mark)
        for (const piece of textBefore(input, from, hasMark, unchanged, packing)) file.write(again.encode(piece))
      }
      file.write(bytes)
    },
    wait: () => file?.flush?.(),
    finish: () => file?.commit(),
    abort: () => file?.discard(),
  }
}

/** The first `length` bytes of a file's text. */
function* textBefore(
  input: OpenFile,
  encoding: Encoding,
  hasMark: boolean,
  length: number,
  packing: Packing | undefined,
): Generator<Uint8Array> {
  let start = hasMark ? BYTE_ORDER_MARK.length : 0
  let left = length
  const bytes = readAgain(input.descriptor, input.stats.size)
  for (const piece of encoding.decode(packing?.unpack(bytes) ?? bytes)) {
    const text = piece.subarray(start, start + left)
    yield text
    start = Math.max(0, start - piece.length)
    left -= text.length
    if (left === 0) return
  }
}
