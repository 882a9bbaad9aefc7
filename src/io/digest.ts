/** Loaded only where a digest is asked for. */
import { createHash } from 'node:crypto'

/** The SHA-256 of bytes that come in pieces. */
export interface Digest {
  add(bytes: Uint8Array): void
  hex(): string
}

/** Of a whole text, in hexadecimal digits. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

export function sha256(): Digest {
  const hash = createHash('sha256')
  return {
    add: (bytes) => {
      hash.update(bytes)
    },
    hex: () => hash.digest('hex'),
  }
}
