import { writeProgram } from '../engine/kernel-tables.ts'
import type { Program } from '../engine/program.ts'
import { Kernel } from '../kernel/kernel.ts'
import { writeLanguage } from '../language/kernel-tables.ts'

/** A kernel for a program. */
export function newKernel(program: Program): Kernel {
  return new Kernel((wasm) => {
    writeLanguage(wasm)
    writeProgram(program, wasm)
  })
}
