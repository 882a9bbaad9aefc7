/**
 * Loaded only for names that end in .gz. minizlib because it works on pieces without waiting: Node's own functions either wait or
 * want all at once.
 */
import { Gunzip, Gzip } from 'minizlib'
import { YakafError } from '../text/error.ts'
import type { OutFile, Packing } from './packing.ts'

/** Bytes unpacked at a time: they come to a thousand times as many at most. */
const STEP = 1 << 13

export const GZIP: Packing = {
  unpack: unpacked,
  pack: (file) => new PackedFile(file),
}

/** The text in one or more members. @throws YakafError E_FORMAT when they are cut off, damaged, or something else follows. */
function* unpacked(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  const gunzip = new Gunzip({})
  const waiting: Buffer[] = []
  let failure: Error | undefined
  gunzip.on('data', (bytes: Buffer) => waiting.push(bytes))
  gunzip.on('error', (error) => {
    failure ??= error instanceof Error ? error : new Error(String(error))
  })
  for (const piece of pieces) {
    for (let offset = 0; offset < piece.length; offset += STEP) {
      gunzip.write(Buffer.from(piece.subarray(offset, offset + STEP)))
      yield* waiting.splice(0)
      if (failure !== undefined) throw broken(failure)
    }
  }
  gunzip.end()
  yield* waiting.splice(0)
  if (failure !== undefined) throw broken(failure)
}

function broken(error: Error): YakafError {
  const reason = error.message.replace(/^zlib: /, '')
  return new YakafError('E_FORMAT', `not whole gzip: ${reason}; \`gzip -t\` tells more`, { cause: error })
}

/** Packs what is written. The same text makes the same bytes: no time, no system. */
class PackedFile implements OutFile {
  readonly #file: OutFile
  readonly #gzip = new Gzip({ portable: true })

  constructor(file: OutFile) {
    this.#file = file
    this.#gzip.on('data', (bytes: Buffer) => this.#file.write(bytes))
  }

  write(bytes: Uint8Array): void {
    this.#gzip.write(Buffer.from(bytes))
  }

  commit(): void {
    this.#gzip.end()
    this.#file.commit()
  }

  discard(): void {
    this.#gzip.close()
    this.#file.discard()
  }
}
