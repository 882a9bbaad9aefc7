import { KERNEL } from '../data/kernel.ts'
import { bytesOfHex } from '../text/hex.ts'

/** The kernel, as WebAssembly. */
export function kernelCode(): Uint8Array<ArrayBuffer> {
  return bytesOfHex(KERNEL)
}
