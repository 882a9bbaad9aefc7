/** Tells a new kernel what characters are, and what words and letters say of the language. */
import { writeCharacters } from '../kernel/character-tables.ts'
import { writeEvidence } from '../kernel/evidence-tables.ts'
import type { Exports } from '../kernel/instance.ts'
import { EVIDENCE } from './evidence.ts'

export function writeLanguage(wasm: Exports): void {
  writeCharacters(wasm)
  writeEvidence(wasm, EVIDENCE)
}
