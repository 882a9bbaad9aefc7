import type { Streams } from './plan.ts'

/** Keeps what is written until its turn. */
export function holding(held: (string | Uint8Array)[]): Streams['out'] {
  // Bytes that are written are used again.
  return (data) => {
    held.push(typeof data === 'string' ? data : data.slice())
  }
}
