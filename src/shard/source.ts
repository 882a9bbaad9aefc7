import { bytesBetween, bytesOf, type OpenFile, openFile } from '../io/open-input.ts'
import { packingOf } from '../io/packing.ts'
import { YakafError } from '../text/error.ts'
import { alignedRange, type ByteRange } from './byte-range.ts'
import { Measurer, type Measures } from './measures.ts'

/** A file, or the records of it that begin in a range. */
export interface Place {
  readonly path: string
  readonly range: ByteRange | undefined
}

/** What was read, and which part of the file it was. */
export interface SourceMeasures extends Measures {
  /** Aligned: from the start of a record to the start of another. */
  readonly range?: readonly [number, number]
}

/** The bytes of a place on their way in; measured as they pass. */
export interface Source {
  readonly file: OpenFile
  /** Of the text, unpacked. Each piece is good until the next. */
  readonly bytes: Iterable<Uint8Array>
  /** When all were read. */
  measures(): SourceMeasures
  /** Records read so far. */
  records(): number
}

/** @throws YakafError E_READ, E_USAGE; `bytes` throw E_READ and, when they are not whole gzip, E_FORMAT. */
export async function openSource({ path, range }: Place): Promise<Source> {
  const packing = await packingOf(path)
  if (packing !== undefined && range !== undefined) {
    throw new YakafError('E_USAGE', `${path} is packed as a whole: it has no ranges`)
  }
  const file = openFile(path)
  const { descriptor, stats } = file
  const measurer = new Measurer()
  const aligned = range && alignedRange(descriptor, stats.size, range)
  const stored = passing(
    aligned === undefined ? bytesOf(descriptor) : bytesBetween(descriptor, aligned.start, aligned.end),
    (piece) => measurer.store(piece),
  )
  const text = packing === undefined ? stored : packing.unpack(stored)
  return {
    file,
    bytes: passing(text, (piece) => measurer.read(piece)),
    measures: () => ({
      ...(aligned === undefined ? {} : { range: [aligned.start, aligned.end] }),
      ...measurer.done(),
    }),
    records: () => measurer.records,
  }
}

/** Reads all of a place for its measures. @throws what `openSource` throws */
export async function measured(place: Place): Promise<SourceMeasures> {
  const source = await openSource(place)
  try {
    const bytes = source.bytes[Symbol.iterator]()
    while (bytes.next().done !== true);
    return source.measures()
  } finally {
    source.file.close()
  }
}

function* passing(pieces: Iterable<Uint8Array>, tell: (piece: Uint8Array) => void): Generator<Uint8Array> {
  for (const piece of pieces) {
    tell(piece)
    yield piece
  }
}
