import type { Program } from '../engine/program.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { newKernel } from './new-kernel.ts'

const kernels = new WeakMap<Program, Kernel>()

/** One kernel a program: a piece is through before the next one of any document begins. */
export function kernelOf(program: Program): Kernel {
  let kernel = kernels.get(program)
  if (kernel === undefined) {
    kernel = newKernel(program)
    kernels.set(program, kernel)
  }
  return kernel
}
