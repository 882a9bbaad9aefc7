/** Writes into the kernel's memory what characters are. */
import { CHARACTER_FLAGS } from '../text/characters.ts'
import { DELIMITERS } from '../text/mask.ts'
import type { Exports } from './instance.ts'
import { FLAGS, IS_DELIMITER } from './layout.ts'

/** What characters.ts knows, as far as the kernel asks. */
export function writeCharacters({ memory, spreadFlags }: Exports): void {
  const flags = new Uint8Array(memory.buffer, FLAGS, CHARACTER_FLAGS.length)
  flags.set(CHARACTER_FLAGS)
  for (const code of DELIMITERS) flags[code] = (flags[code] as number) | IS_DELIMITER
  spreadFlags()
}
