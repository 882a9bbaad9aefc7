/** Writes into the kernel's memory what characters are. */
import { CHARACTER_FLAGS } from '../text/characters.ts'
import type { Exports } from './instance.ts'
import { FLAGS } from './layout.ts'

/** What characters.ts knows, as far as the kernel asks. */
export function writeCharacters({ memory, spreadFlags }: Exports): void {
  new Uint8Array(memory.buffer).set(CHARACTER_FLAGS, FLAGS)
  spreadFlags()
}
