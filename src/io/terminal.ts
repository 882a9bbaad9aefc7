import { fstatSync } from 'node:fs'

/** Whether a descriptor is a terminal. `node:tty`, which takes 3 ms to load, is asked only about character devices. */
export async function isTerminal(descriptor: number): Promise<boolean> {
  try {
    if (!fstatSync(descriptor).isCharacterDevice()) return false
  } catch {
    return false
  }
  const { isatty } = await import('node:tty')
  return isatty(descriptor)
}
