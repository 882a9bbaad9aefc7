import { LINE_FEED } from '../../text/code-points.ts'
import { Failed } from './failed.ts'

/**
 * The text of a file: UTF-16 where its byte order mark says so, else UTF-8, whose mark stays: as the command line has it. Nothing is guessed.
 *
 * @throws Failed
 */
export function decoded(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes)
  try {
    return decoderOf(encoding).decode(bytes)
  } catch {
    const offset = firstBad(bytes, encoding)
    const line = encoding === 'utf-8' ? lineOf(bytes, offset) : undefined
    const place = line === undefined ? {} : { line }
    throw new Failed({ code: 'E_MALFORMED', message: `not ${encoding.toUpperCase()}`, offset, ...place })
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

function decoderOf(encoding: string) {
  return new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === 'utf-8' })
}

/** Where the first character begins that is none. A stream may end in the middle of one, so good beginnings are told from bad ones. */
function firstBad(bytes: Uint8Array, encoding: string): number {
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isGoodBeginning(bytes.subarray(0, middle), encoding, true)) good = middle
    else bad = middle
  }
  while (!isGoodBeginning(bytes.subarray(0, good), encoding, false)) good--
  return good
}

function isGoodBeginning(bytes: Uint8Array, encoding: string, stream: boolean): boolean {
  try {
    decoderOf(encoding).decode(bytes, { stream })
    return true
  } catch {
    return false
  }
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1
  for (let at = 0; at < offset; at++) if (bytes[at] === LINE_FEED) line++
  return line
}
