/** Tables of the kernel as the build has kept them: the bytes that they come to (docs/decisions/0045). */
import { closeSync, openSync, readSync, readvSync } from 'node:fs'

/** Bytes of the longest list of stretches. */
export const LONGEST_HEAD = 0x2000

/**
 * Reads them straight into the memory. A file says first how many stretches it has, and of each its address and its length, four bytes each; then come their
 * bytes.
 */
export function readTables(file: string, memory: ArrayBufferLike): void {
  const descriptor = openSync(file, 'r')
  try {
    const head = new Int32Array(LONGEST_HEAD / 4)
    readSync(descriptor, head, 0, LONGEST_HEAD, 0)
    const [count = 0] = head
    const stretches = Array.from({ length: count }, (_, index) => {
      return new Uint8Array(memory, head[2 * index + 1], head[2 * index + 2])
    })
    const wanted = stretches.reduce((sum, { length }) => sum + length, 0)
    const read = readvSync(descriptor, stretches, 4 * (2 * count + 1))
    if (count === 0 || read < wanted) throw new Error(`${file} is cut off: install yakaf again`)
  } finally {
    closeSync(descriptor)
  }
}
