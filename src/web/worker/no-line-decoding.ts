/** Stands in for src/text/decode-line.ts: a browser has no quicker way. */
import { decode } from '../../text/utf8.ts'

export function decodeLine(bytes: Uint8Array, start: number, end: number): string {
  return decode(bytes.subarray(start, end))
}
