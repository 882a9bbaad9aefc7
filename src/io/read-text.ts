import { fstatSync } from 'node:fs'
import { DECIDING, type Detection, detect, markOf } from './detect.ts'
import { type Encoding, encodingNamed } from './encodings.ts'
import { bytesOf, linesOf } from './open-input.ts'
import type { Packing } from './packing.ts'
import { untilReadable } from './read-bytes.ts'
import { hasUnfinished } from './unfinished.ts'
import { countingLines } from './utf8-input.ts'
import { widePattern } from './wide-pattern.ts'

/** The encoding of the inputs: one that was named, or each as it is found. */
export type EncodingChoice = Encoding | 'auto'

/** A text on its way in: its encoding, and the UTF-8 it becomes, cut between code points. */
export interface OpenText extends Detection {
  readonly pieces: Iterable<Uint8Array>
  /** How many bytes were read so far, of the text's own encoding. */
  readonly bytesRead: () => number
  /** Waits for more of what is no file, where signals must be heard meanwhile. */
  readonly untilReadable: () => Promise<void>
}

/** Bytes read before the first are handed out: those that decide, and as many as a document waits for (document-run.ts). */
const AT_ONCE = DECIDING + (1 << 18)
/** A first piece below this is most often the whole file. */
const SHORT = 1 << 16

/**
 * Begins to read an open file or pipe. Only what must be known to tell the encoding is read now; the document waits for
 * as much before it gives out its first block anyway. `onBytes` is given all bytes as they are read, packed or not.
 *
 * @throws YakafError E_READ; `pieces` throw E_READ and E_MALFORMED.
 */
export async function readText(
  descriptor: number,
  choice: EncodingChoice,
  onBytes?: (bytes: Uint8Array) => void,
  packing?: Packing,
): Promise<OpenText> {
  let count = 0
  const bytesRead = (): number => count
  const raw = watched(bytesOf(descriptor), (piece) => {
    count += piece.length
    onBytes?.(piece)
  })
  const bytes = packing === undefined ? raw : iteratorOf(packing.unpack(raw))
  const lines = packing === undefined ? linesOf(descriptor) : countingLines()
  const isFile = fstatSync(descriptor).isFile()
  const wait = async (): Promise<void> => {
    if (!isFile && hasUnfinished()) await untilReadable(descriptor)
  }
  if (choice !== 'auto' && !leavesByteOrderOpen(choice)) {
    return { encoding: choice, how: 'named', pieces: choice.decode(bytes, lines), bytesRead, untilReadable: wait }
  }
  const head = await headOf(bytes, wait)
  const detection = choice === 'auto' ? await detect(head) : await inByteOrder(choice, head)
  const pieces = detection.encoding.decode(joined(head, bytes), lines)
  return { ...detection, pieces, bytesRead, untilReadable: wait }
}

/** `utf-16` and `utf-32`: a family, of which the mark tells the member. */
function leavesByteOrderOpen({ name }: Encoding): boolean {
  return /^utf-?(16|32)$/i.test(name)
}

async function inByteOrder({ name }: Encoding, head: Uint8Array): Promise<Detection> {
  const family = name.replace(/^utf-?/i, 'utf-')
  const found = [markOf(head), widePattern(head)].find((member) => member?.startsWith(family))
  return { encoding: await encodingNamed(found ?? `${family}le`), how: 'named' }
}

/** The first AT_ONCE bytes and a little more, or all when there are fewer. */
async function headOf(bytes: Iterator<Uint8Array>, wait: () => Promise<void>): Promise<Uint8Array> {
  let head = new Uint8Array(0)
  let length = 0
  while (length < AT_ONCE) {
    await wait()
    const { done, value } = bytes.next()
    if (done) break
    // Pieces are views on one buffer.
    if (length + value.length > head.length) head = withRoom(head.subarray(0, length), value.length)
    head.set(value, length)
    length += value.length
  }
  return head.subarray(0, length)
}

/** With room for `more` bytes, and where they are not the first and only ones for all that decide: pages not written cost nothing. */
function withRoom(head: Uint8Array, more: number): Uint8Array<ArrayBuffer> {
  const isShort = head.length === 0 && more < SHORT
  const larger = new Uint8Array(isShort ? more : Math.max(head.length, AT_ONCE) + more)
  larger.set(head)
  return larger
}

function* watched(bytes: Iterable<Uint8Array>, onBytes: (piece: Uint8Array) => void): Generator<Uint8Array> {
  for (const piece of bytes) {
    onBytes(piece)
    yield piece
  }
}

function* iteratorOf(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  yield* pieces
}

function* joined(head: Uint8Array, rest: Iterable<Uint8Array>): Generator<Uint8Array> {
  if (head.length > 0) yield head
  yield* rest
}
