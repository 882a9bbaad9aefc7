/** Comparing two long texts line by line without decoding them. */

const LINE_FEED = 0x0a

export interface LineDifference {
  /** Lines that are not the same as the line of the same number. */
  readonly count: number
  /** Bytes that differ in lines of one length: ي and ى differ in one byte. */
  readonly bytes: number
  /** The first such line of both, for the message. */
  readonly first?: { readonly line: number; readonly left: string; readonly right: string }
}

export function differingLines(left: Uint8Array, right: Uint8Array): LineDifference {
  const a = Buffer.from(left.buffer, left.byteOffset, left.byteLength)
  const b = Buffer.from(right.buffer, right.byteOffset, right.byteLength)
  if (a.equals(b)) return { count: 0, bytes: 0 }
  let count = 0
  let bytes = 0
  let first: LineDifference['first']
  let line = 0
  for (let atA = 0, atB = 0; atA < a.length || atB < b.length; ) {
    line++
    const endA = lineEnd(a, atA)
    const endB = lineEnd(b, atB)
    if (a.compare(b, atB, endB, atA, endA) !== 0) {
      count++
      if (endA - atA === endB - atB) bytes += differingBytes(a.subarray(atA, endA), b.subarray(atB, endB))
      first ??= { line, ...excerpts(a.toString('utf8', atA, endA), b.toString('utf8', atB, endB)) }
    }
    atA = endA
    atB = endB
  }
  return first === undefined ? { count, bytes } : { count, bytes, first }
}

function differingBytes(a: Uint8Array, b: Uint8Array): number {
  let count = 0
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) count++
  return count
}

function lineEnd(bytes: Buffer, start: number): number {
  const end = bytes.indexOf(LINE_FEED, start)
  return end < 0 ? bytes.length : end + 1
}

/** The surroundings of the first difference of two lines. */
function excerpts(left: string, right: string): { readonly left: string; readonly right: string } {
  let at = 0
  while (at < left.length && left[at] === right[at]) at++
  const cut = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 20), at + 20))
  return { left: cut(left), right: cut(right) }
}
